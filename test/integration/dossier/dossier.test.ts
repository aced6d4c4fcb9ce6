import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openZip } from "@diemcau/server/documents/dossier/openZip";
import { zipArchives } from "@diemcau/server/documents/dossier/zipArchives";
import { DossierManifest } from "@diemcau/shared/model/dossier";
import { AppError } from "@diemcau/shared/protocol/errors";
import * as Y from "yjs";
import { administrator, collect, DossierHouse, inPieces } from "../../support/dossier.ts";
import { holdConference } from "../../support/heldConference.ts";

let from: DossierHouse;
let to: DossierHouse;
let conferenceId: string;
let archive: Uint8Array;
let photo: string;

beforeAll(async () => {
  [from, to] = await Promise.all([DossierHouse.open(), DossierHouse.open()]);
  const held = await holdConference();
  conferenceId = held.id;
  photo = await from.keep("a photo");
  await held.takePhoto("ph1", null, "Toàn cảnh Hội nghị", photo);
  await from.opened.storage.commits.adopt(held.bench.store.commits);
  await from.opened.storage.minutes.append(conferenceId, written("Kết quả năm 2021."));
  await writeArticle();
  await from.restart();
  archive = await collect(from.dossiers.outgoing.open(administrator, conferenceId).bytes);
}, 60_000);
afterAll(() => Promise.all([from?.close(), to?.close()]));

/** An article that was published, corrected and keeps what it said before. */
async function writeArticle(): Promise<void> {
  const { writeUps } = from.opened.storage;
  const by = { id: "p1", name: "Lãnh đạo Văn phòng" };
  const at = "2022-04-29T01:00:00.000Z";
  const content = { title: "Hội nghị chuyên đề", lead: "Sáng 28/4/2022 …", blocks: [], byline: "Văn phòng" };
  const [first, second] = [await from.keep("<p>trước</p>"), await from.keep("<p>sau</p>")];
  const heads = [1, 2].map((number) => ({ number, at, by }));
  await writeUps.keepRevision({
    ...{ conferenceId, number: 1, at, by },
    content: { ...content, lead: "Sáng 27/4/2022 …" },
  });
  await writeUps.save(
    {
      ...content,
      ...{ id: conferenceId, state: "published", slug: "hoi-nghi", live: true, version: 4 },
      ...{ submittedBy: by, publishedBy: by, publishedAt: at, remark: "", notice: "", withdrawn: null },
      corrections: [{ at, text: "Sửa ngày họp." }],
      revisions: heads,
      editions: [
        { revision: 1, at, by, file: first, notice: "" },
        { revision: 2, at, by, file: second, notice: "Sửa ngày họp." },
      ],
      snapshot: { file: second, photos: [], unit: "VKSND tỉnh", timeZone: "Asia/Ho_Chi_Minh", content },
    },
    null,
  );
  await writeUps.reserveSlug("hoi-nghi", conferenceId);
}

/** An update that writes one text. */
function written(text: string): Uint8Array {
  const document = new Y.Doc();
  document.getMap("sections").set("item:x", new Y.Text(text));
  return Y.encodeStateAsUpdate(document);
}

/** Paths and contents of an archive. */
async function unpacked(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const place = path.join(from.folder, `${crypto.randomUUID()}.zip`);
  await writeFile(place, bytes);
  const zip = await openZip(place);
  const entries = new Map<string, Uint8Array>();
  for (const name of zip.paths) entries.set(name, await collect(zip.read(name, 1024 ** 3)));
  await zip.close();
  return entries;
}

