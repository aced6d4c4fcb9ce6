import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SealView } from "@diemcau/shared/protocol/sealing";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { Api } from "../support/Api.ts";
import { seriousFindings } from "../support/browser/axe.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";
import { makeSigner, signPdf } from "../support/signedPdf.ts";
import { SocketPeer } from "../support/SocketPeer.ts";

let venue: Venue;
let browser: Browser;
let desk: Watched;
let reading: Watched;
let office: SocketPeer | null = null;
let section = "";
const pages: Watched[] = [];

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  const { hall } = venue;
  const operator = await hall.peer();
  await operator.run("conference.start", {});
  const item = hall.state.agenda[0];
  section = item?.title ?? "";
  await operator.run("item.open", { itemId: item?.id ?? "" });
  desk = await open("thuky", `/thu-ky/${hall.conferenceId}`);
  await field().fill("Khai mạc đúng giờ.");
  await region()
    .getByText(/^đã lưu/)
    .waitFor();
  await operator.run("conference.end", {});
  await (await officer()).run("document.letterhead", {
    parentAgency: "",
    agency: "VKSND tỉnh Quảng Ngãi",
    abbreviation: "VKS",
    placeName: "Quảng Ngãi",
    signer: { authority: "", title: "VIỆN TRƯỞNG", name: "" },
    recipients: [],
    archive: "VT, Hồ sơ",
  });
}, 90_000);

afterAll(async () => {
  office?.close();
  await venue?.close();
});

/** The office, which fills in the letterhead. */
async function officer(): Promise<SocketPeer> {
  const api = new Api(venue.hall.url);
  await api.signInDemo("vanphong");
  office = await SocketPeer.connect(api, venue.hall.conferenceId);
  return office;
}

async function open(signInName: string, address: string): Promise<Watched> {
  const opened = await openAs(browser, venue.hall, signInName, address);
  pages.push(opened);
  return opened;
}

const region = () => desk.page.getByRole("region", { name: section, exact: true });
const field = () => region().locator('[role="textbox"][aria-readonly="false"]');

/** Confirms on the minutes' page by keyboard alone. */
async function confirm({ page }: Watched, password: string): Promise<void> {
  await page.getByRole("button", { name: /^Xác nhận với tư cách/ }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Đây là tài khoản mẫu").waitFor();
  await page.keyboard.type("sai");
  await page.keyboard.press("Enter");
  await dialog.getByText("Mật khẩu không đúng. Hãy nhập lại.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

test("R8: a confirmation that a later word made void is told plainly, and given again", async () => {
  const address = `/bien-ban/${venue.hall.conferenceId}`;
  reading = await open("thuky", address);
  await confirm(reading, "thuky");
  await reading.page.getByText(/^Thư ký đã xác nhận lúc/).waitFor();
  await field().press("Control+End");
  await desk.page.keyboard.type(" Đủ thành phần.");
  await region()
    .getByText(/^đã lưu/)
    .waitFor();
  await reading.page.reload();
  await reading.page.getByText(/^Biên bản đã thay đổi sau khi thư ký xác nhận/).waitFor();
  await reading.page.getByRole("button", { name: "Xác nhận với tư cách thư ký" }).waitFor();
  await confirm(reading, "thuky");
}, 60_000);

test("R8: with the chair's confirmation it is sealed; the desk says why it can't be written, and keeps what came too late", async () => {
  await desk.page.context().setOffline(true);
  await field().press("Control+End");
  await desk.page.keyboard.type(" Viết muộn khi mất mạng.");
  await desk.page.getByText("chưa gửi, vẫn giữ trên máy").waitFor();
  const chair = await open("chutoa", `/bien-ban/${venue.hall.conferenceId}`);
  await confirm(chair, "chutoa");
  await chair.page.getByText(/^Đã khóa lúc/).waitFor();
  expect(await seriousFindings(chair.page)).toEqual([]);
  await desk.page.context().setOffline(false);
  await desk.page.getByText(/^Biên bản đã khóa lúc .* không sửa được nữa/).waitFor({ timeout: 20_000 });
  await desk.page.getByText("Máy này còn phần ghi chưa gửi kịp trước khi khóa").waitFor();
  expect(await desk.page.locator("pre").innerText()).toContain("Viết muộn khi mất mạng.");
  expect(await region().locator('[role="textbox"]').getAttribute("aria-readonly")).toBe("true");
  expect(await seriousFindings(desk.page)).toEqual([]);
}, 60_000);

test("R10: the office's signed file is handed in on the same page, and its holder is shown", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "diemcau-signed-"));
  try {
    const api = new Api(venue.hall.url);
    await api.signInDemo("thuky");
    const at = `/conferences/${venue.hall.conferenceId}`;
    const { sealed } = await api.need<SealView>("GET", `${at}/minutes/seal`);
    const response = await fetch(`${venue.hall.url}/api${at}/issued/${sealed[0]?.id}.pdf`, {
      headers: { cookie: api.cookie },
    });
    const issued = new Uint8Array(await response.arrayBuffer());
    const [unsigned, signed] = [path.join(folder, "chua-ky.pdf"), path.join(folder, "da-ky.pdf")];
    await writeFile(unsigned, issued);
    await writeFile(signed, await signPdf(issued, await makeSigner()));
    await reading.page.reload();
    const chooser = reading.page.locator('input[type="file"]').first();
    await chooser.setInputFiles(unsigned);
    await reading.page.getByText(/^Tệp này không có chữ ký số/).waitFor();
    await chooser.setInputFiles(signed);
    await reading.page.getByText("Cán bộ Văn thư, VKSND tỉnh Quảng Ngãi").waitFor();
    await reading.page.getByText("Chữ ký phủ toàn bộ tệp, nội dung còn nguyên.").waitFor();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);

test("the printed code is checked on a public page without script", async () => {
  const link = reading.page.getByRole("link", { name: "Trang xác minh công khai" });
  const address = await link.getAttribute("href");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${venue.hall.url}/xac-minh`);
  await page.getByLabel("Mã in trong văn bản").fill(` ${address?.split("/").at(-1)?.toUpperCase()} `);
  await page.getByRole("button", { name: "Xác minh", exact: true }).click();
  await page.getByRole("heading", { name: "Văn bản này có thật" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(address);
  await page.getByText(/Cán bộ Văn thư/).waitFor();
  await context.close();
}, 30_000);

test("none of it left an uncaught error in a page", () => {
  expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
});
