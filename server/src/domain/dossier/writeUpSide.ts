import { AppError } from "@diemcau/shared/protocol/errors";
import { WriteUpInput } from "@diemcau/shared/model/writeUp";
import { z } from "zod";
import type { StoredWriteUp, WriteUpStore } from "../publishing/ports.ts";
import { unreadable } from "./logParts.ts";
import type { SideRecord } from "./ports.ts";

/** What is looked at of an article that comes in; the rest is what a server wrote and is kept as it is. */
const Saved = z.looseObject({ id: z.string(), slug: z.string().nullable(), version: z.number().int().min(0) });

/** The article as it stands on the desk, and what was frozen of it for readers. */
export function writeUpSide(store: WriteUpStore): SideRecord {
  return {
    part: "writeUp",
    path: "tin-bai/tin-bai.json",
    maxBytes: 32 * 1024 * 1024,
    async save(conferenceId) {
      const record = await store.find(conferenceId);
      return record && new TextEncoder().encode(JSON.stringify(record));
    },
    async files(conferenceId) {
      const record = await store.find(conferenceId);
      const snapshot = record?.snapshot;
      if (!record || !snapshot) return [];
      const at = record.publishedAt ?? "";
      return [
        { file: snapshot.file, at, title: record.title, ending: "html" },
        ...snapshot.photos.map(({ file, caption }) => ({ file, at, title: caption, ending: "jpg" })),
      ];
    },
    async check(conferenceId, bytes) {
      const { id, slug } = recordOf(bytes);
      if (id !== conferenceId) throw unreadable("tin bài của hội nghị khác");
      const owner = slug === null ? null : await store.slugOwner(slug);
      if (owner !== null && owner !== conferenceId) throw new AppError("dossier.addressTaken", { slug: slug ?? "" });
    },
    async restore(conferenceId, bytes) {
      const record = recordOf(bytes);
      if (record.slug !== null) await store.reserveSlug(record.slug, conferenceId);
      if ((await store.find(conferenceId)) === null) await store.save(record, null);
    },
  };
}

function recordOf(bytes: Uint8Array): StoredWriteUp {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw unreadable("tin bài không đọc được");
  }
  if (!Saved.safeParse(json).success || !WriteUpInput.safeParse(json).success)
    throw unreadable("tin bài không đúng cấu trúc");
  // The desk's own members were checked above; the others are told by the server that wrote them.
  return json as StoredWriteUp;
}
