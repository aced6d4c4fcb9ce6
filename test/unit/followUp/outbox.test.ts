import { describe, expect, test } from "@jest/globals";
import { ConclusionOutbox } from "@diemcau/client/features/conclusions/ConclusionOutbox";
import type { Reply } from "@diemcau/shared/protocol/socket";
import fc from "fast-check";

const lost: Reply<unknown> = { ok: false, error: { code: "link.lost" } };
const sealed: Reply<unknown> = { ok: false, error: { code: "minutes.sealed" } };

/** A page's store, and a server that answers as the test says and records each command id once. */
class Desk {
  kept: string | null = null;
  link: Reply<unknown> | null = null;
  readonly recorded = new Map<string, string>();
  readonly store = {
    read: () => this.kept,
    write: (text: string) => {
      this.kept = text;
    },
  };
  /** Its answer is lost though the server took it, as when the link breaks between the two. */
  answerLost = false;

  readonly send = async (text: string, commandId: string): Promise<Reply<unknown>> => {
    if (this.link) return this.link;
    this.recorded.set(commandId, text);
    return this.answerLost ? lost : { ok: true, data: null };
  };

  open(): ConclusionOutbox {
    return new ConclusionOutbox(this);
  }
}

/** Lets what was begun come to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const texts = (outbox: ConclusionOutbox) => outbox.getSnapshot().map(({ text }) => text);

describe("a typed conclusion", () => {
  test("leaves the page's store once the server has it", async () => {
    const desk = new Desk();
    const outbox = desk.open();
    outbox.record("Một");
    expect(texts(outbox)).toEqual(["Một"]);
    await settled();
    expect(texts(outbox)).toEqual([]);
    expect([...desk.recorded.values()]).toEqual(["Một"]);
    expect(desk.kept).toBe("[]");
  });

  test("waits for a lost link, outlives the page, and goes out in the order it was typed", async () => {
    const desk = new Desk();
    desk.link = lost;
    const before = desk.open();
    before.record("Một");
    before.record("Hai");
    await settled();
    const after = desk.open();
    expect(texts(after)).toEqual(["Một", "Hai"]);
    desk.link = null;
    await after.flush();
    expect([...desk.recorded.values()]).toEqual(["Một", "Hai"]);
    expect(texts(after)).toEqual([]);
  });

  test("C4 whose answer was lost is sent again under its own id, so that it is recorded once", async () => {
    const desk = new Desk();
    desk.answerLost = true;
    const outbox = desk.open();
    outbox.record("Một");
    await settled();
    desk.answerLost = false;
    await outbox.flush();
    expect([...desk.recorded.values()]).toEqual(["Một"]);
    expect(texts(outbox)).toEqual([]);
  });

  test("that is refused stays with the reason, and doesn't hold up the next one", async () => {
    const desk = new Desk();
    desk.link = sealed;
    const outbox = desk.open();
    outbox.record("Một");
    await settled();
    expect(outbox.getSnapshot()).toMatchObject([{ text: "Một", refusal: { code: "minutes.sealed" } }]);
    desk.link = null;
    outbox.record("Hai");
    await settled();
    expect(texts(outbox)).toEqual(["Một"]);
    const [refused] = outbox.getSnapshot();
    outbox.retry(refused?.commandId ?? "");
    await settled();
    expect([...desk.recorded.values()]).toEqual(["Hai", "Một"]);
  });

  test("is passed over where the page's store holds something else", () => {
    for (const kept of ["{}", "không phải JSON", '[{"text":1}]', "null"]) {
      const desk = new Desk();
      desk.kept = kept;
      expect(texts(desk.open())).toEqual([]);
    }
  });

  test("is neither lost nor doubled, however the link comes and goes", async () => {
    const step = fc.constantFrom("type", "break", "mend", "loseAnswers", "reload");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const desk = new Desk();
        let outbox = desk.open();
        let typed = 0;
        for (const what of steps) {
          if (what === "type") outbox.record(`Điểm ${++typed}`);
          if (what === "reload") outbox = desk.open();
          desk.link = what === "break" ? lost : what === "mend" ? null : desk.link;
          desk.answerLost = what === "loseAnswers" || (desk.answerLost && what !== "mend");
          if (what === "mend") void outbox.flush();
          await settled();
        }
        desk.link = null;
        desk.answerLost = false;
        await outbox.flush();
        expect([...desk.recorded.values()].toSorted()).toEqual(
          Array.from({ length: typed }, (_, index) => `Điểm ${index + 1}`).toSorted(),
        );
        expect(texts(outbox)).toEqual([]);
      }),
    );
  });
});
