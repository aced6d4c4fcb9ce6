import { moved } from "@diemcau/client/features/conclusions/moved";
import { timeSpan } from "@diemcau/client/features/minutes/sectionFacts";
import { numberSections } from "@diemcau/shared/rules/official/course";
import { positionOf, roman } from "@diemcau/shared/rules/official/words";
import {
  groundSentence,
  momentSentence,
  paragraphs,
  personSentence,
} from "@diemcau/client/scenes/minutes/documentWords";
import { attendanceSentences } from "@diemcau/shared/rules/attendanceSentence";
import type { MinutesSection, MinutesSkeleton } from "@diemcau/shared/rules/minutes";
import { expect, test } from "@jest/globals";

const section = (id: string, from: string, to: string | null): MinutesSection => ({
  id,
  kind: id.startsWith("item") ? "item" : "turn",
  itemKind: "speech",
  title: id,
  speaker: null,
  pointName: null,
  startedAt: `2022-04-28T${from}:00.000Z`,
  endedAt: to && `2022-04-28T${to}:00.000Z`,
  seconds: null,
});
const point = (name: string, joined: boolean, headcount: number | null, kind: "host" | "bridge" = "bridge") => ({
  name,
  unit: `VKSND ${name}`,
  kind,
  joinedAt: joined ? "2022-04-28T01:00:00.000Z" : null,
  headcount,
  expected: 18,
});
const zone = "Asia/Ho_Chi_Minh";
const skeleton: MinutesSkeleton = {
  title: "Hội nghị chuyên đề",
  planNumber: "714/KH-VKS-BCĐ",
  planDate: "2022-04-05",
  basis: "",
  place: "Trụ sở",
  timeZone: "Asia/Ho_Chi_Minh",
  startedAt: "2022-04-28T00:30:00.000Z",
  endedAt: null,
  hostUnit: "VKSND tỉnh Quảng Ngãi",
  head: null,
  number: "",
  chair: null,
  secretary: null,
  attendance: {
    bridgePoints: 2,
    joined: ["Ba Tơ"],
    missing: ["Lý Sơn"],
    connected: 1,
    hostName: "VKSND tỉnh Quảng Ngãi",
    headcount: 47,
    attended: 47,
    expected: 54,
    online: 0,
    notCalled: 0,
    absent: [],
    late: [],
    leftEarly: [],
    uncounted: [],
  },
  points: [point("Chủ trì", true, 30, "host"), point("Ba Tơ", true, 17), point("Lý Sơn", false, null)],
  sections: [],
  votes: [],
  conclusions: [],
};

test("items are numbered I, II, III, the speeches in them 1, 2, and a speech outside of any item like an item", () => {
  const numbered = numberSections([
    section("item:a", "01:00", "01:10"),
    section("turn:a1", "01:02", "01:05"),
    section("turn:a2", "01:06", "01:09"),
    section("turn:free", "01:20", "01:22"),
    section("item:b", "01:30", null),
    section("turn:b1", "01:40", null),
  ]);
  expect(numbered.map(({ number }) => number)).toEqual(["I", "1", "2", "II", "III", "1"]);
  expect(numbered.map(({ level }) => level)).toEqual([1, 2, 2, 1, 1, 2]);
});

test("Roman numbers are right up to a long conference", () => {
  expect([1, 4, 9, 14, 40, 49, 90, 101].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "XLIX", "XC", "CI"]);
});

test("times are the conference's own, whatever the machine's zone", () => {
  expect(timeSpan(section("item:a", "01:20", "01:41"), "Asia/Ho_Chi_Minh")).toBe("08:20–08:41");
  expect(timeSpan(section("item:a", "01:20", null), "Asia/Ho_Chi_Minh")).toBe("08:20–");
});

test("a unit that the title names already, or begins to name, isn't said twice", () => {
  expect(positionOf({ id: null, name: "A", title: "Viện trưởng VKSND tỉnh", unit: "VKSND tỉnh" })).toBe(
    "Viện trưởng VKSND tỉnh",
  );
  expect(positionOf({ id: null, name: "A", title: "Viện trưởng VKSND huyện", unit: "VKSND huyện Ba Tơ" })).toBe(
    "Viện trưởng VKSND huyện Ba Tơ",
  );
  expect(positionOf({ id: null, name: "A", title: "", unit: "VKSND tỉnh" })).toBe("VKSND tỉnh");
  expect(positionOf({ id: null, name: "A", title: "Trưởng phòng 15", unit: "VKSND tỉnh" })).toBe(
    "Trưởng phòng 15, VKSND tỉnh",
  );
});

test("facts that are absent are blanks: no chair, no end, heads nobody counted", () => {
  expect(personSentence(null)).toContain(null);
  expect(momentSentence(null, "Asia/Ho_Chi_Minh").filter((part) => part === null)).toHaveLength(5);
  expect(momentSentence(skeleton.startedAt, "Asia/Ho_Chi_Minh")).toEqual(["07 giờ 30, ngày 28 tháng 4 năm 2022"]);
  expect(attendanceSentences({ ...skeleton.attendance, attended: 0 }, zone).flat()).toContain(null);
});

test("attendance says how many points joined, which didn't, and how many heads were counted", () => {
  const words = attendanceSentences(skeleton.attendance, zone).map((sentence) => sentence.join(""));
  expect(words[0]).toContain("kết nối trực tuyến với 01/02 điểm cầu");
  expect(words).toContain("Điểm cầu không kết nối: Lý Sơn.");
  expect(words).toContain("Số đại biểu có mặt: 47 trên 54 đại biểu được triệu tập.");
});

test("a joined point that reported no head count is named", () => {
  const words = attendanceSentences({ ...skeleton.attendance, uncounted: ["Trà Bồng"] }, zone).flat();
  expect(words).toContain("Điểm cầu chưa báo số người có mặt: Trà Bồng.");
});

test("the ground names the plan and its day, and nothing when the office gave none", () => {
  expect(groundSentence(skeleton)).toBe("Thực hiện Kế hoạch số 714/KH-VKS-BCĐ ngày 5/4/2022.");
  expect(groundSentence({ ...skeleton, basis: "Kế hoạch số 714/KH-VKS-BCĐ ngày 05/4/2022." })).toBe(
    "Kế hoạch số 714/KH-VKS-BCĐ ngày 05/4/2022.",
  );
  expect(groundSentence({ ...skeleton, planNumber: "", planDate: null })).toBeNull();
});

test("written text falls into paragraphs at its line ends", () => {
  expect(paragraphs(" Một\n\n Hai \n")).toEqual(["Một", "Hai"]);
});

test("a conclusion moves one place and never out of the list", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
});
