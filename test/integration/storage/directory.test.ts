import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { codeOf, personOf, unitOf } from "../../support/domain.ts";
import { databaseKinds, openTestStorage, type TestStorage } from "../../support/storage.ts";

const none = { passwordHash: null, demo: false };

describe.each(databaseKinds)("the directory on %s", (kind) => {
  let opened: TestStorage;

  beforeAll(async () => {
    opened = await openTestStorage(kind);
  });
  afterAll(() => opened.close());

  test("an edit is stored under the next version; one made from an older version is refused", async () => {
    const { units } = opened.storage;
    await units.insert(unitOf("binh-son", "Bình Sơn"));
    const changed = await units.update({ ...unitOf("binh-son", "Bình Sơn"), name: "VKSND khu vực 1" });
    expect(changed).toMatchObject({ version: 1, name: "VKSND khu vực 1" });
    expect(await codeOf(units.update(unitOf("binh-son")))).toBe("version.conflict");
    expect(await units.find("binh-son")).toEqual(changed);
    expect(await codeOf(units.update(unitOf("nowhere")))).toBe("notFound");
  });

  test("of two edits made at once from one version, one wins", async () => {
    const { units } = opened.storage;
    await units.insert(unitOf("two"));
    const edit = (name: string) => units.update({ ...unitOf("two"), name }).then(() => "stored", codeOfError);
    expect((await Promise.all([edit("một"), edit("hai")])).sort()).toEqual(["stored", "version.conflict"]);
  });

  test("many people have no sign-in name; two can't have the same, neither when made nor when changed", async () => {
    const { persons } = opened.storage;
    await persons.insert(personOf("a"), none);
    await persons.insert(personOf("b"), none);
    await persons.insert(personOf("c", { signInName: "trinh" }), none);
    expect(await codeOf(persons.insert(personOf("d", { signInName: "trinh" }), none))).toBe("person.signInTaken");
    expect(await codeOf(persons.update(personOf("a", { signInName: "trinh" })))).toBe("person.signInTaken");
    expect((await persons.all()).map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
  });

  test("a sign-in name that was taken from somebody can be given to another", async () => {
    const { persons } = opened.storage;
    await persons.insert(personOf("first", { signInName: "chung" }), none);
    await persons.update(personOf("first"));
    await persons.insert(personOf("second", { signInName: "chung" }), none);
    expect((await persons.account("chung"))?.person.id).toBe("second");
  });

  test("a password's hash leaves the storage with the account alone, and an edit without one keeps it", async () => {
    const { persons } = opened.storage;
    await persons.insert(personOf("kept", { signInName: "kept" }), { passwordHash: "hash", demo: false });
    const changed = await persons.update(personOf("kept", { signInName: "kept", title: "Viện trưởng" }));
    expect(JSON.stringify([changed, await persons.all()])).not.toContain("hash");
    expect((await persons.account("kept"))?.credentials).toEqual({ passwordHash: "hash", demo: false });
    await persons.update({ ...changed, roles: ["office"] }, "new hash");
    expect((await persons.account("kept"))?.credentials.passwordHash).toBe("new hash");
  });

  test("sessions end one by one, of a person, or when their time is over", async () => {
    const { sessions } = opened.storage;
    const at = (id: string, personId: string, expiresAt: string) => sessions.insert({ id, personId, expiresAt });
    await at("s1", "p1", "2022-04-28");
    await at("s2", "p1", "2022-04-30");
    await at("s3", "p2", "2022-04-30");
    await sessions.sweep("2022-04-29");
    expect(await sessions.find("s1")).toBeNull();
    await sessions.removeOf("p1");
    expect(await sessions.find("s2")).toBeNull();
    expect(await sessions.find("s3")).toEqual({ id: "s3", personId: "p2", expiresAt: "2022-04-30" });
    await sessions.remove("s3");
    expect(await sessions.find("s3")).toBeNull();
  });

  test("a pairing code is taken by one caller alone, and a new one ends the point's earlier ones", async () => {
    const { pairingCodes } = opened.storage;
    const code = (id: string, pointId: string) => ({ id, conferenceId: "c", pointId, expiresAt: "2022-04-28T00:40" });
    expect(await pairingCodes.issue(code("h1", "p1"), "2022-04-28T00:30")).toBe(true);
    expect(await pairingCodes.issue(code("h1", "p2"), "2022-04-28T00:30")).toBe(false);
    expect(await pairingCodes.issue(code("h2", "p1"), "2022-04-28T00:31")).toBe(true);
    expect((await pairingCodes.find("h1"))?.expiresAt).toBe("2022-04-28T00:31");
    const taken = await Promise.all([pairingCodes.take("h2"), pairingCodes.take("h2")]);
    expect(taken.filter((one) => one !== null)).toHaveLength(1);
    expect(await pairingCodes.issue(code("h1", "p2"), "2022-04-28T00:50")).toBe(true);
    await pairingCodes.sweep("2022-04-29");
    expect(await pairingCodes.find("h1")).toBeNull();
  });

  test("a setting is read, replaced and taken once", async () => {
    const { settings } = opened.storage;
    expect(await settings.read("demo")).toBeNull();
    await settings.write("demo", { ready: false, conferenceId: null });
    await settings.write("demo", { ready: true, conferenceId: "c" });
    expect(await settings.read("demo")).toEqual({ ready: true, conferenceId: "c" });
    const taken = await Promise.all([settings.take("demo"), settings.take("demo")]);
    expect(taken.filter((one) => one !== null)).toEqual([{ ready: true, conferenceId: "c" }]);
  });

  test("a device's token is forgotten with the device", async () => {
    const { devices } = opened.storage;
    const device = { id: "hash", deviceId: "d1", conferenceId: "c", pointId: "p", role: "both" as const };
    await devices.insert(device);
    expect(await devices.find("hash")).toEqual(device);
    await devices.removeDevice("d1");
    expect(await devices.find("hash")).toBeNull();
  });
});

function codeOfError(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
