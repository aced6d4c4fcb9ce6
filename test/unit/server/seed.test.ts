import { describe, expect, test } from "@jest/globals";
import { AgendaItemInput } from "@diemcau/shared/model/agenda";
import { ConferenceInput } from "@diemcau/shared/model/conference";
import { Person, roles } from "@diemcau/shared/model/person";
import { PointInput } from "@diemcau/shared/model/point";
import { DelegateInput } from "@diemcau/shared/model/rollCall";
import { Unit } from "@diemcau/shared/model/unit";
import { officialTime, shortDate } from "@diemcau/shared/text/time";
import { demoAgenda, demoConference, demoPoints } from "@diemcau/server/seed/demoConference";
import { demoLists } from "@diemcau/server/seed/demoLists";
import { demoPersons } from "@diemcau/server/seed/demoPersons";
import { demoUnits } from "@diemcau/server/seed/demoUnits";

const realPeople = ["Nguyễn Trình", "Nguyễn Thị Bích Thủy", "Phùng Thanh Liễu", "Phạm Thị Kim Liên", "Trần Quang Minh"];

describe("the demo's facts", () => {
  test("are what people could have typed: every schema takes them unchanged", () => {
    for (const unit of demoUnits) expect(Unit.parse(unit)).toEqual(unit);
    for (const person of demoPersons) expect(Person.parse(person)).toEqual(person);
    for (const item of demoAgenda) expect(AgendaItemInput.parse(item)).toEqual(item);
    for (const point of demoPoints) expect(PointInput.parse(point)).toEqual(point);
    expect(ConferenceInput.parse(demoConference)).toEqual(demoConference);
  });

  test("name people and units that are there, each once", () => {
    const units = new Set(demoUnits.map(({ id }) => id));
    const persons = new Set(demoPersons.map(({ id }) => id));
    expect(units.size).toBe(demoUnits.length);
    expect(persons.size).toBe(demoPersons.length);
    for (const { parentId } of demoUnits) expect(parentId === null || units.has(parentId)).toBe(true);
    for (const { unitId } of [...demoPersons, ...demoPoints]) expect(units.has(unitId ?? "")).toBe(true);
    for (const { personId } of demoAgenda) expect(personId === null || persons.has(personId)).toBe(true);
  });

  test("name nobody real but the people of the published account", () => {
    const placeholder =
      /^(Đại biểu \d+|Cán bộ điều hành|Chủ tọa|Thư ký|Văn phòng|Lãnh đạo Văn phòng|Người báo cáo|Quản trị)$/;
    for (const { name } of demoPersons) expect(realPeople.includes(name) || placeholder.test(name)).toBe(true);
    for (const { technician } of demoPoints) {
      expect(technician.name).toMatch(/^Đại biểu \d+$/);
      expect(technician.phone).toMatch(/^0000 /);
    }
  });

  test("expect in each room as many people as the point says, the agenda's own among them, nobody twice", () => {
    expect(demoLists.map(({ length }) => length)).toEqual(demoPoints.map(({ expected }) => expected));
    const names = demoLists.flat().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of realPeople) expect(names).toContain(name);
    for (const name of names) expect(realPeople.includes(name) || /^Đại biểu \d+$/.test(name)).toBe(true);
    for (const list of demoLists) for (const delegate of list) expect(DelegateInput.parse(delegate)).toEqual(delegate);
  });

  test("have an account for every role, and none for the people who are real", () => {
    const accounts = demoPersons.filter(({ signInName }) => signInName !== null);
    expect(accounts.flatMap((person) => person.roles).sort()).toEqual([...roles].sort());
    expect(accounts.some(({ name }) => realPeople.includes(name))).toBe(false);
  });

  test("begin on 28/4/2022 at 07 giờ 30 in Vietnam", () => {
    const { startsAt, timeZone } = demoConference;
    expect(`${shortDate(startsAt, timeZone)} ${officialTime(startsAt, timeZone)}`).toBe("28/4/2022 07 giờ 30");
  });

  test("give every speaking delegate's paper or speech an account to hand it in, at least one", () => {
    const presenter = demoPersons.find(({ roles: has }) => has.includes("presenter"));
    expect(demoAgenda.some(({ kind, personId }) => kind === "paper" && personId === presenter?.id)).toBe(true);
  });
});
