import { expect, test } from "@jest/globals";
import { lineTexts } from "@diemcau/client/scenes/room/lineTexts";

const title = "Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở";

test("conference and item stand beside each other where both fit", () => {
  expect(lineTexts(title, "Báo cáo đề dẫn")).toEqual([{ conference: title, item: "Báo cáo đề dẫn" }]);
  expect(lineTexts(title, null)).toEqual([{ conference: title, item: null }]);
});

test("where they don't, the item comes first and the conference after it", () => {
  const item = "Tham luận về thực hiện quy chế dân chủ tại đơn vị";
  expect(lineTexts(title, item)).toEqual([
    { conference: null, item },
    { conference: title, item: null },
  ]);
});

test("nothing of a long text is cut off: it comes in parts, broken between words", () => {
  const item = Array.from({ length: 60 }, (_, place) => `từ${place}`).join(" ");
  const shown = lineTexts(title, item).flatMap((text) => text.item ?? []);
  expect(Math.max(...shown.map((part) => part.length))).toBeLessThanOrEqual(73);
  expect(shown.join(" ").replaceAll("…", "")).toBe(item);
});
