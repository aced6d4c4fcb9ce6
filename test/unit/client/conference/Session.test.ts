import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { Session } from "@diemcau/client/conference/Session";
import { foldLog } from "@diemcau/shared/rules/fold";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import fc from "fast-check";
import { FakeServer } from "../../../support/client/FakeServer.ts";

let server: FakeServer;
let session: Session;
let reloads: number;

beforeEach(() => {
  jest.useFakeTimers();
  server = new FakeServer();
  reloads = 0;
  session = open();
});

afterEach(() => {
  session.close();
  jest.useRealTimers();
});

function open(): Session {
  const reload = () => {
    reloads += 1;
    return reloads === 1;
  };
  return new Session({ conferenceId: "c1", as: "person", openWire: server.open, reload });
}

/** Lets time pass, and everything that was due in it happen. */
function pass(milliseconds = 0): Promise<void> {
  return jest.advanceTimersByTimeAsync(milliseconds);
}

async function connected(): Promise<void> {
  session.connect();
  await pass();
}

const started = { type: "conference.started" } as const;
const held = { type: "programme.holdChanged", held: true } as const;

test("C2 takes the snapshot of its welcome and folds every later commit", async () => {
  server.commit([started]);
  await connected();
  expect(session.getSnapshot()).toMatchObject({ link: "live", audience: "operator", me: { id: "p" } });
  server.commit([held]);
  expect(session.getSnapshot().state).toEqual(foldLog(server.log));
  expect(session.getSnapshot().timeline.map((line) => line.event.type)).toEqual([
    "conference.started",
    "programme.holdChanged",
  ]);
});

test("C2 after a break it asks from its last commit and takes the tail", async () => {
  server.commit([started]);
  await connected();
  server.up = false;
  server.drop();
  expect(session.getSnapshot().link).toBe("lost");
  server.commit([held]);
  server.up = true;
  await pass(400);
  expect(server.handshakes.map((handshake) => handshake.seq)).toEqual([0, 1]);
  expect(session.getSnapshot().link).toBe("live");
  expect(session.getSnapshot().state.held).toBe(true);
});

test("L4 a hidden commit moves the seq alone", async () => {
  await connected();
  server.commit([]);
  server.commit([started]);
  expect(session.getSnapshot().state).toMatchObject({ seq: 2, status: "running" });
});

test("a gap in the stream is answered by a fresh snapshot", async () => {
  await connected();
  server.commit([started], { lost: true });
  server.commit([held]);
  await pass();
  expect(server.handshakes.map((handshake) => handshake.seq)).toEqual([0, 0]);
  expect(session.getSnapshot().state).toEqual(foldLog(server.log));
});

test("a commit that comes twice is folded once", async () => {
  await connected();
  server.commit([started]);
  const [first] = server.log;
  if (first) server.send("commit", first);
  expect(session.getSnapshot().timeline).toHaveLength(1);
});

test("C1 another protocol version reloads the page once, then tells", async () => {
  server.refusal = { code: "protocol.outdated" };
  await connected();
  expect(reloads).toBe(1);
  expect(session.getSnapshot().refusal).toBeNull();
  session.close();
  session = open();
  await connected();
  expect(session.getSnapshot()).toMatchObject({ link: "refused", refusal: { code: "protocol.outdated" } });
});

test("a refusal that needs a person ends the attempts; one that passes does not", async () => {
  server.refusal = { code: "database.unavailable" };
  await connected();
  await pass(300);
  expect(server.handshakes.length).toBeGreaterThan(1);
  server.refusal = { code: "device.unpaired" };
  await pass(1000);
  const tries = server.handshakes.length;
  await pass(60_000);
  expect(server.handshakes).toHaveLength(tries);
  expect(session.getSnapshot().refusal).toEqual({ code: "device.unpaired" });
});

test("a server that never greets is left and tried anew", async () => {
  const silent = new Session({
    conferenceId: "c1",
    as: "device",
    openWire: (handshake) => {
      server.handshakes.push(handshake);
      return {
        tell: () => undefined,
        ask: () => Promise.resolve({ ok: false, error: { code: "link.lost" } }),
        close: () => undefined,
      };
    },
  });
  silent.connect();
  await pass(10_100);
  expect(server.handshakes.length).toBeGreaterThan(1);
  silent.close();
});

test("shows times by the server's clock", async () => {
  jest.setSystemTime(new Date("2022-04-28T00:00:00.000Z"));
  await connected();
  const welcome = { audience: "operator", me: server.me, snapshot: null, timeline: null, tail: [] } as const;
  server.send("welcome", { ...welcome, tail: [], now: "2022-04-28T00:01:30.000Z" });
  expect(session.now()).toBe(Date.parse("2022-04-28T00:01:30.000Z"));
});

test("L3 however the stream is cut into snapshots and tails, the state is the fold of the whole log", async () => {
  const step = fc.constantFrom("commit", "drop", "gap", "snapshot", "tail");
  const run = async (steps: string[]) => {
    server = new FakeServer();
    session.close();
    session = open();
    await connected();
    for (const [index, kind] of steps.entries()) {
      if (kind === "drop") server.drop();
      else if (kind === "snapshot" || kind === "tail") server.snapshots = kind === "snapshot";
      else server.commit([index % 2 ? held : { type: "programme.holdChanged", held: false }], { lost: kind === "gap" });
      await pass(index % 3 === 0 ? 500 : 0);
    }
    server.commit([started]);
    await pass(10_000);
    const { state, timeline } = session.getSnapshot();
    expect(canonicalJson(state)).toBe(canonicalJson(foldLog(server.log)));
    expect(timeline).toHaveLength(server.log.length);
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), run), { numRuns: 60 });
});

test("B4 a desk keeps the last view it was told, beside the state that all rooms have", async () => {
  await connected();
  expect(session.getSnapshot().desk).toBeNull();
  const link = { state: "good" as const, cause: null, since: "2022-04-28T00:30:00.000Z" };
  const view = { delegates: [], notes: [], helpCalledAt: null, preflight: null, link, vote: null };
  server.send("desk", view);
  server.send("desk", { ...view, helpCalledAt: "2022-04-28T00:31:00.000Z" });
  expect(session.getSnapshot().desk?.helpCalledAt).toBe("2022-04-28T00:31:00.000Z");
  expect(session.getSnapshot().state.notes).toEqual([]);
});
