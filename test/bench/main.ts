import { benchAppend } from "./append.ts";
import { benchCut } from "./cut.ts";
import { benchDossier } from "./dossier.ts";
import { benchDocuments } from "./documents.ts";
import { benchGrid } from "./grid.ts";
import { benchJoin } from "./join.ts";
import { benchLinks } from "./links.ts";
import { benchSlides } from "./slides.ts";
import { benchRehearsal } from "./rehearsal.ts";
import { benchWall } from "./wall.ts";

/** What can be measured, by the name that the command line gives. */
const benches: Record<string, () => Promise<void>> = {
  append: benchAppend,
  cut: benchCut,
  dossier: benchDossier,
  documents: benchDocuments,
  grid: benchGrid,
  join: benchJoin,
  links: benchLinks,
  slides: benchSlides,
  rehearsal: benchRehearsal,
  wall: benchWall,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0 || names.length === 0) {
  console.error(`Hãy chọn: npm run bench -- ${Object.keys(benches).join(" | ")}`);
  process.exitCode = 1;
} else {
  for (const name of names) await benches[name]?.();
}
