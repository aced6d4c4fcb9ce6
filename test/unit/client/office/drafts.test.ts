import { expect, test } from "@jest/globals";
import { nextPath, signInPath } from "@diemcau/client/features/account/nextPath";
import { whoText } from "@diemcau/client/features/agenda/whoText";
import { conferenceDraft, conferenceInput } from "@diemcau/client/features/conferences/conferenceDraft";
import { inAttentionOrder } from "@diemcau/client/features/conferences/conferenceOrder";
import { inPointOrder } from "@diemcau/client/features/conferences/pointOrder";
import { personDraft, personInput } from "@diemcau/client/features/directory/personInput";
import { countStates } from "@diemcau/client/features/papers/paperState";
import { type ConferenceFacts, ConferenceInput } from "@diemcau/shared/model/conference";
import type { Paper } from "@diemcau/shared/model/paper";
import type { Person } from "@diemcau/shared/model/person";

const conference: ConferenceFacts = {
  id: "c1",
  rehearsalOf: null,
  title: "Hội nghị chuyên đề",
  planNumber: "714/KH-VKS-BCĐ",
  planDate: "2022-04-05",
  basis: "",
  place: "Hội trường",
  startsAt: "2022-04-28T00:30:00.000Z",
  timeZone: "Asia/Ho_Chi_Minh",
  hostUnit: { id: "u1", name: "VKSND tỉnh", shortName: "Tỉnh" },
  chair: { id: "p1", name: "Trần Quang Minh", title: "Phó Viện trưởng", unit: "VKSND tỉnh" },
  secretary: null,
  secrecy: "open",
};

test("a conference's form shows days and times as offices write them, and gives back the same facts", () => {
  const draft = conferenceDraft(conference);
  expect(draft).toMatchObject({
    date: "28/4/2022",
    time: "07 giờ 30",
    planDate: "5/4/2022",
    chairId: "p1",
    secretaryId: null,
  });
  expect(ConferenceInput.parse(conferenceInput(draft))).toMatchObject({
    startsAt: conference.startsAt,
    planDate: "2022-04-05",
    hostUnitId: "u1",
    chairId: "p1",
  });
});

test("what is no day or no time is a fault at its field, never a guess", () => {
  const faults = (change: object) =>
    ConferenceInput.safeParse(conferenceInput({ ...conferenceDraft(conference), ...change })).error?.issues.map(
      ({ path }) => path[0],
    );
  expect(faults({ date: "31/2/2022" })).toEqual(["startsAt"]);
  expect(faults({ time: "sáng" })).toEqual(["startsAt"]);
  expect(faults({ planDate: "tháng 4" })).toEqual(["planDate"]);
  expect(faults({ planDate: "" })).toBeUndefined();
});

const person: Person = {
  id: "p",
  name: "A",
  title: "",
  email: "",
  unitId: null,
  roles: ["office"],
  signInName: "a.b",
  version: 3,
};

test("a person's form without a sign-in name asks for no account, without a password for the old one", () => {
  expect(personInput(personDraft(person, null))).toEqual({
    name: "A",
    email: "",
    title: "",
    unitId: null,
    roles: ["office"],
    signInName: "a.b",
  });
  expect(personInput({ ...personDraft(person, null), signInName: " ", password: "x" })).toMatchObject({
    signInName: null,
    password: "x",
  });
  expect(personDraft(null, "u1")).toMatchObject({ name: "", unitId: "u1", roles: [] });
});

test("a unit that the title names is not said twice", () => {
  const who = (title: string) =>
    whoText({
      person: { id: null, name: "Bích Thủy", title, unit: "" },
      unit: { id: "u", name: "VKSND TP", shortName: "" },
    });
  expect(who("Viện trưởng VKSND TP")).toBe("Bích Thủy · Viện trưởng VKSND TP");
  expect(who("Viện trưởng")).toBe("Bích Thủy · Viện trưởng · VKSND TP");
  expect(whoText({ person: null, unit: { id: "u", name: "VKSND TP", shortName: "" } })).toBe("VKSND TP");
});

test("running conferences come first, then the next to come, then the latest that ended", () => {
  const list = [
    { status: "ended", startsAt: "2021" },
    { status: "planned", startsAt: "2024" },
    { status: "ended", startsAt: "2022" },
    { status: "running", startsAt: "2023" },
    { status: "planned", startsAt: "2023" },
  ] as const;
  expect(inAttentionOrder(list).map(({ status, startsAt }) => `${status} ${startsAt}`)).toEqual([
    "running 2023",
    "planned 2023",
    "planned 2024",
    "ended 2022",
    "ended 2021",
  ]);
});

test("the host point stands before the bridge points, those by name", () => {
  const points = [
    { kind: "bridge", name: "Sơn Hà" },
    { kind: "host", name: "VKSND tỉnh" },
    { kind: "bridge", name: "Ba Tơ" },
  ] as const;
  expect(inPointOrder(points).map(({ name }) => name)).toEqual(["VKSND tỉnh", "Ba Tơ", "Sơn Hà"]);
});

test("a person's papers are counted by state, what asks for work first", () => {
  const paper = (state: Paper["state"]): { paper: Paper } => ({
    paper: {
      id: "x",
      itemId: "i",
      title: "",
      author: { id: null, name: "A", title: "", unit: "" },
      formerAuthors: [],
      readers: [],
      state,
      versions: [],
      remark: "",
      decidedAt: null,
    },
  });
  expect(countStates([paper("submitted"), { paper: null }, paper("returned"), paper("submitted")])).toEqual([
    { state: "returned", count: 1 },
    { state: "missing", count: 1 },
    { state: "submitted", count: 2 },
  ]);
});

test("signing in leads back to where somebody was going, and never to another site", () => {
  const path = "/van-phong/hoi-nghi/c1?x=1";
  expect(nextPath(signInPath(path).replace(/^[^?]*/, ""))).toBe(path);
  expect(signInPath("/")).toBe("/dang-nhap");
  for (const evil of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/dang-nhap"])
    expect(nextPath(`?tiep=${encodeURIComponent(evil)}`)).toBe("/");
  expect(nextPath("")).toBe("/");
});
