import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openAs } from "../support/browser/pages.ts";
import { RoomPage } from "../support/browser/RoomPage.ts";
import { HeldBack } from "../support/browser/HeldBack.ts";
import { Venue } from "../support/browser/Venue.ts";

let venue: Venue;
let browser: Browser;

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  const operator = await venue.hall.peer();
  await operator.run("simulation.start", { pointIds: [venue.hall.point("host").id] });
  await operator.run("conference.start", {});
}, 60_000);

afterAll(() => venue?.close());

describe("a room without", () => {
  test("a camera is told so, joins with its microphone, and its name stands where its picture would", async () => {
    const room = await RoomPage.open(await venue.browser(undefined, ["camera"]), venue.hall);
    await room.typeCode(await venue.hall.code("Sơn Tịnh"));
    await room.page.getByText("Không thấy camera nào").waitFor();
    await room.page.getByRole("button", { name: "Vào với micro" }).first().click();
    await room.enter("Vào với micro, không có hình");
    const pointId = venue.hall.point("Sơn Tịnh").id;
    const { sources } = await venue.hall.until((state) => state.sources.some((source) => source.pointId === pointId));
    expect(sources.filter((source) => source.pointId === pointId)).toMatchObject([{ kind: "microphone" }]);

    await room.ask("Đại biểu 4", "Kiểm sát viên");
    const board = await venue.board(browser);
    await board.grantFirst();
    await board.page.getByText("Chưa có hình từ điểm cầu này").waitFor();
    await board.press("KeyX");
    expect(room.faults).toEqual([]);
    await room.context.close();
    await board.page.context().close();
  }, 60_000);

  test("permission for its camera is told what to do, and may watch", async () => {
    const room = await RoomPage.open(await venue.browser(undefined, ["permission"]), venue.hall);
    await room.context.clearPermissions();
    await room.typeCode(await venue.hall.code("Tư Nghĩa"));
    await room.page.getByText("Trình duyệt chưa được phép dùng camera").waitFor();
    await room.page.getByRole("button", { name: "Chỉ xem" }).click();
    await room.enter("Vào để xem");
    await room.sees(0);
    expect(venue.hall.state.sources.filter(({ pointId }) => pointId === venue.hall.point("Tư Nghĩa").id)).toEqual([]);
    expect(room.faults).toEqual([]);
    await room.context.close();
  }, 60_000);
});

