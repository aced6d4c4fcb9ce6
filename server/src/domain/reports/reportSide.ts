import { ReportDraft, reportStates, RequestFacts } from "@diemcau/shared/model/reportRequest";
import { AppError } from "@diemcau/shared/protocol/errors";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { z } from "zod";
import type { SideRecord } from "../dossier/ports.ts";
import { unreadable } from "../dossier/logParts.ts";
import type { ReportRequestStore, ReportStore } from "./ports.ts";

const Facts = z.strictObject({ id: z.string(), name: z.string(), shortName: z.string() });
const By = z.strictObject({ id: z.string(), name: z.string() });
const File = z.strictObject({
  id: z.string(),
  file: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  addedAt: z.string(),
  addedBy: By,
});
/** A request as it was stored. */
const SavedRequest = z.strictObject({
  ...RequestFacts.shape,
  id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  units: z.array(Facts),
  timeZone: z.string(),
  conferenceTitle: z.string().nullable(),
  createdAt: z.string(),
  createdBy: By,
  closedAt: z.string().nullable(),
});

/** A report as it was stored. */
const SavedReport = z.strictObject({
  ...ReportDraft.shape,
  requestId: z.string(),
  unit: Facts,
  files: z.array(File),
  state: z.enum(reportStates),
  remark: z.string(),
  submissions: z.array(
    z.strictObject({
      at: z.string(),
      by: By,
      values: z.record(z.string(), z.union([z.number(), z.string()])),
      note: z.string(),
      files: z.array(File),
    }),
  ),
  savedAt: z.string(),
  savedBy: By,
});

const Saved = z.strictObject({ requests: z.array(SavedRequest), reports: z.array(SavedReport) });
type Saved = z.infer<typeof Saved>;

/** Requests that came of a conference, with everything that was handed in: as canonical JSON in its dossier. */
export function reportSide(stores: { requests: ReportRequestStore; reports: ReportStore }): SideRecord {
  const { requests, reports } = stores;
  async function recordOf(conferenceId: string): Promise<Saved | null> {
    const own = (await requests.all()).filter((request) => request.conferenceId === conferenceId);
    if (own.length === 0) return null;
    const inOrder = own.map(withoutVersion).sort((a, b) => (a.id < b.id ? -1 : 1));
    const all: Saved["reports"] = [];
    for (const { id } of inOrder)
      all.push(...(await reports.ofRequest(id)).map(withoutVersion).sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1)));
    return { requests: inOrder, reports: all };
  }
  async function requireNew(conferenceId: string, { requests: incoming, reports: reported }: Saved): Promise<void> {
    const ids = new Set(incoming.map(({ id }) => id));
    const strange = incoming.some((request) => request.conferenceId !== conferenceId);
    if (strange || reported.some(({ requestId }) => !ids.has(requestId))) throw unreadable("báo cáo của hội nghị khác");
    for (const { id } of incoming) {
      const known = await requests.find(id);
      if (known && known.conferenceId !== conferenceId) throw new AppError("version.conflict");
    }
  }
  return {
    part: "reports",
    path: "bao-cao/bao-cao.json",
    maxBytes: 256 * 1024 * 1024,
    async save(conferenceId) {
      const record = await recordOf(conferenceId);
      return record && new TextEncoder().encode(canonicalJson(record));
    },
    async files(conferenceId) {
      const record = await recordOf(conferenceId);
      const attached = record?.reports.flatMap((report) => [
        ...report.files,
        ...report.submissions.flatMap(({ files }) => files),
      ]);
      const each = new Map(attached?.map((one) => [one.file, one]));
      return [...each.values()].map(({ file, addedAt, name, mediaType }) => ({
        file,
        at: addedAt,
        title: name,
        ending: endings[mediaType] ?? "bin",
      }));
    },
    async check(conferenceId, bytes) {
      await requireNew(conferenceId, readSaved(bytes));
    },
    async restore(conferenceId, bytes) {
      const record = readSaved(bytes);
      await requireNew(conferenceId, record);
      for (const request of record.requests) await requests.insert({ ...request, version: 0 });
      for (const report of record.reports) await reports.insert({ ...report, version: 1 });
    },
  };
}

/** Versions are a server's own: they begin anew where the record is taken in. */
function withoutVersion<One extends { version: number }>({ version: _own, ...one }: One): Omit<One, "version"> {
  return one;
}

const endings: Partial<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

function readSaved(bytes: Uint8Array): Saved {
  try {
    return Saved.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw unreadable("báo cáo không đúng cấu trúc");
  }
}
