import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { actorOf, codeOf } from "../../support/domain.ts";
import { DirectoryBench } from "../../support/DirectoryBench.ts";

const office = actorOf("office");
let bench: DirectoryBench;

beforeAll(async () => {
  bench = await DirectoryBench.open();
});
afterAll(() => bench.close());

function create(name: string, parentId: string | null = null) {
  return bench.directory.units.create(office, { name, shortName: name, parentId });
}

test("units hang below each other to any depth, but never in a circle", async () => {
  const { units } = bench.directory;
  const province = await create("Tỉnh");
  const district = await create("Huyện", province.id);
  const ward = await create("Xã", district.id);
  expect(await codeOf(units.change(office, province.id, { ...province, parentId: ward.id }))).toBe("unit.cycle");
  expect(await codeOf(units.change(office, province.id, { ...province, parentId: province.id }))).toBe("unit.cycle");
  expect(await units.change(office, ward.id, { ...ward, parentId: province.id })).toMatchObject({ version: 1 });
});

test("a parent has to be there", async () => {
  expect(await codeOf(create("Mồ côi", "nowhere"))).toBe("notFound");
});

test("a unit that others or people hang on stays", async () => {
  const { units, persons } = bench.directory;
  const parent = await create("Cha");
  const child = await create("Con", parent.id);
  expect(await codeOf(units.remove(office, parent.id))).toBe("unit.used");
  const facts = { name: "Ai đó", title: "", roles: [], signInName: null, email: "" };
  const person = await persons.create(office, { ...facts, unitId: child.id });
  expect(await codeOf(units.remove(office, child.id))).toBe("unit.used");
  await persons.change(office, person.id, { ...facts, unitId: null, version: 0 });
  await units.remove(office, child.id);
  expect(await codeOf(units.remove(office, child.id))).toBe("notFound");
});

test("the list is in Vietnamese order", async () => {
  for (const name of ["Đức Phổ", "Duy Xuyên", "Ba Tơ", "Ấp Bắc"]) await create(`~${name}`);
  const names = (await bench.directory.units.list(office)).map(({ name }) => name).filter((name) => name[0] === "~");
  expect(names).toEqual(["~Ấp Bắc", "~Ba Tơ", "~Duy Xuyên", "~Đức Phổ"]);
});

test("only the office changes units; nobody signed in sees none", async () => {
  const { units } = bench.directory;
  expect(await codeOf(units.list(null))).toBe("auth.required");
  expect(await codeOf(units.list(actorOf("presenter")))).toBe("permission.denied");
  const input = { name: "X", shortName: "X", parentId: null };
  expect(await codeOf(units.create(actorOf("operator"), input))).toBe("permission.denied");
  expect(await codeOf(units.remove(actorOf("secretary"), "x"))).toBe("permission.denied");
});
