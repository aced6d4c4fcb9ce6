import { describe, expect, test } from "@jest/globals";
import { actorOf, itemInput, MeetingBench } from "../../support/domain.ts";
import { photoCaption } from "@diemcau/shared/rules/photoCaption";
import type { AgendaItemKind } from "@diemcau/shared/model/agenda";

async function speaking(kind: AgendaItemKind | null, title = "Viện trưởng") {
  const bench = await MeetingBench.make(1);
  await bench.run("conference.start", {});
  if (kind) {
    const { ids } = await bench.run("agenda.add", itemInput({ kind }), actorOf("admin"));
    await bench.run("item.open", { itemId: ids[0] ?? "" });
  }
  const pointId = bench.pointIds[1] ?? "";
  const speaker = { name: "Đại biểu 1", title, unit: "" };
  await bench.run("floor.grant", { pointId, speaker, subject: "", seenTurnId: null });
  return { bench, pointId };
}

describe("a photo's caption", () => {
  test.each([
    ["report", "Đ/c Đại biểu 1 – Viện trưởng trình bày báo cáo"],
    ["paper", "Đ/c Đại biểu 1 – Viện trưởng trình bày tham luận"],
    ["speech", "Đ/c Đại biểu 1 – Viện trưởng phát biểu ý kiến"],
    ["directive", "Đ/c Đại biểu 1 – Viện trưởng phát biểu chỉ đạo Hội nghị"],
    ["conclusion", "Đ/c Đại biểu 1 – Viện trưởng phát biểu kết luận Hội nghị"],
    ["opening", "Đ/c Đại biểu 1 – Viện trưởng phát biểu tại Hội nghị"],
    [null, "Đ/c Đại biểu 1 – Viện trưởng phát biểu tại Hội nghị"],
  ] as const)("R4: of a speaker in an item of kind %s says what he does", async (kind, caption) => {
    const { bench, pointId } = await speaking(kind);
    expect(photoCaption(bench.state, pointId)).toBe(caption);
  });

  test("R4: a speaker without a title is named alone", async () => {
    const { bench, pointId } = await speaking("speech", "");
    expect(photoCaption(bench.state, pointId)).toBe("Đ/c Đại biểu 1 phát biểu ý kiến");
  });

  test("R4: a room where nobody speaks is named, the host's is the whole conference", async () => {
    const { bench } = await speaking("speech");
    const [host = ""] = bench.pointIds;
    expect(photoCaption(bench.state, host)).toBe("Toàn cảnh Hội nghị");
    await bench.run("floor.end", { turnId: bench.state.turns.at(-1)?.id ?? "" });
    const [, bridge = ""] = bench.pointIds;
    expect(photoCaption(bench.state, bridge)).toBe("Điểm cầu bridge1");
  });
});
