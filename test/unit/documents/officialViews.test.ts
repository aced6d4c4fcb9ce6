import { beforeAll, describe, expect, test } from "@jest/globals";
import { documentKinds } from "@diemcau/shared/model/official";
import { officialDocuments } from "@diemcau/shared/rules/official/compose";
import type { OfficialBlock, OfficialDocument } from "@diemcau/shared/rules/official/document";
import type { OfficialInput } from "@diemcau/shared/rules/official/input";
import { suggestLetterhead } from "@diemcau/shared/rules/official/letterhead";
import { missingFor } from "@diemcau/shared/rules/official/missing";
import { emptyState } from "@diemcau/shared/rules/state";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { officialInput } from "../../support/documents/officialInput.ts";

let input: OfficialInput;

beforeAll(async () => {
  const { held: _, ...made } = await officialInput();
  input = made;
});

/** The words of a document's text, a line each; a table's cells are joined by bars. */
function linesOf({ body }: OfficialDocument): string[] {
  return body.flatMap((block: OfficialBlock): string[] => {
    switch (block.type) {
      case "paragraph":
        return [block.runs.map(({ text }) => text).join("")];
      case "heading":
        return [block.text];
      case "list":
        return block.items.map((item) => item.map(({ text }) => text).join(""));
      case "table":
        return block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join("")).join(" | "));
      default:
        return [];
    }
  });
}

function only(kind: (typeof documentKinds)[number], changed: Partial<OfficialInput> = {}): OfficialDocument {
  const [document] = officialDocuments(kind, { ...input, ...changed });
  if (!document) throw new Error(`there is no ${kind}`);
  return document;
}

describe("what every document has", () => {
  test("the body ends with the mark of the end, once", () => {
    for (const kind of ["programme", "invitation", "minutes", "notice", "delegates", "annex", "proceedings"] as const)
      for (const document of officialDocuments(kind, input)) {
        const lines = linesOf(document);
        expect(lines.at(-1)).toMatch(/[^./]\.\/\.$/);
        expect(lines.join("\n").split("./.")).toHaveLength(2);
      }
  });

  test("the same log gives the same document to the byte (PROTOCOL L3)", () => {
    for (const kind of documentKinds)
      expect(canonicalJson(officialDocuments(kind, structuredClone(input)))).toBe(
        canonicalJson(officialDocuments(kind, input)),
      );
  });

  test("a number below ten, a day below ten and a month of one or two get a zero, and no number is invented", () => {
    const registers = { notice: { number: "8", date: "2022-02-05" } };
    const document = only("notice", { state: { ...input.state, registers } });
    expect(document.head.number).toBe("08");
    expect(document.head.placeAndDate).toBe("Quảng Ngãi, ngày 05 tháng 02 năm 2022");
    const blank = only("notice");
    expect(blank.head.number).toBe("");
    expect(blank.head.placeAndDate).not.toMatch(/\d/);
  });

  test("months from March on stay as they are, and a clerk's own number too", () => {
    const registers = { notice: { number: "12b", date: "2022-10-15" } };
    const { head } = only("notice", { state: { ...input.state, registers } });
    expect(head.number).toBe("12b");
    expect(head.placeAndDate).toBe("Quảng Ngãi, ngày 15 tháng 10 năm 2022");
  });
});

describe("minutes (Mẫu 1.9)", () => {
  test("have no place and date, and are signed by secretary and chair", () => {
    const { head, signatures } = only("minutes");
    expect(head).toMatchObject({ symbol: "BB-VKS", placeAndDate: null });
    expect(signatures.left).toMatchObject({ title: "THƯ KÝ", name: "Thư ký" });
    expect(signatures.right).toMatchObject({ title: "CHỦ TỌA", name: "Trần Quang Minh" });
  });

  test("say what the form asks for in its order, and end with the moment the log has", () => {
    const text = linesOf(only("minutes")).join("\n");
    const order = ["Thời gian bắt đầu", "Địa điểm", "Thành phần tham dự", "Chủ trì", "Thư ký", "Nội dung", "Kết luận"];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    expect(text).toMatch(/Hội nghị kết thúc vào 08 giờ 30, ngày 28 tháng 4 năm 2022\.\/\.$/);
  });

  test("carry every word that people wrote, also what isn't attached any more (PROTOCOL R3)", () => {
    const minutes = { ...input.minutes, "turn:gone": "Lời đã rút." };
    const text = linesOf(only("minutes", { minutes })).join("\n");
    for (const words of Object.values(minutes)) expect(text).toContain(words);
  });

  test("before the end leave its moment blank", () => {
    const state = { ...input.state, endedAt: null };
    expect(linesOf(only("minutes", { state })).at(-1)).toMatch(
      /^Hội nghị kết thúc vào … ?… ?.*năm …+\.\/\.$|….*\.\/\.$/,
    );
  });
});

describe("the notice of conclusions (Mẫu 1.4)", () => {
  test("names who concluded and where, and tells who does what by when", () => {
    const document = only("notice");
    expect(document.subject).toMatch(/^Kết luận của đồng chí Trần Quang Minh, .* tại Hội nghị chuyên đề/);
    const lines = linesOf(document);
    expect(lines[0]).toMatch(/^Ngày 28 tháng 4 năm 2022, .* 13\/13 điểm cầu.*09 tham luận.*kết luận như sau:$/);
    expect(lines).toContain(
      "1 | Rà soát quy chế dân chủ của đơn vị | VKSND bridge1; VKSND bridge2 | 05/02/2023 | Quy chế đã sửa đổi",
    );
  });

  test("puts what brings no task into the first part", () => {
    const [first, ...rest] = input.state.conclusions;
    if (!first) throw new Error("nothing was concluded");
    const state = { ...input.state, conclusions: [{ ...first, noTask: true }, ...rest] };
    const lines = linesOf(only("notice", { state }));
    expect(lines.indexOf(`1. ${first.text}`)).toBeLessThan(lines.indexOf("II. Nhiệm vụ trọng tâm"));
    expect(lines.indexOf(`1. ${rest[0]?.text}`)).toBeGreaterThan(lines.indexOf("II. Nhiệm vụ trọng tâm"));
  });
});

