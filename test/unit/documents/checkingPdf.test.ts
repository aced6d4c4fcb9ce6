import { describe, expect, jest, test } from "@jest/globals";
import { checkOfficial } from "@diemcau/server/documents/checking/checkOfficial";
import { kindOf } from "@diemcau/server/documents/checking/kindOf";
import { rulesOf } from "@diemcau/shared/rules/officialForm";
import { makeOfficialPdf, type OfficialPdf } from "../../support/documents/officialPdf.ts";
import { makePdf } from "../../support/proceedings.ts";
import { codeOf } from "../../support/domain.ts";

jest.setTimeout(60_000);

const asked = { format: "pdf", kind: "notice" } as const;

async function brokenRules(changes: Partial<OfficialPdf>): Promise<string[]> {
  const findings = await checkOfficial(await makeOfficialPdf(changes), asked);
  return findings.filter(({ ok }) => !ok).map(({ rule }) => rule);
}

test("a PDF that keeps the form passes every rule of its kind, which is told by the type printed on it", async () => {
  const bytes = await makeOfficialPdf();
  const findings = await checkOfficial(bytes, asked);
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(rulesOf("notice"));
  expect(await kindOf(bytes, "pdf")).toBe("notice");
});

test("any value of a range will do", async () => {
  const wide = { margins: [99, 70.8, 56.6, 70.8], bodySize: 13, lineHeight: 1.45, indent: 36, gap: 12 } as const;
  expect(await brokenRules({ ...wide, margins: [...wide.margins] })).toEqual([]);
});

const breaches: readonly (readonly [what: string, changes: Partial<OfficialPdf>, rule: string])[] = [
  ["Letter paper", { paper: { width: 612, height: 792 } }, "page.paper"],
  ["a left margin of 25 mm", { margins: [70.9, 56.7, 42.55, 56.7] }, "page.margins"],
  ["an upper margin of 30 mm", { margins: [85.05, 85, 42.55, 56.7] }, "page.margins"],
  ["a number on page one", { numberOnFirst: true }, "page.number"],
  ["a number at the side", { numberAlign: "right" }, "page.number"],
  ["coloured letters", { colour: "#c00000" }, "text.colour"],
  ["underlined text", { underlined: true }, "text.underline"],
  ["a body of 12 points", { bodySize: 12 }, "body.size"],
  ["a ragged right edge", { align: "left" }, "body.justified"],
  ["first lines of 1.5 cm", { indent: 42.5 }, "body.firstLine"],
  ["two points between paragraphs", { gap: 2 }, "body.gap"],
  ["double line spacing", { lineHeight: 2 }, "body.lineSpacing"],
  ["no ./. at the end", { end: "Các đơn vị báo cáo kết quả." }, "body.end"],
  ["underscores to be filled in", { end: "Trước ngày ____ tháng 6./." }, "text.underscores"],
  ["a country of 14 points", { country: { bold: true, fontSize: 14 } }, "head.country"],
  ["a motto that isn't bold", { motto: { bold: false, fontSize: 13 } }, "head.motto"],
  ["a line of half the motto", { mottoLine: 0.5 }, "head.mottoLine"],
  ["a line as long as the agency", { agencyLine: 1 }, "head.agencyLine"],
  ["a line of a fifth of the subject", { subjectLine: 0.2 }, "title.line"],
  ["a number without its zero", { number: "Số: 5/TB-VKS" }, "head.number"],
  ["month 2 without its zero", { date: "Quảng Ngãi, ngày 05 tháng 2 năm 2022" }, "head.placeDate"],
  ["a type of another kind", { type: "BÁO CÁO" }, "title.type"],
  ["a degree before the name", { signer: "PGS. TS Trần Văn C" }, "foot.signer"],
  ["recipients below the signer's title", { recipientsLower: 30 }, "foot.recipients"],
  ["an archive line without VT", { archive: "- Lưu: Hồ sơ." }, "foot.archive"],
];

describe("the checker names the rule that a PDF breaks, and no other", () => {
  test.each(breaches)("%s", async (_what, changes, rule) => {
    expect(await brokenRules(changes)).toEqual([rule]);
  });
});

test("what is no PDF can't be checked, and an empty page breaks what it lacks", async () => {
  expect(await codeOf(checkOfficial(makePdf(1).subarray(0, 60), asked))).toBe("paper.unreadable");
  const empty = await checkOfficial(makePdf(1), asked);
  expect(empty.filter(({ ok }) => !ok).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["head.country", "title.type", "body.end"]),
  );
});
