import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { Connection } from "@diemcau/client/conference/Connection";
import { FakeServer } from "../../../support/client/FakeServer.ts";

let server: FakeServer;
let connection: Connection;
let networkBack: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  server = new FakeServer();
  connection = new Connection({
    openWire: server.open,
    handshake: () => ({ protocol: 1, conferenceId: "c1", as: "device", seq: 0 }),
    onNetwork: (back) => {
      networkBack = back;
      return () => undefined;
    },
  });
});

afterEach(() => {
  connection.close();
  jest.useRealTimers();
});

/** Lets time pass, and everything that was due in it happen. */
function pass(milliseconds = 0): Promise<void> {
  return jest.advanceTimersByTimeAsync(milliseconds);
}

test("M6 a network that is back is used at once, however long the next wait would have been", async () => {
  connection.connect();
  await pass();
  server.up = false;
  server.drop();
  await pass(15_000);
  expect(connection.link).toBe("lost");
  server.up = true;
  networkBack();
  await pass();
  expect(connection.link).toBe("live");
});

test("M6 a network that is back disturbs no link that lives, and opens none that nobody asked for", async () => {
  networkBack();
  await pass();
  expect(server.handshakes).toHaveLength(0);
  connection.connect();
  await pass();
  networkBack();
  await pass();
  expect(server.handshakes).toHaveLength(1);
  expect(connection.link).toBe("live");
});
