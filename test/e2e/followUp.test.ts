import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { seriousFindings } from "../support/browser/axe.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { RoomPage } from "../support/browser/RoomPage.ts";
import { Venue } from "../support/browser/Venue.ts";
import { makePdf } from "../support/proceedings.ts";
import { SocketPeer } from "../support/SocketPeer.ts";

jest.setTimeout(90_000);

/** The unit for which the demo's reporter reports. */
const own = "Bình Sơn";
const conclusions = [
  "Các đơn vị rà soát, sửa đổi quy chế dân chủ ở cơ sở.",
  "Người đứng đầu đơn vị đối thoại với công chức mỗi quý một lần.",
];

let venue: Venue;
let browser: Browser;
let secretary: Watched;
let screen: RoomPage;
let desk: RoomPage;
const rooms: SocketPeer[] = [];

async function roomAt(role: "screen" | "desk", size: { width: number; height: number }): Promise<RoomPage> {
  const room = await RoomPage.open(browser, venue.hall, size);
  await room.typeCode(await venue.hall.code(own), role);
  await room.enter();
  return room;
}

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  await (await venue.hall.peer()).run("conference.start", {});
  screen = await roomAt("screen", { width: 1280, height: 720 });
  desk = await roomAt("desk", { width: 1366, height: 768 });
  secretary = await openAs(browser, venue.hall, "thuky", `/thu-ky/${venue.hall.conferenceId}`);
}, 240_000);

afterAll(async () => {
  for (const room of rooms) room.close();
  await venue?.close();
});

/** Every other room's desk, without a page; a bridge point is named as it stands on the wall. */
async function othersAcknowledge(): Promise<void> {
  const { hall } = venue;
  for (const point of hall.state.points.filter(({ kind, name }) => kind === "bridge" && name !== own)) {
    const { api } = await hall.pair(point.name, "desk");
    const room = await SocketPeer.connect(api, hall.conferenceId, { as: "device" });
    rooms.push(room);
    const number = room.state.sharing?.number ?? 0;
    await room.run("conclusion.acknowledge", { pointId: point.id, number });
  }
}

const fill = (page: Page, label: RegExp, text: string) => page.getByLabel(label).fill(text);
const panel = (page: Page): Locator => page.getByRole("dialog");

describe("conclusions", () => {
  test("are typed while the chair speaks, one after another by Enter, and one typed without a link is recorded once", async () => {
    const { page } = secretary;
    await page.getByRole("tab", { name: /^Kết luận/ }).waitFor();
    await page.keyboard.press("F7");
    const field = page.getByLabel("Điểm 1");
    await field.waitFor();
    await page.keyboard.type(conclusions[0] ?? "");
    await page.keyboard.press("Enter");
    await venue.hall.until((state) => state.conclusions.length === 1);

    await page.context().setOffline(true);
    await page.keyboard.type(conclusions[1] ?? "");
    await page.keyboard.press("Enter");
    await page.getByText("Chưa gửi, vẫn giữ trên máy này").waitFor();
    await page.context().setOffline(false);
    await venue.hall.until((state) => state.conclusions.length === 2, 45_000);
    await page.getByText("Chưa gửi, vẫn giữ trên máy này").waitFor({ state: "detached" });
    expect(venue.hall.state.conclusions.map(({ text }) => text)).toEqual(conclusions);
  });

  test("CN1 stand on every room's screen beside the programme, in letters of at least 4 % of its height", async () => {
    const { page } = secretary;
    await page.getByRole("button", { name: "Gửi các điểm cầu" }).click();
    const shown = screen.page.getByRole("region", { name: "Kết luận của chủ tọa" });
    await shown.getByText(/rà soát, sửa đổi quy chế/).waitFor();
    const letters = await shown
      .getByRole("list")
      .evaluate((list) => Number.parseFloat(getComputedStyle(list).fontSize));
    expect(letters / 720).toBeGreaterThanOrEqual(0.04);
    const box = await shown.boundingBox();
    // The programme keeps its left side, and nothing of the text is cut off at the right.
    expect(box?.x).toBeGreaterThan(560);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1281);
    await screen.page.keyboard.press("l");
    await shown.waitFor({ state: "detached" });
    await screen.page.getByText("Kết luận chờ tiếp nhận ở bàn điều khiển").waitFor();
  });

  test("are acknowledged at each desk by one button; the secretary and the chair see who is missing, then 13/13", async () => {
    const { page } = secretary;
    await page.getByText(`0/13 đã tiếp nhận`).waitFor();
    await desk.page.getByRole("button", { name: "Đã tiếp nhận" }).click();
    await desk.page.getByText(/Đã tiếp nhận lúc/).waitFor();
    await page.getByText("1/13 đã tiếp nhận").waitFor();
    await page.getByText(/^Chưa tiếp nhận: (?!.*Bình Sơn).*Lý Sơn/).waitFor();
    await othersAcknowledge();
    await page.getByText("13/13 đã tiếp nhận").waitFor();
    await page.getByText("Tất cả điểm cầu đã tiếp nhận.").waitFor();
    await screen.page.getByText("Kết luận chờ tiếp nhận ở bàn điều khiển").waitFor({ state: "detached" });

    const chair = await openAs(browser, venue.hall, "chutoa", `/chu-toa/${venue.hall.conferenceId}`);
    await chair.page.getByRole("button", { name: /Kết luận \(2\).*13\/13 đã tiếp nhận/ }).waitFor();
    await chair.page.close();
    expect(chair.faults).toEqual([]);
  });

  test("that changed afterwards are marked, and shown again they ask every room anew, also after the end", async () => {
    const { page } = secretary;
    await page.getByLabel("Kết luận, điểm 2").fill("Người đứng đầu đơn vị đối thoại với công chức mỗi quý.");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/Kết luận đã sửa sau lần gửi 1/).waitFor();
    await page.getByText("Lời phát biểu", { exact: true }).waitFor();
    await (await venue.hall.peer()).run("conference.end", {});
    await page.getByRole("button", { name: "Gửi lại các điểm cầu" }).click();
    await page.getByText("0/13 đã tiếp nhận").waitFor();
    await desk.page.getByText("Gửi lần 2").waitFor();
    await desk.page.getByRole("button", { name: "Đã tiếp nhận" }).click();
    await page.getByText("1/13 đã tiếp nhận").waitFor();
  });
});

