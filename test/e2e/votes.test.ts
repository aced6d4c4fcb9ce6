import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import type { Browser, Page } from "playwright-core";
import { seriousFindings } from "../support/browser/axe.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { RoomPage } from "../support/browser/RoomPage.ts";
import { Venue } from "../support/browser/Venue.ts";

jest.setTimeout(90_000);

const own = "Ba Tơ";
const other = "Sơn Hà";
const question = "Thông qua quy chế thực hiện dân chủ ở cơ sở";

let venue: Venue;
let browser: Browser;
let desk: RoomPage;
let neighbour: RoomPage;
let board: Watched;

const peopleOf = (name: string) => venue.hall.point(name).delegates;
const stands = (name: string, state: string) => peopleOf(name).filter((one) => one.state === state).length;

async function roomAt(name: string, role: "desk" | "both"): Promise<RoomPage> {
  const room = await RoomPage.open(browser, venue.hall, { width: 1366, height: 768 });
  await room.typeCode(await venue.hall.code(name), role);
  await room.enter();
  return room;
}

/** The dialog of the votes on the board. */
const votes = (page: Page) => page.getByRole("dialog", { name: "Biểu quyết" });

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  desk = await roomAt(own, "desk");
  neighbour = await roomAt(other, "both");
  await (await venue.hall.peer()).run("conference.start", {});
  board = await openAs(browser, venue.hall, "dieuhanh", `/dieu-hanh/${venue.hall.conferenceId}`);
}, 240_000);

afterAll(() => venue?.close());

