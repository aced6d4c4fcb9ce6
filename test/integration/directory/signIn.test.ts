import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { actorOf, codeOf } from "../../support/domain.ts";
import { DirectoryBench } from "../../support/DirectoryBench.ts";

const password = "mật khẩu đủ dài";
let bench: DirectoryBench;
let directory: DirectoryBench["directory"];

beforeAll(async () => {
  bench = await DirectoryBench.open();
  await bench.directory.persons.create(actorOf("office"), {
    name: "Thư ký",
    title: "",
    email: "",
    unitId: null,
    roles: ["secretary"],
    signInName: "thuky",
    password,
  });
});
afterAll(() => bench.close());

beforeEach(() => {
  // Limits are counted anew; storage stays.
  directory = bench.openDirectory();
});

function from(address: string) {
  return { address, local: false };
}

describe("signing in", () => {
  test("an unknown name and a wrong password are told the same", async () => {
    const { signIn } = directory;
    expect(await codeOf(signIn.withPassword("khong-ai", password, from("1")))).toBe("auth.failed");
    expect(await codeOf(signIn.withPassword("thuky", "sai mật khẩu", from("1")))).toBe("auth.failed");
  });

  test("a password typed in decomposed Unicode is the same password", async () => {
    const { person } = await directory.signIn.withPassword("thuky", password.normalize("NFD"), from("1"));
    expect(person.name).toBe("Thư ký");
  });

  test("ten wrong passwords for a name close it to that address, and to nobody else", async () => {
    const { signIn } = directory;
    for (let guess = 0; guess < 10; guess++)
      expect(await codeOf(signIn.withPassword("thuky", `sai ${guess}`, from("1")))).toBe("auth.failed");
    expect(await codeOf(signIn.withPassword("thuky", password, from("1")))).toBe("rate.limited");
    await signIn.withPassword("thuky", password, from("2"));
  });

  test("an address that guesses many names is closed", async () => {
    const { signIn } = directory;
    for (let guess = 0; guess < 50; guess++) await codeOf(signIn.withPassword(`ten-${guess}`, "x", from("1")));
    expect(await codeOf(signIn.withPassword("thuky", password, from("1")))).toBe("rate.limited");
  });
});

describe("sessions", () => {
  test("a session ends after seven days, and when it is closed", async () => {
    const { signIn, sessions } = directory;
    const first = await signIn.withPassword("thuky", password, from("1"));
    bench.passMinutes(7 * 24 * 60 - 1);
    const second = await signIn.withPassword("thuky", password, from("1"));
    expect(await sessions.person(first.token)).not.toBeNull();
    bench.passMinutes(2);
    expect(await sessions.person(first.token)).toBeNull();
    await sessions.sweep();
    expect(await sessions.person(second.token)).not.toBeNull();
    await sessions.close(second.token);
    expect(await sessions.person(second.token)).toBeNull();
  });

  test("a made-up token is nobody's, and the stored id is none", async () => {
    const { signIn, sessions, identity } = directory;
    const { token } = await signIn.withPassword("thuky", password, from("1"));
    const proof = (sessionToken: string) => ({ sessionToken, deviceToken: undefined });
    expect(await identity.actor(proof(token), "person")).toMatchObject({ kind: "person", roles: ["secretary"] });
    expect(await identity.actor(proof(`${token}x`), "person")).toBeNull();
    expect(await identity.actor(proof(token), "device")).toBeNull();
    expect(await sessions.person("")).toBeNull();
  });
});

describe("the first administrator", () => {
  const who = { name: "Quản trị", signInName: "quantri", password };

  test("a link works once, for a day, and only the newest; with an administrator there is none", async () => {
    const { firstAdmin } = directory;
    const old = (await firstAdmin.offer()) ?? "";
    const token = (await firstAdmin.offer()) ?? "";
    expect(await codeOf(firstAdmin.redeem({ ...who, token: old }))).toBe("auth.linkUsed");
    bench.passMinutes(24 * 60 + 1);
    expect(await codeOf(firstAdmin.redeem({ ...who, token }))).toBe("auth.linkUsed");
    const fresh = (await firstAdmin.offer()) ?? "";
    const both = await Promise.allSettled([
      firstAdmin.redeem({ ...who, token: fresh }),
      firstAdmin.redeem({ ...who, signInName: "quantri2", token: fresh }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await firstAdmin.offer()).toBeNull();
  });
});
