import { expect, test } from "@jest/globals";
import { matchesWords, searchPersons } from "@diemcau/client/features/directory/personSearch";
import type { Person } from "@diemcau/shared/model/person";

const person = (id: string, name: string, title: string, unitId: string | null = "u1"): Person => ({
  id,
  name,
  title,
  email: "",
  unitId,
  roles: [],
  signInName: id,
  version: 0,
});

const people = [
  person("thuy", "Nguyễn Thị Bích Thủy", "Viện trưởng", "u2"),
  person("trinh", "Nguyễn Trình", "Trưởng phòng 15"),
  person("lieu", "Phùng Thanh Liễu", "Trưởng phòng 1"),
  person("d10", "Đại biểu 10", ""),
  person("d2", "Đại biểu 2", "", null),
];
const found = (words: string, unitIds: ReadonlySet<string> | null = null) =>
  searchPersons(people, { words, unitIds }).map(({ id }) => id);

test("people are found without accents, by words in any order, of name, title or sign-in name", () => {
  expect(found("thuy bich")).toEqual(["thuy"]);
  expect(found("truong phong 15")).toEqual(["trinh"]);
  expect(found("lieu")).toEqual(["lieu"]);
  expect(found("dai bieu")).toEqual(["d2", "d10"]);
});

test("words typed with accents find the same people, decomposed or not", () => {
  expect(found("Thủy")).toEqual(["thuy"]);
  expect(found("Thủy".normalize("NFD"))).toEqual(["thuy"]);
});

test("a list is ordered by given name, numbers by value", () => {
  expect(found("")).toEqual(["d2", "d10", "lieu", "thuy", "trinh"]);
});

test("a unit's filter leaves out those of other units and of none", () => {
  expect(found("", new Set(["u1"]))).toEqual(["d10", "lieu", "trinh"]);
});

test("a select's filter takes the words apart", () => {
  expect(matchesWords("VKSND thành phố Quảng Ngãi", "quang ngai vksnd")).toBe(true);
  expect(matchesWords("VKSND huyện Ba Tơ", "quang ngai")).toBe(false);
});
