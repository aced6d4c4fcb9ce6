import { beforeEach, describe, expect, test } from "@jest/globals";
import { WriteUpInput } from "@diemcau/shared/model/writeUp";
import { foldLog } from "@diemcau/shared/rules/fold";
import { composeWriteUp } from "@diemcau/shared/rules/writeUp";
import { writeUpFacts } from "@diemcau/shared/rules/writeUpFacts";
import { contributionCount, dayAndPart, paragraphsOf, planDay } from "@diemcau/shared/rules/writeUpWords";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import fc from "fast-check";
import { MeetingBench } from "../../support/domain.ts";
import { HeldConference, holdConference } from "../../support/heldConference.ts";

let held: HeldConference;

beforeEach(async () => {
  held = await holdConference();
});

const compose = (minutes: Record<string, string> = {}) => composeWriteUp(held.bench.state, minutes);
const paragraphs = (minutes: Record<string, string> = {}) =>
  compose(minutes).blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
const hints = (minutes: Record<string, string> = {}) =>
  compose(minutes).blocks.flatMap((block) => (block.type === "blank" ? [block.hint] : []));

describe("the house form", () => {
  test("the lead names plan, date, place, the number of points, who chaired, who directed and how many came", () => {
    expect(compose().lead).toBe(
      "Thực hiện Kế hoạch số 714/KH-VKS-BCĐ ngày 05/4/2022, sáng 28/4/2022, tại Hội trường VKSND tỉnh, VKSND QuangNgai " +
        "tổ chức Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở, kết nối trực tuyến với 13 điểm cầu. " +
        "Đồng chí Trần Quang Minh – Phó Viện trưởng, Trưởng Ban Chỉ đạo chủ trì Hội nghị. " +
        "Dự và chỉ đạo Hội nghị có đồng chí Phạm Thị Kim Liên – Bí thư Ban Cán sự đảng, Viện trưởng VKSND tỉnh. " +
        "Tham dự Hội nghị có 238 đại biểu tại điểm cầu chính và các điểm cầu.",
    );
    expect(compose().byline).toBe("Thư ký – Văn phòng");
  });

  test("contributions are counted from the log with two digits, and the first speakers are named", () => {
    expect(paragraphs()).toContain(
      "Hội nghị đã nghe 09 tham luận và ý kiến phát biểu, trong đó có tham luận của đồng chí Nguyễn Thị Bích Thủy – Viện " +
        "trưởng VKSND thành phố Quảng Ngãi; ý kiến phát biểu của đồng chí Phùng Thanh Liễu – Trưởng phòng 1, Phó Chủ tịch " +
        "Công đoàn và tham luận của đồng chí Đại biểu 2 – Viện trưởng.",
    );
  });

  test("where the minutes say nothing stands a blank with a hint, and nothing is made up", () => {
    expect(hints()).toEqual([
      "Kết quả và hạn chế mà phần “Báo cáo kết quả năm 2021” nêu ra",
      "Nội dung chính của các tham luận và ý kiến phát biểu",
      "Nội dung phát biểu chỉ đạo",
    ]);
  });

  test("what the minutes say stands under who said it, and the conclusions keep their numbers", () => {
    const minutes = {
      [held.turnOf.get("reporter") ?? ""]: "Đã triển khai 25 quy chế.\n\nCòn chậm ở hai đơn vị.",
      [held.turnOf.get("city") ?? ""]: "Công khai lịch tiếp dân.",
      [held.itemOf.get("head") ?? ""]: "Giao mỗi đơn vị một việc.",
    };
    const text = paragraphs(minutes);
    const report = text.indexOf(
      "Tại Hội nghị, đồng chí Nguyễn Trình – Trưởng phòng 15, Ủy viên Ban Chỉ đạo trình bày: Báo cáo kết quả năm 2021.",
    );
    expect(text.slice(report + 1, report + 3)).toEqual(["Đã triển khai 25 quy chế.", "Còn chậm ở hai đơn vị."]);
    expect(text).toContain(
      "Đồng chí Nguyễn Thị Bích Thủy – Viện trưởng VKSND thành phố Quảng Ngãi: Công khai lịch tiếp dân.",
    );
    expect(text).toContain("Giao mỗi đơn vị một việc.");
    expect(text.slice(-3)).toEqual([
      "Kết luận Hội nghị, đồng chí Trần Quang Minh – Phó Viện trưởng, Trưởng Ban Chỉ đạo nêu các nội dung sau:",
      "1. Rà soát quy chế dân chủ.",
      "2. Báo cáo kết quả trước ngày 30/6.",
    ]);
    expect(hints(minutes)).toEqual([]);
  });

  test("each part shows its photo, the others stand at the end under their heading; internal ones nowhere", async () => {
    const { bench } = held;
    const item = (kind: string, internal = false) => {
      const found = bench.state.agenda.find((entry) => entry.kind === kind);
      return found ? { id: found.id, kind: found.kind, title: found.title, internal } : null;
    };
    await held.takePhoto("p1", null, "Toàn cảnh Hội nghị");
    await held.takePhoto("p2", item("report"), "Đ/c Nguyễn Trình phát biểu");
    await held.takePhoto("p3", item("report"), "Đ/c Nguyễn Trình trình bày báo cáo");
    await held.takePhoto("p4", item("speech", true), "Không công bố");
    const blocks = compose().blocks;
    expect(blocks[0]).toMatchObject({ type: "photo", photoId: "p1", caption: "Toàn cảnh Hội nghị" });
    expect(blocks.slice(-2)).toMatchObject([
      { type: "heading", text: "* Một số hình ảnh tại Hội nghị" },
      { type: "photo", photoId: "p3", caption: "Đ/c Nguyễn Trình trình bày báo cáo" },
    ]);
    expect(JSON.stringify(blocks)).not.toContain("Không công bố");
  });
});