describe("a pairing code", () => {
  test("that is wrong, or older than the newest one, is refused with what to do next", async () => {
    const room = await RoomPage.open(browser, venue.hall);
    const old = await venue.hall.code("Nghĩa Hành");
    const good = await venue.hall.code("Nghĩa Hành");
    const wrong = ["111111", "222222", "333333"].find((code) => code !== old && code !== good) ?? "";
    await room.typeCode(wrong);
    await room.page.getByText("Mã ghép không đúng. Hãy xem lại mã trên bảng điều hành.").waitFor();
    await room.typeCode(old);
    await room.page.getByText("Mã ghép đã hết hạn. Hãy nhờ cán bộ điều hành cấp mã mới.").waitFor();
    await room.typeCode(good);
    await room.page.getByRole("button", { name: /^Vào phòng/ }).waitFor();
    await room.context.close();
  }, 30_000);

  test("for a second screen offers to replace the first, which is told so", async () => {
    const first = await venue.room("Mộ Đức", browser);
    const second = await RoomPage.open(browser, venue.hall);
    await second.typeCode(await venue.hall.code("Mộ Đức"), "screen");
    await second.page.getByRole("alert").getByText("Mộ Đức đã có một màn hình được ghép").waitFor();
    await second.page.getByRole("button", { name: "Thay màn hình cũ" }).click();
    await second.page.getByRole("button", { name: /^Vào phòng/ }).waitFor();
    await first.page.getByText("Thiết bị này đã được gỡ khỏi điểm cầu").waitFor();
    await first.page.getByRole("link", { name: "Nhập mã ghép mới" }).waitFor();
    expect(venue.hall.point("Mộ Đức").devices).toMatchObject([{ role: "screen" }]);
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);
});

describe("on the operator's board", () => {
  async function request(pointName: string, name: string): Promise<void> {
    const pointId = venue.hall.point(pointName).id;
    const speaker = { name, title: "Kiểm sát viên", unit: "" };
    await (await venue.hall.peer()).run("floor.request", { pointId, speaker, subject: "" });
  }

  test("the same click twice gives the floor once, to the one who was clicked", async () => {
    await request("Ba Tơ", "Đại biểu 8");
    await request("Lý Sơn", "Đại biểu 7");
    const board = await venue.board(browser);
    await board.button(/^Mời phát biểu/).dblclick();
    const { turns, queue } = await venue.hall.until((state) => state.turns.at(-1)?.speaker.name === "Đại biểu 8");
    await board.page.getByRole("button", { name: /^Hết lượt/, disabled: false }).waitFor();
    expect(turns.filter(({ speaker }) => speaker.name === "Đại biểu 8")).toHaveLength(1);
    expect(queue).toMatchObject([{ speaker: { name: "Đại biểu 7" } }]);
    expect(venue.hall.state.turns.at(-1)?.speaker.name).toBe("Đại biểu 8");
    await board.press("KeyX");
    await board.page.context().close();
  }, 30_000);

  test("F3: of two operators the second is told who did what, and nothing happens", async () => {
    await request("Sơn Hà", "Đại biểu 9");
    const first = await venue.board(browser);
    const late = await HeldBack.open(browser, venue.hall, "chutoa");
    await late.board.button("Mời").nth(1).waitFor();
    late.hold();
    await first.grantFirst();
    await venue.hall.until((state) => state.turns.at(-1)?.speaker.name === "Đại biểu 7");
    await late.board.button(/^Mời$/).click();
    await late.board.page.getByText("Cán bộ điều hành vừa mời Đại biểu 7 phát biểu. Hãy xem lại").waitFor();
    late.release();
    await late.board.button(/^Hết lượt/).waitFor();
    const { turns, queue } = venue.hall.state;
    expect(turns.at(-1)).toMatchObject({ speaker: { name: "Đại biểu 7" }, endedAt: null });
    expect(queue).toMatchObject([{ speaker: { name: "Đại biểu 9" } }]);
    expect([...first.faults, ...late.board.faults]).toEqual([]);
  }, 30_000);
});

describe("an agenda item that is open", () => {
  test("is not taken out: the office reads why", async () => {
    const [, report] = venue.hall.state.agenda;
    const title = report?.title ?? "";
    await (await venue.hall.peer()).run("item.open", { itemId: report?.id ?? "" });
    const path = `/van-phong/hoi-nghi/${venue.hall.conferenceId}/chuong-trinh`;
    const { page, faults } = await openAs(browser, venue.hall, "vanphong", path);
    await page.getByRole("button", { name: `Bỏ: ${title}` }).click();
    await page.getByRole("button", { name: "Bỏ khỏi chương trình" }).click();
    await page.getByText(`Nội dung “${title}” đang mở. Hãy đóng nội dung trước khi bỏ khỏi chương trình.`).waitFor();
    expect(venue.hall.state.agenda.map((item) => item.title)).toContain(title);
    expect(faults).toEqual([]);
  }, 30_000);
});

describe("a speaker's name", () => {
  test("is shown as it was typed, markup and all, composed the same everywhere; hidden characters are refused", async () => {
    const room = await venue.room("Trà Bồng", browser);
    await room.ask('<img src=x onerror="alert(1)"> Thủy'.normalize("NFD"), "<b>Kiểm sát viên</b>");
    const queue = (await venue.hall.until((state) => state.queue.length > 0)).queue;
    expect(queue.at(-1)?.speaker.name).toBe('<img src=x onerror="alert(1)"> Thủy'.normalize("NFC"));
    await room.page.getByText('<img src=x onerror="alert(1)"> Thủy').waitFor();
    expect(await room.page.locator("img[src=x]").count()).toBe(0);

    await room.writeRequest("Đại\u202Ebiểu", "");
    await room.page.getByText("ký tự ẩn").waitFor();
    expect(room.faults).toEqual([]);
  }, 30_000);
});
