import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { plainEnvironment, run } from "../child.mjs";
import { root } from "../places.mjs";
import { SetupError } from "../SetupError.mjs";

const folder = path.join(root, "client");
const built = path.join(folder, "dist", "web");
const stamp = path.join(folder, "dist", "web.stamp");

/** The browser's side, built by Vite beside the present build and then renamed into its place. */
export const client = {
  name: "client",
  title: "Giao diện web",
  needs: ["node"],

  check() {
    const current = existsSync(built) && existsSync(stamp) && readFileSync(stamp, "utf8") === key();
    return current ? { note: "đã có" } : undefined;
  },

  async make(_progress, results) {
    const wanted = key();
    const aside = path.join(folder, "dist", ".aside");
    const old = path.join(folder, "dist", ".old");
    for (const left of [aside, old]) rmSync(left, { recursive: true, force: true });
    const vite = path.join(root, "node_modules", "vite", "bin", "vite.js");
    try {
      const args = [vite, "build", "--outDir", aside, "--emptyOutDir"];
      await run(results.node.node, args, {
        log: "client",
        cwd: folder,
        env: plainEnvironment({ NODE_ENV: "production" }),
      });
    } catch (error) {
      throw new SetupError(`Không dựng được giao diện web.\n${error.message}\nNhật ký: ${error.logFile}`);
    }
    rmSync(stamp, { force: true });
    if (existsSync(built)) renameSync(built, old);
    renameSync(aside, built);
    writeFileSync(stamp, wanted);
    rmSync(old, { recursive: true, force: true });
    return { note: "đã dựng" };
  },
};

/** Everything that the build reads. */
function key() {
  const hash = createHash("sha256");
  const own = ["index.html", "vite.config.ts", "package.json", "public", "src"].map((name) => path.join(folder, name));
  const common = ["shared/src", "package-lock.json"].map((name) => path.join(root, name));
  for (const file of [...own, ...common].flatMap(filesUnder)) {
    hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The files under a folder, in one order everywhere; the file itself when it is one. */
function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
