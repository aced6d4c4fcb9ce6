import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { PersonInput } from "@diemcau/shared/model/person";
import { actorOf, codeOf } from "../../support/domain.ts";
import { DirectoryBench } from "../../support/DirectoryBench.ts";

const office = actorOf("office");
const here = { address: "10.0.0.1", local: false };
let bench: DirectoryBench;

beforeAll(async () => {
  bench = await DirectoryBench.open();
});
afterAll(() => bench.close());

function input(facts: Partial<PersonInput> = {}): PersonInput {
  return {
    name: "Nguyễn Trình",
    title: "Trưởng phòng 15",
    unitId: null,
    roles: [],
    signInName: null,
    email: "",
    ...facts,
  };
}

test("a person who is made with a password signs in with it", async () => {
  const { persons, signIn, sessions } = bench.directory;
  const person = await persons.create(office, input({ signInName: "trinh", password: "mat khau dai" }));
  const { token } = await signIn.withPassword("trinh", "mat khau dai", here);
  expect(await sessions.person(token)).toEqual(person);
});

test("a new password ends the person's sessions, and the old one no longer signs in", async () => {
  const { persons, signIn, sessions } = bench.directory;
  const facts = input({ signInName: "doi" });
  const person = await persons.create(office, { ...facts, password: "mật khẩu cũ" });
  const { token } = await signIn.withPassword("doi", "mật khẩu cũ", here);
  const renamed = await persons.change(office, person.id, { ...facts, title: "Phó phòng", version: 0 });
  expect((await sessions.person(token))?.title).toBe("Phó phòng");
  await persons.change(office, person.id, { ...facts, password: "mật khẩu mới", version: renamed.version });
  expect(await sessions.person(token)).toBeNull();
  expect(await codeOf(signIn.withPassword("doi", "mật khẩu cũ", here))).toBe("auth.failed");
  await signIn.withPassword("doi", "mật khẩu mới", here);
});

test("the office can't make an administrator, become one, or take one over", async () => {
  const { persons } = bench.directory;
  const admin = actorOf("admin");
  expect(await codeOf(persons.create(office, input({ roles: ["admin"] })))).toBe("permission.denied");
  const other = await persons.create(office, input({ roles: ["office"] }));
  const raised = input({ roles: ["office", "admin"] });
  expect(await codeOf(persons.change(office, other.id, { ...raised, version: 0 }))).toBe("permission.denied");
  const boss = await persons.create(admin, input({ roles: ["admin"], signInName: "boss" }));
  const taken = input({ roles: [], signInName: "boss", password: "của tôi rồi" });
  expect(await codeOf(persons.change(office, boss.id, { ...taken, version: 0 }))).toBe("permission.denied");
});

test("who is changed, and the unit, have to be there", async () => {
  const { persons } = bench.directory;
  expect(await codeOf(persons.create(office, input({ unitId: "nowhere" })))).toBe("notFound");
  expect(await codeOf(persons.change(office, "nobody", { ...input(), version: 0 }))).toBe("notFound");
});

test("the list goes by given names, as Vietnamese lists do", async () => {
  const { persons } = bench.directory;
  for (const name of ["Trần ~Quang Minh", "Nguyễn ~Thị Bích Thủy", "Phạm ~Thị Kim Liên", "Bùi ~Đạt"])
    await persons.create(office, input({ name }));
  const names = (await persons.list(office)).map(({ name }) => name).filter((name) => name.includes("~"));
  expect(names).toEqual(["Bùi ~Đạt", "Phạm ~Thị Kim Liên", "Trần ~Quang Minh", "Nguyễn ~Thị Bích Thủy"]);
});
