import { z } from "zod";
import type { MinutesStore } from "../ports.ts";
import { MinutesText } from "../proceedings/MinutesText.ts";
import { unreadable } from "./logParts.ts";
import type { SideRecord } from "./ports.ts";

const Saved = z.object({ updates: z.array(z.base64()).max(1_000_000) });

/** The minutes' text as it was written: every stored Yjs update in order, so that offline pages can still merge theirs. */
export function minutesSide(store: MinutesStore): SideRecord {
  return {
    part: "minutesText",
    path: "bien-ban/noi-dung.json",
    maxBytes: 128 * 1024 * 1024,
    async save(conferenceId) {
      const updates = await store.load(conferenceId);
      if (updates.length === 0) return null;
      const saved = { updates: updates.map((update) => Buffer.from(update).toString("base64")) };
      return new TextEncoder().encode(JSON.stringify(saved));
    },
    files: async () => [],
    check: async (_conferenceId, bytes) => {
      const text = new MinutesText();
      try {
        text.load(updatesOf(bytes));
      } catch {
        throw unreadable("nội dung biên bản không đọc được");
      } finally {
        text.close();
      }
    },
    async restore(conferenceId, bytes) {
      // What an import that was cut off left is a beginning of the same.
      await store.removeConference(conferenceId);
      for (const update of updatesOf(bytes)) await store.append(conferenceId, update);
    },
  };
}

function updatesOf(bytes: Uint8Array): Uint8Array[] {
  const { updates } = Saved.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return updates.map((update) => new Uint8Array(Buffer.from(update, "base64")));
}
