import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import * as Y from "yjs";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";

jest.setTimeout(120_000);

let server: ServerProcess;
let secretary: Api;
let operator: SocketPeer;
let conferenceId = "";
let section = "";

/** A page that writes over a socket: the document it has, and what it sends of it. */
class Writer {
  readonly doc = new Y.Doc();
  readonly peer: SocketPeer;

  private constructor(peer: SocketPeer) {
    this.peer = peer;
  }

  static async open(api: Api): Promise<Writer> {
    const writer = new Writer(await SocketPeer.connect(api, conferenceId));
    writer.peer.socket.on("minutes.update", (update) => Y.applyUpdate(writer.doc, new Uint8Array(update)));
    const answer = await writer.peer.socket.emitWithAck("minutes.sync", {
      stateVector: new Uint8Array(Y.encodeStateVector(writer.doc)),
    });
    if (!answer.ok) throw new Error(answer.error.code);
    Y.applyUpdate(writer.doc, new Uint8Array(answer.data.update));
    return writer;
  }

  get text(): string {
    return String(this.doc.getMap("sections").get(section) ?? "");
  }

  /** Appends words, and answers what the server said of them. */
  write(words: string) {
    const before = Y.encodeStateVector(this.doc);
    const text = this.doc.getMap("sections").get(section);
    if (!(text instanceof Y.Text)) throw new Error("the section has no text yet");
    text.insert(text.length, words);
    return this.peer.socket.emitWithAck("minutes.update", {
      update: new Uint8Array(Y.encodeStateAsUpdate(this.doc, before)),
    });
  }
}

beforeAll(async () => {
  server = await ServerProcess.start();
  secretary = new Api(server.url);
  await secretary.signInDemo("thuky");
  const [conference] = await secretary.need<ConferenceSummary[]>("GET", "/conferences");
  conferenceId = conference?.id ?? "";
  const api = new Api(server.url);
  await api.signInDemo("dieuhanh");
  operator = await SocketPeer.connect(api, conferenceId);
  await operator.run("conference.start", {});
  const itemId = operator.state.agenda[0]?.id ?? "";
  await operator.run("item.open", { itemId });
  section = `item:${itemId}`;
});

afterAll(async () => {
  operator.close();
  await server.close();
});

const readDocument = () => secretary.need<MinutesDocument>("GET", `/conferences/${conferenceId}/minutes`);

test("R1: two secretaries write at once, and each has what the other wrote", async () => {
  const [one, two] = [await Writer.open(secretary), await Writer.open(secretary)];
  const arrived = new Promise((resolve) => two.peer.socket.once("minutes.update", resolve));
  expect(await one.write("Khai mạc đúng giờ. ")).toMatchObject({ ok: true });
  await arrived;
  expect(two.text).toBe("Khai mạc đúng giờ. ");
  one.peer.close();
  two.peer.close();
});

test("R2: every acknowledged word is there after the server was killed with -9 while pages were writing", async () => {
  const writer = await Writer.open(secretary);
  const acknowledged: number[] = [];
  const ended = new Promise<void>((resolve) => writer.peer.socket.once("disconnect", () => resolve()));
  const enough = new Promise<void>((resolve) => {
    for (let number = 0; number < 200; number++)
      void writer.write(`[${number}]`).then(
        (reply) => {
          if (reply.ok) acknowledged.push(number);
          if (acknowledged.length === 20) resolve();
        },
        // Never answered: the page would still call it unsent.
        () => undefined,
      );
  });
  await enough;
  await server.kill9();
  await ended;
  await server.start();
  const written = (await readDocument()).sections.find(({ section: { id } }) => id === section)?.text ?? "";
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);
  for (const number of acknowledged) expect(written).toContain(`[${number}]`);
});

test("R1: who may not write is told so, and is sent nothing that is written", async () => {
  const api = new Api(server.url);
  await api.signInDemo("dieuhanh");
  const watcher = await SocketPeer.connect(api, conferenceId);
  const reply = await watcher.socket.emitWithAck("minutes.sync", {
    stateVector: new Uint8Array(Y.encodeStateVector(new Y.Doc())),
  });
  expect(reply).toMatchObject({ ok: false, error: { code: "permission.denied" } });
  const received: unknown[] = [];
  watcher.socket.on("minutes.update", (update) => received.push(update));
  const writer = await Writer.open(secretary);
  await writer.write("Chỉ thư ký viết. ");
  expect(await watcher.command("item.close", {})).toMatchObject({ ok: true });
  expect(received).toEqual([]);
  watcher.close();
  writer.peer.close();
});
