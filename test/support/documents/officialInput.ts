import type { Paper } from "@diemcau/shared/model/paper";
import type { RichText } from "@diemcau/shared/model/richText";
import type { OfficialInput } from "@diemcau/shared/rules/official/input";
import { suggestLetterhead } from "@diemcau/shared/rules/official/letterhead";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { unitOf } from "../domain.ts";
import { type HeldConference, holdConference } from "../heldConference.ts";

/** Everything documents are made of, of a conference that was held, followed up, and whose papers were approved. */
export async function officialInput(): Promise<OfficialInput & { held: HeldConference }> {
  const held = await holdConference();
  const { bench } = held;
  const [conclusion] = bench.state.conclusions;
  await bench.run("assignment.make", {
    conclusionId: conclusion?.id ?? null,
    kind: "task",
    text: "Rà soát quy chế dân chủ của đơn vị",
    result: "Quy chế đã sửa đổi",
    unitIds: ["bridge1", "bridge2"],
    deadline: "2023-02-05",
  });
  await bench.run("rollCall.list", {
    pointId: bench.pointIds[1] ?? "",
    mode: "append",
    delegates: [
      { name: "Đại biểu 101", title: "Viện trưởng", unit: "" },
      { name: "Đại biểu 102", title: "Kiểm sát viên", unit: "Phòng 1" },
    ],
  });
  const state = withPaper(bench.state);
  const { conference } = state;
  if (!conference) throw new Error("the bench has no conference");
  const texts = [...held.turnOf.values()].map((section, place) => [section, `Nội dung phát biểu thứ ${place + 1}.`]);
  return {
    held,
    state,
    letterhead: {
      ...suggestLetterhead(conference, "Viện kiểm sát nhân dân tối cao"),
      agency: "Viện kiểm sát nhân dân tỉnh Quảng Ngãi",
      placeName: "Quảng Ngãi",
      recipients: ["Như thành phần dự Hội nghị", "Lãnh đạo Viện"],
    },
    minutes: Object.fromEntries(texts),
    papers: { paper1: paperText },
    linkEvents: [
      { at: "2022-04-28T01:00:05.000Z", pointName: "bridge1", state: "weak", cause: "loss" },
      { at: "2022-04-28T01:00:35.000Z", pointName: "bridge1", state: "good", cause: null },
    ],
  };
}

/** A paper with everything a text may have. */
const paperText: RichText = {
  blocks: [
    { type: "heading", level: 1, runs: [{ text: "Kết quả đạt được" }] },
    {
      type: "paragraph",
      runs: [{ text: "Đơn vị đã " }, { text: "công khai", bold: true }, { text: " bốn nội dung." }],
    },
    { type: "list", ordered: true, items: [[{ text: "Kế hoạch công tác" }], [{ text: "Kinh phí" }]] },
    {
      type: "table",
      header: true,
      rows: [
        [[{ text: "Năm" }], [{ text: "Số cuộc" }]],
        [[{ text: "2021" }], [{ text: "12" }]],
      ],
    },
  ],
};

function withPaper(state: ConferenceState): ConferenceState {
  const item = state.agenda.find(({ kind }) => kind === "paper");
  const paper: Paper = {
    id: "paper1",
    itemId: item?.id ?? "",
    title: "Thực hiện dân chủ ở đơn vị",
    author: item?.person ?? { id: null, name: "Đại biểu 1", title: "Viện trưởng", unit: unitOf("bridge1").name },
    formerAuthors: [],
    state: "approved",
    versions: [
      {
        number: 1,
        file: "b".repeat(64),
        format: "docx",
        bytes: 1000,
        pages: 3,
        text: "c".repeat(64),
        warnings: [],
        submittedAt: "2022-04-20T01:00:00.000Z",
      },
    ],
    remark: "",
    decidedAt: "2022-04-21T01:00:00.000Z",
    readers: [],
  };
  return { ...state, papers: [paper] };
}
