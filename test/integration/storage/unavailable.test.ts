import { expect, test } from "@jest/globals";
import { answer, DatabaseUnavailable } from "@diemcau/server/storage/DatabaseUnavailable";
import { connectStorage } from "@diemcau/server/storage/connectStorage";
import { codeOf, unitOf } from "../../support/domain.ts";
import { openTestStorage } from "../../support/storage.ts";

test("a database that went away is database.unavailable, never something else", async () => {
  const opened = await openTestStorage();
  const { storage } = opened;
  await storage.ping();
  await storage.close();
  expect(await codeOf(storage.units.all())).toBe("database.unavailable");
  expect(await codeOf(storage.units.insert(unitOf("x")))).toBe("database.unavailable");
  await expect(storage.ping()).rejects.toThrow();
  await opened.close();
});

test("a connection that breaks just as something is written to it is trouble with the database too", async () => {
  const broken = Object.assign(new Error("This socket has been ended by the other party"), { code: "EPIPE" });
  expect(await codeOf(answer(Promise.reject(broken)))).toBe("database.unavailable");
  const bug = new TypeError("a bug of ours");
  await expect(answer(Promise.reject(bug))).rejects.toBe(bug);
});

test("connecting twice to one database makes the same indexes again", async () => {
  const opened = await openTestStorage();
  const again = await connectStorage({ uri: opened.uri, kind: "embedded" });
  await again.ping();
  await again.close();
  await opened.close();
  expect(new DatabaseUnavailable(new Error("x")).cause).toEqual(new Error("x"));
});
