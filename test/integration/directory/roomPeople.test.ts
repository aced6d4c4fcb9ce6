import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { actorOf } from "../../support/domain.ts";
import { DirectoryBench } from "../../support/DirectoryBench.ts";

let bench: DirectoryBench;

beforeAll(async () => {
  bench = await DirectoryBench.open();
});
afterAll(() => bench.close());

test("A1 a room gets the people of its own unit by name and title alone, in the order of Vietnamese lists", async () => {
  const { id: conferenceId, pointIds } = await bench.conference("binh-son", "ba-to");
  const { persons, pairing, roomPeople } = bench.openDirectory();
  const admin = actorOf("admin");
  const common = { title: "Kiểm sát viên", roles: [], signInName: null, email: "" };
  await persons.create(admin, { ...common, name: "Trần Văn Ước", unitId: "binh-son" });
  await persons.create(admin, { ...common, name: "Lê Thị Ấm", unitId: "binh-son" });
  await persons.create(admin, { ...common, name: "Phạm Văn Xa", unitId: "ba-to" });
  const { code } = await pairing.issue(actorOf("operator"), conferenceId, pointIds[0] ?? "");
  const { device } = await pairing.pair({ code, role: "desk", name: "Bàn điều khiển", replaceScreen: false }, "a");
  const list = await roomPeople.list(device);
  expect(list.map((person) => person.name)).toEqual(["Lê Thị Ấm", "Trần Văn Ước"]);
  expect(Object.keys(list[0] ?? {})).toEqual(["id", "name", "title"]);
});