describe("invitations and programme", () => {
  test("there is one invitation for each unit that has a point, told of its own room", () => {
    const invitations = officialDocuments("invitation", input);
    expect(invitations).toHaveLength(14);
    expect(linesOf(invitations[3] ?? only("invitation")).join("\n")).toMatch(
      /kính mời: VKSND bridge3[\s\S]*điểm cầu bridge3/,
    );
  });

  test("two points of one unit bring one invitation", () => {
    const [, second] = input.state.points;
    if (!second) throw new Error("there is one point only");
    const state = { ...input.state, points: [...input.state.points, { ...second, id: "again" }] };
    expect(officialDocuments("invitation", { ...input, state })).toHaveLength(14);
  });

  test("an internal item stands in no programme and no volume, and neither do its words (PROTOCOL A2)", () => {
    const [item] = input.state.agenda;
    const agenda = input.state.agenda.map((one) =>
      one === item ? { ...one, internal: true, title: "Việc kín" } : one,
    );
    const turns = input.state.turns.map((turn) =>
      turn.item?.id === item?.id
        ? { ...turn, subject: "Việc kín", item: turn.item && { ...turn.item, internal: true } }
        : turn,
    );
    const secret = Object.values(input.minutes)[0] ?? "";
    const state = { ...input.state, agenda, turns, issued: [sealed] };
    for (const kind of ["programme", "proceedings"] as const) {
      const text = linesOf(only(kind, { state })).join("\n");
      expect(text).not.toContain("Việc kín");
      expect(text).not.toContain(secret);
    }
    expect(linesOf(only("minutes", { state })).join("\n")).toContain("Việc kín");
  });
});

describe("the volume (Kỷ yếu)", () => {
  test("has approved papers with their headings, lists and tables, and conclusions; minutes once they are sealed", () => {
    const chapters = (document: OfficialDocument) =>
      document.body.flatMap((block) => (block.type === "heading" && block.entry ? [block.text] : []));
    expect(chapters(only("proceedings"))).toEqual([
      "Chương trình Hội nghị",
      "Thực hiện dân chủ ở đơn vị",
      "Kết luận của chủ tọa",
    ]);
    const state = { ...input.state, issued: [sealed] };
    expect(chapters(only("proceedings", { state }))).toContain("Biên bản Hội nghị");
    const lines = linesOf(only("proceedings"));
    for (const words of ["Kết quả đạt được", "Đơn vị đã công khai bốn nội dung.", "Kinh phí", "2021 | 12"])
      expect(lines).toContain(words);
  });

  test("a paper without text is named with its file, never left out", () => {
    expect(linesOf(only("proceedings", { papers: {} })).join("\n")).toContain("tệp DOCX, 03 trang");
  });
});

test("the annex tells the links' troubles as the log has them", () => {
  const lines = linesOf(only("annex"));
  expect(lines).toContain("1 | 08:00:05 | bridge1 | Yếu | mất gói");
  expect(lines).toContain("Ghi nhận 01 lần đường truyền yếu, 00 lần mất đường truyền.");
  expect(linesOf(only("annex", { linkEvents: [] })).join("\n")).toContain("Không ghi nhận sự cố");
});

test("each kind tells what it waits for", () => {
  const waits = Object.fromEntries(documentKinds.map((kind) => [kind, missingFor(kind, emptyState)]));
  expect(waits).toEqual({
    programme: "agenda",
    invitation: "points",
    minutes: "start",
    supplement: "seal",
    notice: "conclusions",
    delegates: "delegates",
    annex: "tests",
    proceedings: "content",
  });
  for (const kind of documentKinds.filter((one) => one !== "supplement"))
    expect(missingFor(kind, input.state)).toBeNull();
});

test("the letterhead is suggested from host unit, plan and chair", () => {
  const { conference } = input.state;
  if (!conference) throw new Error("there is no conference");
  const hostUnit = { id: "h", name: "VKSND tỉnh Quảng Ngãi", shortName: "VKSND tỉnh" };
  expect(suggestLetterhead({ ...conference, hostUnit }, "")).toMatchObject({
    parentAgency: "",
    agency: "VKSND tỉnh Quảng Ngãi",
    abbreviation: "VKS",
    placeName: "Quảng Ngãi",
    signer: { authority: "KT. VIỆN TRƯỞNG", title: "PHÓ VIỆN TRƯỞNG", name: "Trần Quang Minh" },
  });
});

/** Minutes that were sealed. */
const sealed = {
  id: "sealed",
  kind: "minutes" as const,
  title: "BIÊN BẢN",
  number: "12",
  date: "2022-04-28",
  docx: { file: "", bytes: 0 },
  pdf: { file: "", bytes: 0 },
  canonical: { file: "", bytes: 0 },
  digest: "d".repeat(64),
  confirmations: [],
  issuedAt: "2022-04-28T06:00:00.000Z",
  issuedBy: { id: "secretary", name: "Thư ký" },
  signed: null,
};
