import { describe, expect, test } from "@jest/globals";
import { ReportRequestInput, ReportTexts } from "@diemcau/shared/model/reportRequest";
import { readReportValues } from "@diemcau/shared/rules/reportValues";
import { addUp, reportSums } from "@diemcau/shared/rules/reportSums";
import { sumsText } from "@diemcau/client/features/reports/sumsText";
import fc from "fast-check";
import { field } from "../../support/ReportsBench.ts";

const unit = (number: number) => ({ id: `u${number}`, name: `Đơn vị ${number}`, shortName: `Số ${number}` });
const units = [1, 2, 3, 4].map(unit);
const fields = [
  field("fn", "number", { label: "Số vụ", measure: "vụ" }),
  field("fc", "choice", { label: "Đánh giá", choices: ["Tốt", "Khá"] }),
  field("ft", "text", { label: "Khó khăn" }),
];

describe("what came in, summed and side by side", () => {
  const sums = reportSums(units, fields, [
    { unit: unit(3), values: { fn: 0.2, fc: "Tốt" }, note: "Đề nghị tập huấn" },
    { unit: unit(1), values: { fn: 0.1, fc: "Trung bình", ft: "Thiếu biên chế" }, note: "" },
    { unit: unit(4), values: {}, note: "" },
  ]);

  test("numbers are summed and averaged over those who told one; who told none is named", () => {
    expect(sums.fields[0]).toMatchObject({ sum: 0.3, average: 0.15, count: 2, missing: [unit(4)] });
    expect(sums).toMatchObject({ handedIn: 3, absent: [unit(2)] });
  });

  test("choices are counted, one that isn't in the template any more too, and units stand in the request's order", () => {
    expect(sums.fields[1]).toMatchObject({
      choices: [
        { choice: "Tốt", units: [unit(3)] },
        { choice: "Khá", units: [] },
        { choice: "Trung bình", units: [unit(1)] },
      ],
    });
    expect(sums.fields[2]).toMatchObject({ texts: [{ unit: unit(1), text: "Thiếu biên chế" }] });
  });

  test("a request that nobody answered has no average", () => {
    expect(reportSums(units, fields, []).fields[0]).toMatchObject({ sum: 0, average: null, count: 0, missing: [] });
  });

  test("the copy reads as the office writes", () => {
    expect(sumsText({ title: "Báo cáo 6 tháng" }, sums)).toBe(
      [
        "Báo cáo 6 tháng\n3/4 đơn vị đã nộp.",
        "Chưa có báo cáo: Đơn vị 2.",
        "Số vụ: 0,3 vụ; bình quân 0,15 vụ\n- Đơn vị 1: 0,1\n- Đơn vị 3: 0,2",
        "Đánh giá\n- Tốt: 1 đơn vị (Đơn vị 3)\n- Khá: 0 đơn vị\n- Trung bình: 1 đơn vị (Đơn vị 1)",
        "Khó khăn\n- Đơn vị 1: Thiếu biên chế",
        "Ghi chú của các đơn vị\n- Đơn vị 3: Đề nghị tập huấn",
      ].join("\n\n"),
    );
  });

  test("a sum doesn't depend on the order of units", () => {
    const values = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(values, (list) => {
        expect(addUp(list)).toBeCloseTo(addUp(list.toReversed()), 3);
      }),
    );
  });
});

describe("what a template lets in", () => {
  const input = (facts: object) => ({
    kind: "report",
    title: "Báo cáo",
    guidance: "",
    deadline: "2022-06-30T10:00:00.000Z",
    unitIds: ["u1"],
    fields,
    conferenceId: null,
    ...facts,
  });
  const faults = (facts: object) =>
    ReportRequestInput.safeParse(input(facts)).error?.issues.map(({ path, message }) => [path.join("."), message]) ??
    [];

  test("needs units, a title, two choices that differ, and fields that are told apart", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ unitIds: [] })).toEqual([["unitIds", "units.none"]]);
    expect(faults({ title: "  " })).toEqual([["title", "text.required"]]);
    expect(faults({ title: "Báo\u202ecáo" })).toEqual([["title", "text.hidden"]]);
    expect(faults({ fields: [field("f1", "choice", { choices: ["Một"] })] })).toEqual([
      ["fields.0.choices", "choices.few"],
    ]);
    expect(faults({ fields: [field("f1", "choice", { choices: ["Một", "MỘT"] })] })).toEqual([
      ["fields.0.choices", "vote.sameChoice"],
    ]);
    const same = [field("f1", "text", { label: "Số vụ" }), field("f2", "text", { label: "SỐ VỤ" })];
    expect(faults({ fields: same })).toEqual([["fields.1.label", "field.same"]]);
    expect(faults({ deadline: "30/6/2022 17:00" })[0]?.[0]).toBe("deadline");
  });

  test("is bounded: 2,000 units, 60 fields, 10,000 letters a text", () => {
    expect(faults({ unitIds: Array.from({ length: 2001 }, (_, n) => `u${n}`) })[0]?.[0]).toBe("unitIds");
    const many = Array.from({ length: 61 }, (_, n) => field(`f${n}`, "text", { label: `Mục ${n}` }));
    expect(faults({ fields: many })[0]?.[0]).toBe("fields");
    expect(ReportTexts.safeParse({ fa: "a".repeat(10_001) }).success).toBe(false);
    expect(ReportTexts.safeParse({ fa: "a".repeat(10_000) }).success).toBe(true);
  });

  test("no field can be named as what every object has", () => {
    for (const id of ["constructor", "__proto__", "toString", "a.b", "$set"]) {
      expect(faults({ fields: [field(id, "text")] })).not.toEqual([]);
      expect(ReportTexts.safeParse({ [id]: "x" }).success && id !== "__proto__").toBe(false);
    }
  });

  test("script is a text like any other, hidden characters are taken out of what is typed", () => {
    const script = "<script>alert(1)</script>";
    expect(ReportTexts.parse({ ft: `${script}\u202e\u0000` })).toEqual({ ft: script });
    expect(readReportValues(fields, { ft: script }).values).toEqual({ ft: script });
  });
});
