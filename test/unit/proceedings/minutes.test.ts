import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Minutes } from "@diemcau/server/domain/proceedings/Minutes";
import fc from "fast-check";
import * as Y from "yjs";
import { codeOf, itemInput, MeetingBench } from "../../support/domain.ts";
import { MemoryMinutesStore } from "../../support/proceedings.ts";

/** A page that writes: it has what the server gave it, and sends what it changed. */
class Page {
  readonly doc = new Y.Doc();

  async sync(): Promise<void> {
    const { update } = await minutes.sync(bench.id, Y.encodeStateVector(this.doc));
    Y.applyUpdate(this.doc, update);
  }

  /** The update of one change, as the page would send it. */
  change(edit: (sections: Y.Map<unknown>) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => edit(this.doc.getMap("sections")));
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  write(words: string, id = section): Uint8Array {
    return this.change((sections) => {
      const text = sections.get(id);
      if (text instanceof Y.Text) text.insert(text.length, words);
    });
  }
}

let bench: MeetingBench;
let store: MemoryMinutesStore;
let minutes: Minutes;
let section = "";

beforeEach(async () => {
  bench = await MeetingBench.make(1);
  store = new MemoryMinutesStore();
  minutes = new Minutes(store, bench.conferences);
  await bench.run("conference.start", {});
  section = await openItem("Khai mạc");
});

afterEach(() => minutes.close());

async function openItem(title: string): Promise<string> {
  const { ids } = await bench.run("agenda.add", itemInput({ title }));
  await bench.run("item.open", { itemId: ids[0] ?? "" });
  return `item:${ids[0]}`;
}

const send = (update: Uint8Array) => minutes.apply(bench.id, update, "page");
const written = async () => (await minutes.texts(bench.id))[section];

describe("writing", () => {
  test("R1: the server makes every section's text, so that two pages never make it twice", async () => {
    const [one, two] = [new Page(), new Page()];
    await Promise.all([one.sync(), two.sync()]);
    await Promise.all([send(one.write("Một. ")), send(two.write("Hai. "))]);
    expect([...((await written()) ?? "").matchAll(/Một\.|Hai\./g)]).toHaveLength(2);
  });

  test("a section that appears while pages write gets its text at once", async () => {
    const page = new Page();
    await page.sync();
    const arrived = new Promise<Uint8Array>((resolve) => minutes.once("update", ({ update }) => resolve(update)));
    const next = await openItem("Báo cáo");
    Y.applyUpdate(page.doc, await arrived);
    expect(page.doc.getMap("sections").get(next)).toBeInstanceOf(Y.Text);
  });

  test("R2: an update is answered after it is stored; one that could not be stored is in nobody's text", async () => {
    const page = new Page();
    await page.sync();
    store.failing = true;
    const update = page.write("Chưa lưu");
    expect(await codeOf(send(update))).toBe("database.unavailable");
    expect(await written()).toBe("");
    store.failing = false;
    await send(update);
    expect(await written()).toBe("Chưa lưu");
    await minutes.close();
    minutes = new Minutes(store, bench.conferences);
    expect(await written()).toBe("Chưa lưu");
  });

  test("R2: sending the same update twice changes nothing", async () => {
    const page = new Page();
    await page.sync();
    const update = page.write("Một lần");
    await send(update);
    await send(update);
    expect(await written()).toBe("Một lần");
  });

  test("R3: text of an item that was never opened again, or of an undone turn, is shown as unattached", async () => {
    const page = new Page();
    const pointId = bench.pointIds[1] ?? "";
    await bench.connect(pointId);
    const requestId = await bench.ask(1);
    const { seq } = await bench.run("floor.grant", { requestId, seenTurnId: null });
    await page.sync();
    const turn = `turn:${bench.state.turns[0]?.id}`;
    await send(page.write("Đã nói", turn));
    await bench.run("undo", { seq });
    const document = await minutes.document(bench.id);
    expect(document.sections.map(({ section: { id } }) => id)).not.toContain(turn);
    expect(document.unattached).toEqual([{ id: turn, text: "Đã nói" }]);
  });

  test("hidden characters are taken out and letters composed where the text is read", async () => {
    const page = new Page();
    await page.sync();
    await send(page.write(`${"Kết luận".normalize("NFD")} \u202Eđảo\u200B\r\nhai`));
    expect(await written()).toBe("Kết luận đảo\nhai");
  });
});

describe("what is refused", () => {
  test("bytes that are no update, more than 1 MiB, another root, another kind of value, an unknown section", async () => {
    const page = new Page();
    await page.sync();
    const other = new Y.Doc();
    other.getText("title").insert(0, "x");
    const refusals = [
      Uint8Array.from([1, 2, 3, 255, 255]),
      Y.encodeStateAsUpdate(other),
      page.change((sections) => sections.set("item:unknown", new Y.Text("x"))),
      new Page().change((sections) => sections.set(section, "no text")),
    ];
    for (const update of refusals) expect(await codeOf(send(update))).toMatch(/input\.invalid|version\.conflict/);
    expect(await codeOf((async () => send(new Uint8Array(1024 * 1024 + 1)))())).toBe("input.tooLarge");
    expect(await minutes.texts(bench.id)).toEqual({ [section]: "" });
  });

  test("an update that replaces or removes a section's text, which would wipe out what others wrote", async () => {
    const page = new Page();
    await page.sync();
    await send(page.write("Còn nguyên"));
    expect(await codeOf(send(page.change((sections) => sections.set(section, new Y.Text("mới")))))).toBe(
      "version.conflict",
    );
    const again = new Page();
    await again.sync();
    expect(await codeOf(send(again.change((sections) => sections.delete(section))))).toBe("version.conflict");
    expect(await written()).toBe("Còn nguyên");
  });

  test("an update that builds on one the server lacks; sent together they are taken", async () => {
    const page = new Page();
    await page.sync();
    const first = page.write("Một ");
    const second = page.write("hai");
    expect(await codeOf(send(second))).toBe("input.invalid");
    await send(Y.mergeUpdates([first, second]));
    expect(await written()).toBe("Một hai");
  });

  test("more than 4 MiB of text in all", async () => {
    const page = new Page();
    await page.sync();
    for (let megabyte = 0; megabyte < 4; megabyte++) await send(page.write("a".repeat(1024 * 1024 - 200)));
    expect(await codeOf(send(page.write("a".repeat(2000))))).toBe("input.invalid");
    expect(await written()).toHaveLength(4 * (1024 * 1024 - 200));
  });
});

test("random bytes never change the text, and never break the next honest update", async () => {
  const page = new Page();
  await page.sync();
  let expected = "";
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 5 }), async (noise, word) => {
      await send(noise).catch(() => undefined);
      const letters = word.replace(/[^a-z]/g, "");
      expected += letters;
      if (letters !== "") await send(page.write(letters));
      expect(await written()).toBe(expected);
    }),
    { numRuns: 60 },
  );
});
