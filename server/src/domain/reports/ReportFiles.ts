import type { Actor } from "@diemcau/shared/model/actor";
import type { StoredFile } from "@diemcau/shared/model/file";
import { type Report, reportFileLimit } from "@diemcau/shared/model/reportRequest";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { EvidenceKeeper } from "../followUp/ports.ts";
import { Turnstile } from "../meeting/Turnstile.ts";
import type { Directory, Surroundings } from "../ports.ts";
import type { ReportStore } from "./ports.ts";
import { mayWrite, readsAll } from "./rights.ts";
import type { UnitReports } from "./UnitReports.ts";

interface Parts {
  unitReports: UnitReports;
  reports: Pick<ReportStore, "find">;
  directory: Directory;
  keeper: EvidenceKeeper;
  surroundings: Surroundings;
}

/** Files that units attach to their reports. */
export class ReportFiles {
  private readonly parts: Parts;
  /** Files of one report that end at once are put down one after another, and none is refused for the other's sake. */
  private readonly turnstile = new Turnstile();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Takes a file in; whoever may not is refused before any byte is read. The same file twice is one. */
  async add(
    actor: Actor,
    requestId: string,
    unitId: string,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Report> {
    const { unitReports, keeper, surroundings } = this.parts;
    requireRoom((await unitReports.writable(actor, requestId, unitId)).report.files);
    const kept = await keeper.keep(bytes);
    return this.edit(actor, requestId, unitId, (files, { savedAt, savedBy }) => {
      if (files.some(({ file }) => file === kept.file)) return files;
      requireRoom(files);
      const added = { ...kept, id: surroundings.newId(), name: baseName(name), addedAt: savedAt, addedBy: savedBy };
      return [...files, added];
    });
  }

  /** Takes a file out of the draft; what was handed in before keeps it. */
  remove(actor: Actor, requestId: string, unitId: string, fileId: string): Promise<Report> {
    return this.edit(actor, requestId, unitId, (files) => files.filter(({ id }) => id !== fileId));
  }

  /** A file of a report, for those who write it and those who see all. */
  async find(actor: Actor, requestId: string, unitId: string, fileId: string): Promise<StoredFile> {
    const { reports, directory } = this.parts;
    if (!readsAll(actor) && !(await mayWrite(actor, directory, unitId))) throw new AppError("permission.denied");
    const report = await reports.find(requestId, unitId);
    const all = [...(report?.files ?? []), ...(report?.submissions.flatMap(({ files }) => files) ?? [])];
    const found = all.find(({ id }) => id === fileId);
    if (!found) throw new AppError("notFound");
    return found;
  }

  /** Whoever types at the same time has a version of the texts; files are told apart by themselves, so they need none. */
  private edit(
    actor: Actor,
    requestId: string,
    unitId: string,
    change: (files: StoredFile[], report: Report) => StoredFile[],
  ): Promise<Report> {
    return this.turnstile.pass(`${requestId}:${unitId}`, async () => {
      for (let attempt = 0; ; attempt++) {
        const { report, stored } = await this.parts.unitReports.writable(actor, requestId, unitId);
        try {
          return await this.parts.unitReports.store({ ...report, files: change(report.files, report) }, stored);
        } catch (error) {
          if (attempt >= 5 || !(error instanceof AppError) || error.code !== "version.conflict") throw error;
        }
      }
    });
  }
}

function requireRoom(files: readonly StoredFile[]): void {
  if (files.length >= reportFileLimit) throw new AppError("report.tooManyFiles", { limit: reportFileLimit });
}

/** What the file was called, without the folders that some browsers send along. */
function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1) || "tep-dinh-kem";
}
