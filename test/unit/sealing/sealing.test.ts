import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Person, Role } from "@diemcau/shared/model/person";
import type { Credentials } from "@diemcau/server/domain/directory/ports";
import { Documents } from "@diemcau/server/domain/documents/Documents";
import { Minutes } from "@diemcau/server/domain/proceedings/Minutes";
import { PasswordAgain } from "@diemcau/server/domain/sealing/PasswordAgain";
import { Sealing } from "@diemcau/server/domain/sealing/Sealing";
import { Verification } from "@diemcau/server/domain/sealing/Verification";
import { MemoryLimits } from "@diemcau/server/security/MemoryLimits";
import { codeOf, personOf, unitOf } from "../../support/domain.ts";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { MemoryFileStore, MemoryMinutesStore } from "../../support/proceedings.ts";

const here = { address: "127.0.0.1", local: true };
const letterhead = {
  parentAgency: "",
  agency: "VKSND tỉnh",
  abbreviation: "VKS",
  placeName: "Quảng Ngãi",
  signer: { authority: "", title: "VIỆN TRƯỞNG", name: "" },
  recipients: [],
  archive: "VT",
};

/** Sealing over memory; accounts are who can sign in, and a password is "mật khẩu của" and the sign-in name. */
class SealBench {
  readonly files = new MemoryFileStore();
  readonly minutes: Minutes;
  readonly documents: Documents;
  readonly limits = new MemoryLimits();
  readonly credentials = new Map<string, Credentials>();
  readonly held: HeldConference;
  sealing: Sealing;
  /** Ends a freeze before it is committed, as a kill would. */
  cutOff = false;
  frozen = 0;

  constructor(held: HeldConference) {
    this.held = held;
    const { conferences } = held.bench;
    const surroundings = { now: () => new Date("2022-04-28T06:00:00.000Z"), newId: () => crypto.randomUUID() };
    this.minutes = new Minutes(new MemoryMinutesStore(), conferences);
    this.documents = new Documents({
      conferences,
      directory: { unit: async (id) => unitOf(id), person: async () => null },
      minutes: this.minutes,
      files: this.files,
      render: async (documents, format) => new TextEncoder().encode(`${format} ${JSON.stringify(documents)}`),
      digest: (text) => createHash("sha256").update(text).digest("hex"),
      surroundings,
    });
    this.sealing = this.open();
  }

  /** Sealing as a server that was started again has it. */
  open(): Sealing {
    const { documents, minutes, limits } = this;
    const persons = {
      find: async (id: string) => this.person(id),
      account: async (name: string) => this.account(name),
    };
    const passwords = {
      hash: async (text: string) => text,
      verify: async (hash: string | null, text: string) => hash === text,
    };
    return new Sealing({
      conferences: this.held.bench.conferences,
      documents: {
        digestOf: (id, kind) => documents.digestOf(id, kind),
        freeze: async (id, kind, by) => {
          const document = await documents.freeze(id, kind, by);
          this.frozen += 1;
          if (this.cutOff) throw new Error("killed");
          return document;
        },
      },
      minutes,
      persons,
      password: new PasswordAgain({ persons, passwords, limits }),
      surroundings: { now: () => new Date("2022-04-28T06:00:00.000Z"), newId: () => crypto.randomUUID() },
    });
  }

  /** Gives somebody an account. */
  employ(id: string, roles: Role[], { demo = false } = {}): Actor {
    const { people } = this.held.bench;
    const known = people.find((person) => person.id === id) ?? personOf(id, { name: `Cán bộ ${id}` });
    people.splice(0, people.length, ...people.filter((person) => person.id !== id), {
      ...known,
      roles,
      signInName: id,
    });
    this.credentials.set(id, { passwordHash: demo ? null : `mật khẩu của ${id}`, demo });
    return { kind: "person", id, name: known.name, roles };
  }

  async confirm(actor: Actor, input: { digest?: string; password?: string; target?: "minutes" | "supplement" } = {}) {
    const { id } = this.held;
    const view = await this.sealing.view(actor, id);
    const own = actor.kind === "person" ? `mật khẩu của ${actor.id}` : "";
    const digest = input.digest ?? view.digest ?? "0".repeat(64);
    return this.sealing.confirm(actor, id, { target: view.target, password: own, ...input, digest }, here);
  }

  private person(id: string): Person | null {
    return this.held.bench.people.find((person) => person.id === id) ?? null;
  }

  private account(name: string) {
    const person = this.held.bench.people.find(({ signInName }) => signInName === name);
    const credentials = person && this.credentials.get(person.id);
    return person && credentials ? { person, credentials } : null;
  }
}

let bench: SealBench;
let secretary: Actor;
let chair: Actor;

async function prepare(facts: Parameters<typeof holdConference>[0] = {}): Promise<void> {
  const held = await holdConference(facts);
  await held.bench.run("document.letterhead", letterhead);
  bench = new SealBench(held);
  secretary = bench.employ("secretary", ["secretary"]);
  chair = bench.employ("chair", ["chair"]);
}

beforeEach(() => prepare());

test("R8: the two whom the conference names confirm, and only they while they can sign in", async () => {
  const others = [bench.employ("other1", ["secretary"]), bench.employ("other2", ["chair"])];
  for (const other of others) expect(await codeOf(bench.confirm(other))).toBe("minutes.notTheirs");
  await bench.confirm(secretary);
  const { sealed } = await bench.confirm(chair);
  expect(sealed[0]?.confirmations.map(({ role, person }) => [role, person.name])).toEqual([
    ["secretary", "Thư ký"],
    ["chair", "Trần Quang Minh"],
  ]);
});

