import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { Session } from "@diemcau/client/conference/Session";
import { FakeServer } from "../../../support/client/FakeServer.ts";

let server: FakeServer;
let session: Session;

beforeEach(async () => {
  jest.useFakeTimers();
  server = new FakeServer();
  session = new Session({ conferenceId: "c1", as: "person", openWire: server.open });
  session.connect();
  await pass();
});

afterEach(() => {
  session.close();
  jest.useRealTimers();
});

function pass(milliseconds = 0): Promise<void> {
  return jest.advanceTimersByTimeAsync(milliseconds);
}

test("C3 a command is answered with what the server says", async () => {
  server.onCommand = () => ({ ok: true, data: { seq: 7, ids: ["r1"] } });
  expect(await session.command("item.close", {})).toEqual({ ok: true, data: { seq: 7, ids: ["r1"] } });
  server.onCommand = () => ({ ok: false, error: { code: "agenda.noItemOpen" } });
  expect(await session.command("item.close", {})).toEqual({ ok: false, error: { code: "agenda.noItemOpen" } });
  expect(server.commands[0]).toMatchObject({ conferenceId: "c1", type: "item.close", data: {} });
});

test("C4 a command that the broken link left unanswered goes out again under the same id", async () => {
  server.onCommand = () => null;
  const answer = session.command("conference.start", {});
  await pass();
  server.onCommand = () => ({ ok: true, data: { seq: 3, ids: [] } });
  server.drop();
  await pass(400);
  expect(await answer).toEqual({ ok: true, data: { seq: 3, ids: [] } });
  const ids = server.commands.map((command) => command.commandId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a command asked while the link is down waits for it", async () => {
  server.up = false;
  server.drop();
  const answer = session.command("conference.start", {});
  expect(server.commands).toHaveLength(0);
  server.up = true;
  await pass(2000);
  expect(await answer).toMatchObject({ ok: true });
  expect(server.commands).toHaveLength(1);
});

test("a command that can't be sent for eight seconds says so, and is not sent later", async () => {
  server.up = false;
  server.drop();
  const answer = session.command("conference.start", {});
  await pass(8000);
  expect(await answer).toEqual({ ok: false, error: { code: "link.lost" } });
  server.up = true;
  await pass(10_000);
  expect(session.getSnapshot().link).toBe("live");
  expect(server.commands).toHaveLength(0);
});

test("a page that was refused tells its waiting commands at once", async () => {
  server.onCommand = () => null;
  const answer = session.command("conference.start", {});
  await pass();
  server.send("refused", { code: "device.unpaired" });
  expect(await answer).toEqual({ ok: false, error: { code: "link.lost" } });
});

test("every command has an id of its own that the protocol accepts", async () => {
  await Promise.all([session.command("item.close", {}), session.command("item.close", {})]);
  const ids = server.commands.map((command) => command.commandId);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_:-]{22}$/);
});

test("P5 a screen reports what it shows only while the link is there", async () => {
  session.reportShown(4);
  server.up = false;
  server.drop();
  session.reportShown(5);
  expect(server.told).toEqual([{ takenSeq: 4 }]);
});