describe("what is chosen for readers", () => {
  const shown = () => compose().blocks.flatMap((block) => (block.type === "photo" ? [block.photoId] : []));

  test("of a turn's photos those taken by hand, else the sharpest; a brought one stands at the end", async () => {
    const [first, second] = ["turn-1", "turn-2"];
    const own = { automatic: true, turnId: first };
    await held.takePhoto("own", null, "Ảnh tải lên", undefined, { origin: "upload", turnId: null });
    await held.takePhoto("blurred", null, "1", undefined, { ...own, sharpness: 20 });
    await held.takePhoto("sharp", null, "1", undefined, { ...own, sharpness: 200 });
    await held.takePhoto("itself", null, "2", undefined, { ...own, turnId: second, sharpness: 900 });
    await held.takePhoto("by-hand", null, "2", undefined, { turnId: second, sharpness: 10 });
    expect(shown()).toEqual(["sharp", "own", "by-hand"]);
  });

  test("all conclusions while nobody marked any as public, then those alone", async () => {
    const numbered = () => paragraphs().filter((text) => /^\d\. /.test(text));
    expect(numbered()).toHaveLength(2);
    const second = held.bench.state.conclusions[1];
    if (!second) throw new Error("no conclusion");
    await held.bench.run("conclusion.change", { conclusionId: second.id, text: second.text, public: true });
    expect(numbered()).toEqual([`1. ${second.text}`]);
  });
});

describe("counting", () => {
  const running = async () => {
    const bench = await MeetingBench.make(3);
    const conference = new HeldConference(bench);
    await bench.run("conference.start", {});
    return { bench, conference, facts: () => writeUpFacts(bench.state) };
  };

  test("an undone turn, the same speaker again in one item, and an internal item count nothing more", async () => {
    const { bench, conference, facts } = await running();
    await conference.speak("speech", "Thảo luận", "Đại biểu 1", 1);
    await bench.run("item.open", { itemId: bench.state.agenda[0]?.id ?? "" });
    await conference.giveFloor("Đại biểu 1", 1);
    await conference.giveFloor("Đại biểu 3", 3);
    bench.passSeconds(-300);
    await bench.run("undo", { seq: bench.state.undoable?.seq ?? 0 });
    await bench.run("item.close", {});
    await conference.speak("paper", "Nội bộ", "Đại biểu 2", 2, true);
    expect(facts().contributions.map(({ speaker }) => speaker.name)).toEqual(["Đại biểu 1"]);
    expect(facts().contributions[0]?.sections).toHaveLength(2);
    expect(contributionCount(facts().contributions)).toBe("01 ý kiến phát biểu");
  });

  test("heads are told only when every room that took part counted its own", async () => {
    const { bench, facts } = await running();
    await bench.connect(bench.pointIds[1] ?? "");
    await bench.connect(bench.pointIds[2] ?? "");
    await bench.run("headcount.report", { pointId: bench.pointIds[1] ?? "", count: 5 });
    expect(facts().present).toBeNull();
    await bench.run("headcount.report", { pointId: bench.pointIds[2] ?? "", count: 6 });
    expect(facts().present).toBe(11);
    expect(facts().attendance.joined).toHaveLength(2);
  });

  test("a conference where nothing was said gives a lead and no invented part", async () => {
    const bench = await MeetingBench.make(0);
    await bench.run("conference.start", {});
    await bench.run("conference.end", {});
    const { lead, blocks, byline } = composeWriteUp(bench.state, {});
    expect(blocks).toEqual([]);
    expect(lead).not.toContain("điểm cầu");
    expect(byline).toBe("Văn phòng");
  });
});

test("L3: the log folded again from nothing gives the same article to the byte", () => {
  const again = composeWriteUp(foldLog(held.bench.store.commits), {});
  expect(canonicalJson(again)).toBe(canonicalJson(compose()));
});

test("whatever the minutes hold, the composed article is one that can be saved", () => {
  const sections = [...held.turnOf.values(), ...held.itemOf.values()];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...sections), fc.string({ unit: "grapheme", maxLength: 300 })),
      (minutes) => {
        const visible = Object.fromEntries(
          Object.entries(minutes).map(([id, text]) => [id, text.replace(/[\p{Cc}\p{Cf}]/gu, "")]),
        );
        expect(WriteUpInput.safeParse(compose(visible)).error).toBeUndefined();
      },
    ),
    { numRuns: 50 },
  );
  const endless = Object.fromEntries(sections.map((id) => [id, `${"một hai ".repeat(20_000)}\n`.repeat(40)]));
  const composed = compose(endless);
  expect(WriteUpInput.safeParse(composed).error).toBeUndefined();
  expect(composed.blocks.at(-1)).toMatchObject({
    type: "blank",
    hint: expect.stringMatching(/^Biên bản còn \d+ đoạn/),
  });
});

test("dates and long paragraphs are written as the offices do", () => {
  expect(planDay("2022-02-01")).toBe("01/02/2022");
  expect(planDay("2022-10-11")).toBe("11/10/2022");
  expect(dayAndPart("2022-04-28T06:00:00.000Z", "Asia/Ho_Chi_Minh")).toBe("chiều 28/4/2022");
  expect(dayAndPart("2022-04-28T12:00:00.000Z", "Asia/Ho_Chi_Minh")).toBe("tối 28/4/2022");
  expect(paragraphsOf("một hai ba\n\n  bốn ", 8)).toEqual(["một hai", "ba", "bốn"]);
  expect(paragraphsOf("😀😀😀", 3).join("")).toBe("😀😀😀");
});