test("R8: where the named chair can't sign in, whoever holds the role confirms and is named", async () => {
  bench.held.bench.people.forEach((person, place, all) => {
    if (person.id === "chair") all[place] = { ...person, signInName: null };
  });
  const deputy = bench.employ("deputy", ["chair"]);
  await bench.confirm(deputy);
  const { sealed } = await bench.confirm(secretary);
  expect(sealed[0]?.confirmations[1]).toMatchObject({ role: "chair", person: { name: "Cán bộ deputy" } });
});

test("R8: one person with both roles confirms one of them alone", async () => {
  bench.held.bench.people.forEach((person, place, all) => {
    if (person.id === "chair" || person.id === "secretary") all[place] = { ...person, signInName: null };
  });
  const both = bench.employ("both", ["secretary", "chair"]);
  await bench.confirm(both);
  const { mine, sealed, places } = await bench.confirm(both);
  expect({ mine, sealed, held: places.filter(({ holds }) => holds).length }).toEqual({
    mine: null,
    sealed: [],
    held: 1,
  });
});

test("R8: a seal that was cut off between keeping the bytes and telling the log is finished by confirming again", async () => {
  await bench.confirm(secretary);
  bench.cutOff = true;
  await expect(bench.confirm(chair)).rejects.toThrow("killed");
  expect(bench.held.bench.state.issued).toEqual([]);
  bench.cutOff = false;
  bench.sealing = bench.open();
  const { sealed } = await bench.confirm(chair);
  expect(sealed).toHaveLength(1);
  for (const { file } of [sealed[0]?.pdf, sealed[0]?.docx, sealed[0]?.canonical].flatMap((kept) => kept ?? []))
    expect(bench.files.files.has(file)).toBe(true);
});

test("R8: both at once seal once, and the same answer is given again to who asks again", async () => {
  const { digest } = await bench.sealing.view(secretary, bench.held.id);
  const input = { digest: digest ?? "" };
  await Promise.all([bench.confirm(secretary, input), bench.confirm(chair, input), bench.confirm(chair, input)]);
  expect(bench.held.bench.state.issued).toHaveLength(1);
  const again = await bench.confirm(chair, { digest: digest ?? "", target: "minutes" });
  expect(again.sealed).toHaveLength(1);
  expect(bench.frozen).toBe(1);
});

test("R8: what changes while the documents are being made makes the confirmation be looked at again", async () => {
  await bench.confirm(secretary);
  const { digest } = await bench.sealing.view(chair, bench.held.id);
  const pointId = bench.held.bench.pointIds[1] ?? "";
  const delegates = [{ name: "Đại biểu 1", title: "", unit: "" }];
  const confirming = bench.confirm(chair, { digest: digest ?? "" });
  await bench.held.bench.run("rollCall.list", { pointId, delegates, mode: "append" });
  expect(["minutes.changed", "nothing was thrown"]).toContain(await codeOf(confirming));
  const { issued, confirmations } = bench.held.bench.state;
  expect(issued.length + confirmations.length).toBeGreaterThan(0);
  for (const { digest: sealed } of issued) expect(sealed).toBe(digest);
});

test("R8: a wrong password is counted, and after too many even the right one waits", async () => {
  for (let tries = 0; tries < 10; tries++)
    expect(await codeOf(bench.confirm(secretary, { password: "sai" }))).toBe("password.wrong");
  expect(await codeOf(bench.confirm(secretary))).toBe("rate.limited");
  expect(await codeOf(bench.confirm(chair))).toBe("nothing was thrown");
});

test("R8: a demo's account confirms by its own sign-in name, and from this machine alone", async () => {
  secretary = bench.employ("secretary", ["secretary"], { demo: true });
  const { digest, demoPassword } = await bench.sealing.view(secretary, bench.held.id);
  const input = { target: "minutes" as const, digest: digest ?? "", password: "secretary" };
  expect(demoPassword).toBe(true);
  const far = { address: "10.0.0.5", local: false };
  expect(await codeOf(bench.sealing.confirm(secretary, bench.held.id, input, far))).toBe("password.wrong");
  expect(await codeOf(bench.sealing.confirm(secretary, bench.held.id, input, here))).toBe("nothing was thrown");
});

test("R8: an empty password and a device are refused", async () => {
  expect(await codeOf(bench.confirm(secretary, { password: "" }))).toBe("password.wrong");
  const device: Actor = {
    kind: "device",
    id: "d",
    conferenceId: bench.held.id,
    pointId: "p",
    role: "both",
    person: null,
  };
  expect(await codeOf(bench.confirm(device))).toBe("permission.denied");
});

test("the code of an open conference's minutes tells who confirmed; of a secret one only kind and date", async () => {
  for (const secrecy of ["open", "secret"] as const) {
    await prepare({ secrecy });
    await bench.confirm(secretary);
    const { sealed } = await bench.confirm(chair);
    const found = new Verification(bench.held.bench.conferences).find(sealed[0]?.digest ?? "");
    const told = JSON.stringify(found);
    expect({
      secrecy,
      open: found?.open,
      named: told.includes("Trần Quang Minh"),
      title: told.includes("Hội nghị"),
    }).toEqual({
      secrecy,
      open: secrecy === "open",
      named: secrecy === "open",
      title: secrecy === "open",
    });
  }
});
