import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { minutesSections } from "@diemcau/shared/rules/minutes";
import { minutesDoubts } from "@diemcau/shared/rules/minutesCheck";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { officialTime } from "@diemcau/shared/text/time";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";

let held: HeldConference;
let state: ConferenceState;

beforeAll(async () => {
  held = await holdConference();
  const vote = {
    id: "vote1",
    question: "Thông qua dự thảo kết luận",
    choices: ["Tán thành", "Không tán thành"],
    secret: false,
    by: "point" as const,
    quorumPercent: 0,
    voters: [],
    entitled: 13,
    openedAt: "2022-04-28T01:00:00.000Z",
    cast: {},
    counted: {},
    voted: 13,
    result: { counts: [12, 1], base: 13, voted: 13, quorumMet: true },
    closedAt: "2022-04-28T01:05:00.000Z",
  };
  state = { ...held.bench.state, votes: [vote] };
});

const sectionOf = (id: string | undefined) => minutesSections(state).find((section) => section.id === id) ?? null;
const reportSection = () => sectionOf(held.itemOf.get("reporter"));
const doubts = (text: string, section = reportSection()) =>
  minutesDoubts(text, section, state).map(({ found, says, kind }) => ({ kind, found, says }));

test("R11: a number of points that the log doesn't have is marked, with what the log has", () => {
  expect(doubts("Hội nghị kết nối trực tuyến với 12/13 điểm cầu.")).toEqual([
    { kind: "points", found: "12/13 điểm cầu", says: "13/13 điểm cầu" },
  ]);
  expect(doubts("Hội nghị được kết nối trực tuyến với 12 điểm cầu.")).toEqual([
    { kind: "points", found: "12 điểm cầu", says: "13/13 điểm cầu" },
  ]);
});

test("R11: a number of people that the roll call doesn't have is marked, of a point where one is named", () => {
  const [point] = state.points.slice(1);
  expect(doubts("Có mặt: 210 đại biểu.")).toEqual([
    { kind: "people", found: "210 đại biểu", says: "238/140 đại biểu" },
  ]);
  expect(doubts(`Tại ${point?.name} có mặt 16 người.`)).toEqual([
    { kind: "people", found: "16 người", says: "17/10 đại biểu" },
  ]);
});

test("R11: a time of the course outside of its section is marked with the section's span", () => {
  const section = reportSection();
  const zone = "Asia/Ho_Chi_Minh";
  const span = `${officialTime(section?.startedAt ?? "", zone)} đến ${officialTime(section?.endedAt ?? "", zone)}`;
  expect(doubts("Lúc 09 giờ 30, đồng chí Nguyễn Trình trình bày.")).toEqual([
    { kind: "time", found: "09 giờ 30", says: span },
  ]);
  expect(doubts("09:30 đồng chí bắt đầu.")).toEqual([{ kind: "time", found: "09:30", says: span }]);
});

test("R11: a sentence about the conference is compared with the conference's own hours, give or take a minute", () => {
  const zone = "Asia/Ho_Chi_Minh";
  const ended = officialTime(state.endedAt ?? "", zone);
  const minuteLater = officialTime(new Date(Date.parse(state.endedAt ?? "") + 60_000).toISOString(), zone);
  expect(doubts(`Hội nghị kết thúc lúc ${ended}.`)).toEqual([]);
  expect(doubts(`Hội nghị kết thúc lúc ${minuteLater}.`)).toEqual([]);
  expect(doubts("Hội nghị kết thúc lúc 17 giờ 00.")).toEqual([
    { kind: "time", found: "17 giờ 00", says: `${officialTime(state.startedAt ?? "", zone)} đến ${ended}` },
  ]);
});

test("R11: a name with another title than the log's is marked, behind the name and before it", () => {
  const says = "Nguyễn Trình – Trưởng phòng 15, Ủy viên Ban Chỉ đạo";
  expect(doubts("Đồng chí Nguyễn Trình – Trưởng phòng 9 trình bày báo cáo.")).toEqual([
    { kind: "title", found: "Trưởng phòng 9", says },
  ]);
  expect(doubts("Đồng chí Nguyễn Trình – Trưởng phòng 9 trình bày.")).toMatchObject([{ found: "Trưởng phòng 9" }]);
  expect(doubts("Viện trưởng Trần Quang Minh kết luận.")).toMatchObject([{ kind: "title", found: "Viện trưởng" }]);
});

test("R11: a vote's numbers are compared choice by choice", () => {
  expect(doubts("Kết quả: 11/13 điểm cầu tán thành, 02 không tán thành.")).toEqual(
    [
      { kind: "vote", found: "02", says: "Tán thành: 12/13; Không tán thành: 01/13" },
      { kind: "vote", found: "11", says: "Tán thành: 12/13; Không tán thành: 01/13" },
    ].reverse(),
  );
});

