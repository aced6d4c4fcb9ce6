import { writeFile } from "node:fs/promises";
import path from "node:path";
import { playBefore } from "./acts/before.ts";
import { playDocuments } from "./acts/documents.ts";
import { playDossier } from "./acts/dossier.ts";
import { playFollowUp } from "./acts/followUp.ts";
import { playMeeting } from "./acts/meeting.ts";
import { playPairing } from "./acts/pairing.ts";
import { playPapers } from "./acts/papers.ts";
import { playPresenterJoins } from "./acts/presenter.ts";
import { playPublication } from "./acts/publication.ts";
import { playRehearsal } from "./acts/rehearsal.ts";
import { playSite } from "./acts/site.ts";
import { verifyLog } from "./acts/verify.ts";
import { Cast } from "./Cast.ts";
import { clearGallery, demoFolder, shoot } from "./gallery.ts";
import { insist, Steps } from "./Steps.ts";

/** Plays the whole conference by itself; `--keep` leaves everything running to be looked at. */
async function play(keep: boolean): Promise<boolean> {
  const steps = new Steps();
  await clearGallery();
  const cast = await gather(steps);
  const ok = cast !== null && (await playAll(cast, steps));
  const report = { ok, seconds: steps.seconds, steps: steps.results };
  await writeFile(path.join(demoFolder, "report.json"), JSON.stringify(report, null, 2));
  console.log(
    `\n${ok ? "Cả hội nghị đã diễn ra đúng" : "Hội nghị mẫu không thành"}: ${steps.results.length} bước, ${steps.seconds} giây.`,
  );
  if (keep && cast) await untilInterrupted(cast);
  await cast?.close();
  return ok;
}

async function gather(steps: Steps): Promise<Cast | null> {
  const made: Cast[] = [];
  const ok = await succeeds(() =>
    steps.run("Máy chủ với cơ sở dữ liệu mới, bốn trình duyệt", async () => {
      made.push(await Cast.gather());
      return made[0]?.server.url;
    }),
  );
  return ok ? (made[0] ?? null) : null;
}

async function playAll(cast: Cast, steps: Steps): Promise<boolean> {
  const ok = await succeeds(async () => {
    await playRehearsal(cast, steps);
    await playPairing(cast, steps);
    await playPapers(cast, steps);
    await playBefore(cast, steps);
    await playPresenterJoins(cast, steps);
    await playMeeting(cast, steps);
    await playPublication(cast, steps);
    await playDocuments(cast, steps);
    await playFollowUp(cast, steps);
    await playSite(cast, steps);
    await playDossier(cast, steps);
    await verifyLog(cast, steps);
    await steps.run("Không trang nào báo lỗi", async () => {
      insist(cast.complaints.length === 0, cast.complaints.join("; "));
      return undefined;
    });
  });
  if (!ok) await keepEvidence(cast);
  return ok;
}

async function succeeds(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(`\nBước này không thành: ${error instanceof Error ? error.stack : String(error)}`);
    return false;
  }
}

/** What every page showed and what the server printed when a step failed. */
async function keepEvidence(cast: Cast): Promise<void> {
  const { operator, secretary, approver, chair, rooms, laptop, server, complaints } = cast;
  const pages = [operator, secretary, approver, chair, ...rooms.map(({ page }) => page), ...(laptop ? [laptop] : [])];
  for (const [index, page] of pages.entries()) await shoot(page, `loi-${index + 1}`).catch(() => undefined);
  await writeFile(path.join(demoFolder, "loi.txt"), [...complaints, server.printed].join("\n"));
}

function untilInterrupted({ server }: Cast): Promise<void> {
  console.log(`Máy chủ vẫn chạy tại ${server.url}. Bấm Ctrl+C để kết thúc.`);
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

process.exitCode = (await play(process.argv.includes("--keep"))) ? 0 : 1;
