import { expect, test } from "@jest/globals";
import { speakingCsv } from "@diemcau/client/features/speakingTime/speakingCsv";
import type { SpeakingRow } from "@diemcau/shared/rules/speakingStatistics";

const headings = {
  name: "Đơn vị",
  detail: "Chức vụ",
  turns: "Lượt",
  planned: "Dự kiến",
  used: "Đã dùng",
  total: "Tổng",
};

function row(label: string, detail = ""): SpeakingRow {
  return { key: label, label, detail, kind: null, turns: 1, plannedSeconds: 300, usedSeconds: 42 };
}

test("speaking time as a file begins with the mark of UTF-8 and ends with the sums", () => {
  const lines = speakingCsv([row("Bình Sơn"), row("Ba Tơ")], headings, ({ label }) => label).split("\r\n");
  expect(lines).toEqual([
    "\uFEFFĐơn vị,Chức vụ,Lượt,Dự kiến,Đã dùng",
    "Bình Sơn,,1,300,42",
    "Ba Tơ,,1,300,42",
    "Tổng,,2,600,84",
    "",
  ]);
});

test("a name with a comma or quotes stays one cell, and none is taken for a formula", () => {
  const csv = speakingCsv([row('=HYPERLINK("x")', "Viện trưởng, Bí thư")], headings, ({ label }) => label);
  expect(csv).toContain(`"'=HYPERLINK(""x"")","Viện trưởng, Bí thư",1,300,42`);
});