describe("an assignment", () => {
  let office: Watched;
  let reporter: Watched;

  test("comes from a conclusion, for all units with a bridge point; a day that is over is refused and nothing typed is lost", async () => {
    office = await openAs(browser, venue.hall, "vanphong", `/nhiem-vu/${venue.hall.conferenceId}`);
    const { page } = office;
    await page.getByRole("button", { name: "Giao nhiệm vụ" }).first().click();
    await panel(page).getByRole("button", { name: "Tất cả đơn vị có điểm cầu" }).click();
    await fill(page, /^Hạn/, "30/6/2020");
    await panel(page).getByRole("button", { name: "Giao nhiệm vụ" }).click();
    await panel(page).getByText("Hạn này đã qua").waitFor();
    await fill(page, /^Hạn/, "30/6/2090");
    await panel(page).getByRole("button", { name: "Giao nhiệm vụ" }).click();
    await venue.hall.until(({ assignments }) => assignments[0]?.units.length === 13);
    await page.getByText("0/13 xong").waitFor();
    await page.getByText("Kết luận 2").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("is found by its unit's reporter, who tells progress, adds evidence, and reports it as done", async () => {
    reporter = await openAs(browser, venue.hall, "baocao", "/");
    const { page } = reporter;
    await page.getByRole("link", { name: /Nhiệm vụ của đơn vị \(1\)/ }).click();
    await page.getByRole("heading", { name: /rà soát, sửa đổi quy chế/ }).waitFor();
    await page.getByLabel("Nội dung đã làm").fill("Đã lập tổ rà soát.");
    await page.getByRole("button", { name: "Gửi báo cáo" }).click();
    await page.getByText("Đang thực hiện").last().waitFor();

    const files = page.locator('input[type="file"]');
    const lie = { name: "bao-cao.pdf", mimeType: "application/pdf", buffer: Buffer.from("không phải PDF") };
    await files.setInputFiles(lie);
    await page.getByText(/Tệp này không phải PDF, DOCX/).waitFor();
    await files.setInputFiles({ name: "bao-cao.pdf", mimeType: "application/pdf", buffer: Buffer.from(makePdf(2)) });
    await page.getByRole("link", { name: "bao-cao.pdf" }).waitFor();

    await page.getByLabel("Nội dung đã làm").fill("Đã ban hành quy chế sửa đổi.");
    await page.getByLabel("Đơn vị đã hoàn thành").check();
    await page.getByRole("button", { name: "Báo hoàn thành" }).click();
    await page.getByText("Xong", { exact: true }).last().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("stands in the office's matrix as it was told, cell by cell, with its history and its file", async () => {
    const { page } = office;
    await page.getByText("1/13 xong").waitFor();
    await page.getByRole("tab", { name: "Tiến độ" }).click();
    await page.getByRole("button", { name: /VKSND huyện Bình Sơn, 1\.1 .*: Xong/ }).click();
    await panel(page).getByText("Đã ban hành quy chế sửa đổi.").waitFor();
    const address = await panel(page).getByRole("link", { name: "bao-cao.pdf" }).getAttribute("href");
    const file = await page.request.get(`${venue.hall.url}${address}`);
    expect([file.status(), file.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    await page.keyboard.press("Escape");
    await page.getByText("Chưa thực hiện", { exact: true }).first().click();
    expect(await page.getByRole("rowheader").count()).toBe(12);
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("that is still open comes up beside the next conference's agenda, and one click puts it there", async () => {
    const api = await venue.hall.as("vanphong");
    const [held] = [venue.hall.state.conference];
    const { id } = await api.need<{ id: string }>("POST", "/conferences", {
      commandId: "next-conference",
      conference: {
        ...{ title: "Hội nghị sơ kết", planNumber: "", planDate: null, basis: "", place: "Hội trường" },
        ...{ startsAt: "2090-07-01T01:00:00.000Z", timeZone: "Asia/Ho_Chi_Minh", secrecy: "open" },
        ...{ hostUnitId: held?.hostUnit.id, chairId: null, secretaryId: null },
      },
    });
    const { page } = office;
    await page.goto(`${venue.hall.url}/app/van-phong/hoi-nghi/${id}/chuong-trinh`);
    await page.getByRole("heading", { name: "Nhiệm vụ còn mở của các hội nghị trước (1)" }).waitFor();
    await page.getByRole("button", { name: "Đưa vào chương trình" }).click();
    await page.getByText("Đã có trong chương trình").waitFor();
    await page.getByText(/^Báo cáo kết quả thực hiện: Các đơn vị rà soát.*và 9 đơn vị khác\)/).waitFor();
    const chair = await openAs(browser, venue.hall, "chutoa", `/chu-toa/${id}`);
    await chair.page.getByRole("button", { name: "Nhiệm vụ kỳ trước (1)" }).click();
    await panel(chair.page)
      .getByText(/Đức Phổ: Chưa thực hiện/)
      .waitFor();
    const faults = [secretary, office, reporter, chair].flatMap((watched) => watched.faults);
    expect([...faults, ...screen.faults, ...desk.faults]).toEqual([]);
  });
});