describe("a room calls its roll", () => {
  test("one absent with a reason, everybody else present by one press; the reason reaches the board and no room", async () => {
    const [absent] = peopleOf(own);
    const name = absent?.name ?? "";
    const { page } = desk;
    await page
      .getByRole("group", { name: `Điểm danh ${name}` })
      .getByRole("button", { name: "Vắng" })
      .click();
    const why = page.getByRole("dialog", { name: `Lý do vắng của ${name}` });
    await why.getByRole("button", { name: "Nghỉ ốm" }).click();
    await why.getByRole("button", { name: "Ghi vắng" }).click();
    await why.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Những người còn lại đều có mặt/ }).click();
    await venue.hall.until(() => stands(own, "notCalled") === 0);
    expect(peopleOf(own)[0]).toMatchObject({ state: "absent", reason: "Nghỉ ốm" });
    expect(stands(own, "present")).toBe(peopleOf(own).length - 1);
    await page.getByText(`Có mặt ${peopleOf(own).length - 1}/${peopleOf(own).length} · vắng 1`).waitFor();
    await page.getByText("có lý do").waitFor();
    for (const room of [desk, neighbour]) expect(await room.page.content()).not.toContain("Nghỉ ốm");
  });

  test("the office's page shows who is missing at once, and the sentence of the minutes", async () => {
    const { page, faults } = await openAs(browser, venue.hall, "vanphong", `/diem-danh/${venue.hall.conferenceId}`);
    await page
      .getByText(`${stands(own, "present")}/`, { exact: false })
      .first()
      .waitFor();
    await page.getByText("Vắng", { exact: true }).first().click();
    await page.getByText("Nghỉ ốm", { exact: true }).waitFor();
    await page.getByText(/Vắng có lý do \(01 đại biểu\)/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a list is pasted, looked at line by line, its unknown point matched, and only then taken", async () => {
    const { page, faults } = await openAs(browser, venue.hall, "vanphong", `/diem-danh/${venue.hall.conferenceId}`);
    const had = peopleOf("Lý Sơn").length;
    await page.getByRole("button", { name: "Nhập danh sách" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Nhập danh sách đại biểu" });
    await dialog
      .getByLabel("Hoặc dán các ô từ Excel")
      .fill(
        "Điểm cầu\tHọ và tên\tChức vụ\nLý Sơn\tĐại biểu 801\t\n\t\nĐảo Bé\tĐại biểu 802\t\nLý Sơn\t\tKiểm sát viên\n",
      );
    await dialog.getByRole("button", { name: "Xem trước" }).click();
    await dialog.getByText("Đọc được 3 dòng: 1 dòng nhập được, 2 dòng có lỗi.", { exact: false }).waitFor();
    await dialog.getByText("Chưa điền.").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByLabel("Đảo Bé").click();
    await page.getByRole("option", { name: /^Lý Sơn/ }).click();
    await dialog.getByRole("button", { name: "Nhập 2 đại biểu" }).click();
    await dialog.waitFor({ state: "detached" });
    await venue.hall.until(() => peopleOf("Lý Sơn").length === had + 2);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("a secret vote of the people", () => {
  test("is opened on the board by keys and shown on every screen while it runs", async () => {
    await neighbour.page.getByRole("button", { name: /^Những người còn lại đều có mặt/ }).click();
    await venue.hall.until(() => stands(other, "present") > 0);
    await board.page.keyboard.press("y");
    const dialog = votes(board.page);
    await dialog.getByLabel("Nội dung biểu quyết").fill(question);
    await dialog.getByText("Biểu quyết kín", { exact: true }).click();
    await dialog.getByText("Mỗi đại biểu một phiếu", { exact: true }).click();
    await dialog.getByRole("button", { name: "Mở biểu quyết" }).click();
    await venue.hall.until((state) => state.votes.length === 1);
    await dialog.getByRole("button", { name: "Đưa lên màn hình" }).click();
    const card = neighbour.page.getByRole("region", { name: "Biểu quyết" }).filter({ hasText: "Đang biểu quyết" });
    await card.getByText(question).waitFor();
  });

  test("takes one person after another at the desk, and leaves nothing of a choice on screen", async () => {
    const { page } = desk;
    for (const [name, choice] of [
      [peopleOf(own)[1]?.name ?? "", "Tán thành"],
      [peopleOf(own)[2]?.name ?? "", "Không tán thành"],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.getByRole("button", { name: choice, exact: true }).click();
      await page.getByRole("button", { name: `Xác nhận: ${choice}` }).click();
      await page.getByText(`Đã nhận phiếu của ${name}. Mời người tiếp theo.`).waitFor();
      expect(await page.getByText(choice).count()).toBe(0);
    }
    await neighbour.page.getByText(/^Đã biểu quyết 2\//).waitFor();
    await votes(board.page)
      .getByText(/^Đã biểu quyết 2\//)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("takes a room's hand count, which goes into the box and can't be changed", async () => {
    const { page } = neighbour;
    await page.getByRole("button", { name: "Nhập kết quả đếm tay" }).click();
    const form = page.getByRole("form", { name: "Kết quả đếm tay" });
    await form.getByLabel("Tán thành", { exact: true }).fill("500");
    await form.getByText(/Nhiều hơn số người được biểu quyết/).waitFor();
    await form.getByLabel("Tán thành", { exact: true }).fill("7");
    await form.getByLabel("Ý kiến khác", { exact: true }).fill("1");
    await form.getByRole("button", { name: "Gửi kết quả đếm tay" }).click();
    await page.getByText("Đã báo kết quả đếm tay: 8 phiếu.").waitFor();
    expect(await page.getByRole("button", { name: "Sửa kết quả đếm tay" }).count()).toBe(0);
  });

  test("is closed once; its numbers are on every screen in letters of 4 % of the height, and in the minutes", async () => {
    const dialog = votes(board.page);
    expect(await seriousFindings(board.page)).toEqual([]);
    await dialog.getByRole("button", { name: "Kết thúc biểu quyết" }).click();
    await board.page
      .getByRole("dialog", { name: "Kết thúc biểu quyết?" })
      .getByRole("button", { name: "Kết thúc biểu quyết" })
      .click();
    const card = neighbour.page.getByRole("region", { name: "Biểu quyết" }).filter({ hasText: "Kết quả biểu quyết" });
    await card.waitFor();
    expect((await card.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " "))).toEqual([
      expect.stringMatching(/^Tán thành 8 /),
      expect.stringMatching(/^Không tán thành 1 /),
      expect.stringMatching(/^Ý kiến khác 1 /),
    ]);
    const share = await card.evaluate((element) => {
      const leaves = [...element.querySelectorAll("*")].filter(
        (one) => one.children.length === 0 && one.textContent?.trim(),
      );
      const sizes = leaves.map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
      return Math.min(...sizes) / element.getBoundingClientRect().height;
    });
    expect(share).toBeGreaterThanOrEqual(0.0399);
    const { skeleton } = await venue.hall.api.need<MinutesDocument>(
      "GET",
      `/conferences/${venue.hall.conferenceId}/minutes`,
    );
    expect(skeleton.votes).toMatchObject([{ question, secret: true, result: { counts: [8, 1, 1], voted: 10 } }]);
    for (const page of [board, desk, neighbour]) expect(page.faults).toEqual([]);
  });
});