test("R11: no opinions in an item where others spoke is marked, and a wrong number of speeches", async () => {
  const turn = state.turns.find(({ speaker }) => speaker.name === "Nguyễn Thị Bích Thủy");
  const moved = {
    ...state,
    turns: state.turns.map((known) =>
      known === turn ? { ...known, item: { ...known.item, id: reportSection()?.id.slice(5) } } : known,
    ),
  } as ConferenceState;
  expect(minutesDoubts("Hội nghị không có ý kiến phát biểu.", reportSection(), moved)).toMatchObject([
    { kind: "nobody", says: "có 1 lượt phát biểu: Nguyễn Thị Bích Thủy" },
  ]);
  expect(doubts("Hội nghị có 09 lượt phát biểu.")).toMatchObject([{ kind: "speeches", found: "09 lượt phát biểu" }]);
});

test("R11: ordinary prose and what agrees with the log is left alone", () => {
  const [point] = state.points.slice(1);
  const fine = [
    "Hội nghị kết nối trực tuyến với 13/13 điểm cầu; kể cả điểm cầu chính là 14/14 điểm cầu.",
    "Có 12/13 điểm cầu gửi báo cáo đúng hạn.",
    "Có 05 điểm cầu đăng ký phát biểu.",
    "Có mặt 238/140 đại biểu.",
    `Tại ${point?.name} có mặt: 17 đại biểu.`,
    "25/25 đơn vị hoàn thành kế hoạch; 63/63 Viện kiểm sát cấp tỉnh đã ký quy chế.",
    "Các đơn vị gửi báo cáo trước 16 giờ 30 ngày 30/6/2022.",
    "Giao ban lúc 14 giờ 00 hằng ngày; làm việc từ 07 giờ 30 đến 17 giờ 00.",
    "Tỷ lệ giải quyết đạt 95,5%, tăng 2/3 so với năm 2020, theo Nghị định 30/2020/NĐ-CP.",
    "Đồng chí Nguyễn Trình – Trưởng phòng 15 trình bày báo cáo.",
    "Đồng chí Trần Quang Minh, Phó Viện trưởng, phát biểu.",
    "Đồng chí Nguyễn Trình – Trưởng phòng 15 trình bày.",
    "Phó Viện trưởng Trần Quang Minh, Trưởng Ban Chỉ đạo kết luận.",
    "Đồng chí Nguyễn Trình thay mặt Ban Chỉ đạo báo cáo với Viện trưởng.",
    "12/13 điểm cầu tán thành, 01 điểm cầu không tán thành.",
    "Hội nghị không có ý kiến nào khác.",
    "Năm 2021 đã kiểm tra 12/15 đơn vị, phát hiện 03 vi phạm, kiến nghị khắc phục xong trong quý II.",
    "Đề nghị Viện trưởng VKSND các huyện báo cáo kết quả về Phòng 15 trước ngày 05/6/2022.",
    "Đồng chí Trần Quang Minh nhấn mạnh: Trưởng phòng, Viện trưởng cấp huyện chịu trách nhiệm người đứng đầu.",
    "Thay mặt lãnh đạo, đồng chí Phạm Thị Kim Liên, Viện trưởng VKSND tỉnh, biểu dương 10/13 đơn vị.",
    "Lớp tập huấn dự kiến khai mạc lúc 07 giờ 00 ngày 10/5/2022.",
    "Các đồng chí trực 24/24 giờ, đường dây nóng 0255.3822.123.",
    "Đồng chí Nguyễn Trình (Trưởng phòng 15) trả lời 03 ý kiến của điểm cầu Ba Tơ.",
    "Tỷ lệ tán thành từ 90% trở lên ở 12 đơn vị.",
    "Không có ý kiến phản đối.",
  ];
  for (const text of fine) expect({ text, doubts: doubts(text) }).toEqual({ text, doubts: [] });
});

test("R11: doubts are within the text, in order, and never over one another", () => {
  const words = fc.constantFrom(
    ..."Lúc 09 giờ 30|12/13 điểm cầu|có mặt 5|Nguyễn Trình – Viện trưởng|11 tán thành|kết nối với|, |. |\n|￼|không có ý kiến".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(" ");
      let end = 0;
      for (const doubt of minutesDoubts(text, null, state)) {
        expect(doubt.from).toBeGreaterThanOrEqual(end);
        expect(text.slice(doubt.from, doubt.to)).toBe(doubt.found);
        end = doubt.to;
      }
    }),
  );
});