/** The archive again, with some of its files changed. */
async function changed(edit: (entries: Map<string, Uint8Array>) => void): Promise<AsyncIterable<Uint8Array>> {
  const entries = await unpacked(archive);
  edit(entries);
  async function* files() {
    for (const [name, bytes] of entries)
      yield { path: name, at: "2022-05-04T02:00:00.000Z", packed: false, open: async () => inPieces(bytes) };
  }
  return zipArchives(from.folder).pack(files(), () => undefined);
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytes = (words: string) => new TextEncoder().encode(words);

/** Makes the manifest true again for a file that was changed. */
function reseal(entries: Map<string, Uint8Array>, name: string): void {
  const manifest = DossierManifest.parse(JSON.parse(text(entries.get("manifest.json"))));
  const now = entries.get(name) ?? new Uint8Array();
  const files = manifest.files.map((file) =>
    file.path === name
      ? { ...file, bytes: now.byteLength, sha256: createHash("sha256").update(now).digest("hex") }
      : file,
  );
  entries.set("manifest.json", bytes(JSON.stringify({ ...manifest, files })));
}

async function refusal(stream: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    await to.dossiers.incoming.take(administrator, stream);
    return "taken";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

const log = "dien-bien/nhat-ky.json";

describe("a dossier", () => {
  test("RD1: holds the log, its table, the minutes' text and every file, all of them named with their SHA-256", async () => {
    const entries = await unpacked(archive);
    const manifest = DossierManifest.parse(JSON.parse(text(entries.get("manifest.json"))));
    expect(manifest).toMatchObject({ conferenceId, seq: from.conferences.state(conferenceId).seq });
    expect([...entries.keys()].sort()).toEqual([...manifest.files.map((file) => file.path), "manifest.json"].sort());
    for (const file of manifest.files)
      expect(
        createHash("sha256")
          .update(entries.get(file.path) ?? "")
          .digest("hex"),
      ).toBe(file.sha256);
    expect(manifest.files.filter(({ part }) => part === "photo")).toMatchObject([{ sha256: photo }]);
    expect(text(entries.get("mo-ta.xml"))).toContain("<TieuDeHoSo>Hội nghị chuyên đề");
    expect(text(entries.get("dien-bien/dien-bien.csv"))).toContain("floor.granted");
  });

  test("RD1: files stand in time order", async () => {
    const manifest = DossierManifest.parse(JSON.parse(text((await unpacked(archive)).get("manifest.json"))));
    const times = manifest.files.flatMap(({ at }) => at ?? []);
    expect(times).toEqual([...times].sort());
  });

  test("RD1: isn't made for who may not, before the end, or when a file that the log names is gone", async () => {
    const secretary = { ...administrator, roles: ["secretary" as const] };
    expect(() => from.dossiers.outgoing.open(secretary, conferenceId)).toThrow("permission.denied");
    const lost = await DossierHouse.open();
    try {
      const commits = await from.opened.storage.commits.read(conferenceId, 1, Number.MAX_SAFE_INTEGER);
      const begun = commits.slice(0, 6).map((commit) => ({ ...commit, conferenceId: "begun" }));
      await lost.opened.storage.commits.adopt(begun);
      await lost.opened.storage.commits.adopt(commits);
      await lost.restart();
      expect(() => lost.dossiers.outgoing.open(administrator, "begun")).toThrow("dossier.notEnded");
      await expect(collect(lost.dossiers.outgoing.open(administrator, conferenceId).bytes)).rejects.toThrow(photo);
    } finally {
      await lost.close();
    }
  });

  test("stops packing when nobody reads on", async () => {
    const reading = from.dossiers.outgoing.open(administrator, conferenceId).bytes[Symbol.asyncIterator]();
    await reading.next();
    await expect(reading.return?.()).resolves.toMatchObject({ done: true });
  });
});

describe("what is no dossier, or not what it says", () => {
  test.each([
    ["no ZIP at all", () => inPieces(bytes("tham luận"))],
    ["a ZIP that was cut off", () => inPieces(archive.subarray(0, archive.byteLength / 2))],
    ["one without a manifest", () => changed((entries) => entries.delete("manifest.json"))],
    ["one with a file that nobody named", () => changed((entries) => entries.set("ho-so/la.exe", bytes("MZ")))],
    ["one without its log", () => changed((entries) => entries.delete(log))],
  ])("RD2: %s is refused", async (_what, make) => {
    expect(await refusal(await make())).toBe("dossier.unreadable");
  });

  test("RD2: one with a changed photo, log or text is refused, and nothing of it shows", async () => {
    const entries = await unpacked(archive);
    const names = [...entries.keys()].filter((name) => /anh|nhat-ky|noi-dung/.test(name));
    expect(names).toHaveLength(3);
    for (const name of names) {
      const stream = await changed((all) => all.set(name, bytes(`${text(all.get(name))} `)));
      expect(await refusal(stream)).toBe("dossier.damaged");
    }
    expect(to.conferences.has(conferenceId)).toBe(false);
  });

  test.each([
    ["a line of its log is missing", (line: string[]) => line.toSpliced(3, 1), "dossier.unreadable"],
    [
      "it is another conference's log",
      (line: string[]) => line.map((one) => one.replaceAll(conferenceId, "x")),
      "dossier.unreadable",
    ],
    ["the conference in it hasn't ended", (line: string[]) => line.slice(0, 6), "dossier.unreadable"],
    [
      "a newer server wrote it",
      (line: string[]) => line.map((one) => one.replace(/"v":\d+/, '"v":99')),
      "dossier.newer",
    ],
  ])("RD2: with a true manifest it is refused when %s", async (_what, edit, code) => {
    const stream = await changed((entries) => {
      const lines = text(entries.get(log))
        .split("\n")
        .slice(1, -2)
        .map((line) => line.replace(/,$/, ""));
      entries.set(log, bytes(`[\n${edit(lines).join(",\n")}\n]\n`));
      reseal(entries, log);
    });
    expect(await refusal(stream)).toBe(code);
  });

  test("RD2: one whose sending broke off leaves nothing behind, and the next can come", async () => {
    async function* broken() {
      yield archive.subarray(0, archive.byteLength / 2);
      throw new Error("the connection is gone");
    }
    expect(await refusal(broken())).toContain("the connection is gone");
    expect(await readdir(path.join(to.folder, "incoming"))).toEqual([]);
    expect(await refusal(inPieces(bytes("x")))).toBe("dossier.unreadable");
  });

  test("RD2: one whose article's address belongs to another conference here is refused", async () => {
    const { writeUps } = to.opened.storage;
    await writeUps.reserveSlug("hoi-nghi", "another");
    expect(await refusal(inPieces(archive))).toBe("dossier.addressTaken");
    await writeUps.slugs.deleteOne({ _id: "hoi-nghi" });
  });

  test("RD2: only an administrator may, and one at a time", async () => {
    const office = { ...administrator, roles: ["office" as const] };
    await expect(to.dossiers.incoming.take(office, inPieces(archive))).rejects.toThrow("permission.denied");
    const both = [inPieces(bytes("x")), inPieces(bytes("y"))].map((stream) => refusal(stream));
    expect((await Promise.all(both)).sort()).toEqual(["dossier.busy", "dossier.unreadable"]);
  });
});

describe("a dossier on another server", () => {
  test("RD2: an import that was cut off shows nothing, not even after a restart, and can be done again", async () => {
    const commits = await from.opened.storage.commits.read(conferenceId, 1, Number.MAX_SAFE_INTEGER);
    const { commits: store } = to.opened.storage;
    await store.adopt(commits);
    await store.model.deleteOne({ _id: `${conferenceId}:1` });
    await to.restart();
    expect(to.conferences.has(conferenceId)).toBe(false);
    expect(to.conferences.list()).toEqual([]);
  });

  test("RD2: gives the same views to the byte, at once and after a restart, and the same text and files", async () => {
    const taken = await to.dossiers.incoming.take(administrator, inPieces(archive));
    expect(taken).toMatchObject({ conferenceId, title: "Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở" });
    expect(to.views(conferenceId)).toBe(from.views(conferenceId));
    await to.restart();
    await from.restart();
    expect(to.views(conferenceId)).toBe(from.views(conferenceId));
    const updates = await to.opened.storage.minutes.load(conferenceId);
    expect(updates).toEqual(await from.opened.storage.minutes.load(conferenceId));
    expect(await to.files.path(photo)).not.toBeNull();
    const [here, there] = [from.opened.storage.writeUps, to.opened.storage.writeUps];
    const article = await here.find(conferenceId);
    expect(await there.find(conferenceId)).toEqual(article);
    expect(await there.revision(conferenceId, 1)).toEqual(await here.revision(conferenceId, 1));
    expect(await there.slugOwner("hoi-nghi")).toBe(conferenceId);
    for (const { file } of article?.editions ?? []) expect(await to.files.path(file)).not.toBeNull();
    expect(await readdir(path.join(to.folder, "incoming"))).toEqual([]);
  });

  test("RD2: the same conference is not taken twice", async () => {
    expect(await refusal(inPieces(archive))).toBe("dossier.known");
  });
});
