import { AppError } from "@diemcau/shared/protocol/errors";
import { WriteUpInput } from "@diemcau/shared/model/writeUp";
import { z } from "zod";
import type { Revision, StoredWriteUp, WriteUpStore } from "../publishing/ports.ts";
import { type AnyWriteUp, readRecord } from "../publishing/readRecord.ts";
import { unreadable } from "./logParts.ts";
import type { SideRecord } from "./ports.ts";

/** What is looked at of an article that comes in; the rest is what a server wrote and is kept as it is. */
const SavedRecord = z.looseObject({
  ...WriteUpInput.shape,
  id: z.string(),
  slug: z.string().nullable(),
  version: z.number().int().min(0),
});
const SavedRevision = z.looseObject({
  conferenceId: z.string(),
  number: z.number().int().min(1),
  content: WriteUpInput,
});
const Saved = z.object({
  record: z.custom<AnyWriteUp>((record) => SavedRecord.safeParse(record).success),
  revisions: z.array(z.custom<Revision>((revision) => SavedRevision.safeParse(revision).success)).max(10_000),
});

/** The article as it stands on the desk, every revision of it, and every edition that readers had. */
export function writeUpSide(store: WriteUpStore): SideRecord {
  return {
    part: "writeUp",
    path: "tin-bai/tin-bai.json",
    maxBytes: 128 * 1024 * 1024,
    async save(conferenceId) {
      const record = await store.find(conferenceId);
      if (!record) return null;
      const revisions: Revision[] = [];
      for (const { number } of record.revisions) {
        const kept = await store.revision(conferenceId, number);
        if (kept) revisions.push(kept);
      }
      return new TextEncoder().encode(JSON.stringify({ record, revisions }));
    },
    async files(conferenceId) {
      const record = await store.find(conferenceId);
      if (!record) return [];
      const { snapshot, editions, title, publishedAt } = record;
      return [
        ...editions.map(({ file, at }) => ({ file, at, title, ending: "html" })),
        ...(snapshot ? [{ file: snapshot.file, at: publishedAt ?? "", title, ending: "html" }] : []),
        ...(snapshot?.photos ?? []).map(({ file, caption }) => ({
          ...{ file, at: publishedAt ?? "", ending: "jpg" },
          title: caption || title,
        })),
      ];
    },
    async check(conferenceId, bytes) {
      const { record, revisions } = savedOf(bytes);
      if (record.id !== conferenceId || revisions.some((revision) => revision.conferenceId !== conferenceId))
        throw unreadable("tin bài của hội nghị khác");
      const owner = record.slug === null ? null : await store.slugOwner(record.slug);
      if (owner !== null && owner !== conferenceId)
        throw new AppError("dossier.addressTaken", { slug: record.slug ?? "" });
    },
    async restore(conferenceId, bytes) {
      const { record, revisions } = savedOf(bytes);
      for (const revision of revisions) await store.keepRevision(revision);
      if (record.slug !== null) await store.reserveSlug(record.slug, conferenceId);
      if ((await store.find(conferenceId)) === null) await store.save(record, null);
    },
  };
}

function savedOf(bytes: Uint8Array): { record: StoredWriteUp; revisions: Revision[] } {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw unreadable("tin bài không đọc được");
  }
  const saved = Saved.safeParse(json);
  if (!saved.success) throw unreadable("tin bài không đúng cấu trúc");
  const { record, revisions } = saved.data;
  return { record: readRecord(record), revisions };
}
