import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "@diemcau/shared/protocol/errors";
import { runGuarded } from "../../processes/runGuarded.ts";
import { deckLimits } from "./deckLimits.ts";
import { officeProfile } from "./officeProfile.ts";
import type { SlidesKind } from "./recognize.ts";

/** LibreOffice alone takes 2 GiB of address space. */
const limits = { milliseconds: deckLimits.convertMilliseconds, memory: 6 * 1024 * 1024 };

/** LibreOffice on this machine: its program, and where a folder is made for each conversion. */
export interface Office {
  program: string;
  workFolder: string;
}

const quiet = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard"];

/**
 * An office file as PDF, made by LibreOffice in a process of its own with a fresh profile, without programs and network. Throws
 * `slides.unreadable` for what it can't read in its time.
 */
export async function convertOffice(
  { program, workFolder }: Office,
  { bytes, kind }: { bytes: Uint8Array; kind: SlidesKind },
  signal: AbortSignal,
): Promise<Uint8Array> {
  await mkdir(workFolder, { recursive: true });
  const folder = await mkdtemp(path.join(workFolder, "office-"));
  try {
    const settings = path.join(folder, "profile", "user");
    await mkdir(settings, { recursive: true });
    await writeFile(path.join(settings, "registrymodifications.xcu"), officeProfile);
    const given = path.join(folder, `slides.${kind}`);
    await writeFile(given, bytes);
    const made = path.join(folder, "made");
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const args = [profile, ...quiet, "--convert-to", "pdf", "--outdir", made, given];
    const { well } = await runGuarded({ command: program, args, folder }, limits, signal);
    const pdf = well ? await onlyFile(made) : null;
    if (!pdf) throw new AppError(signal.aborted ? "slides.stopped" : "slides.unreadable");
    return pdf;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** LibreOffice reports success too when it made nothing. */
async function onlyFile(folder: string): Promise<Uint8Array | null> {
  const names = await readdir(folder).catch(() => []);
  const [name] = names;
  return name === undefined ? null : readFile(path.join(folder, name));
}
