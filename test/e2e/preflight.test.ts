import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { preflightSteps } from "@diemcau/shared/model/preflightSteps";
import { RoomPage } from "../support/browser/RoomPage.ts";
import { openAs } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";

/** The room's loudspeaker, as its fake microphone hears it. */
const testTone = 1237;
const camera = { width: 1280, height: 720, framesPerSecond: 20 };

let venue: Venue;

beforeAll(async () => {
  venue = await Venue.open();
}, 60_000);
afterAll(() => venue?.close());

/** A desk at its check, by the address and by the key. */
async function deskAt(point: string, room: RoomPage, button?: string): Promise<void> {
  await room.typeCode(await venue.hall.code(point), "desk");
  await room.enter(button);
  await room.page.getByRole("button", { name: /^Kiểm tra trước giờ/ }).waitFor();
  await room.page.keyboard.press("k");
  await room.page.waitForURL("**/app/phong/kiem-tra");
  await room.page.getByRole("button", { name: /^Bắt đầu kiểm tra/ }).waitFor();
}

describe("a room with camera, microphone and loudspeaker", () => {
  let room: RoomPage;

  beforeAll(async () => {
    const browser = await venue.browser(await venue.media("city", 120, 700, camera, testTone));
    room = await RoomPage.open(browser, venue.hall, { width: 1366, height: 768 });
    await deskAt("TP Quảng Ngãi", room);
    await venue.hall.until(({ sources }) => sources.length === 2, 30_000);
  }, 60_000);

  test("is green in every step at one key, with its figures in the log", async () => {
    await room.page.keyboard.press("Enter");
    const point = () => venue.hall.point("TP Quảng Ngãi");
    await venue.hall.until(() => point().preflight !== null, 60_000);
    const checks = point().preflight?.checks ?? [];
    expect(checks.map(({ step, result, measured }) => [step, result, measured.length > 0])).toEqual(
      preflightSteps.map((step) => [step, "good", true]),
    );
    console.info(checks.map(({ step, measured }) => `${step}: ${measured}`).join("\n"));
    await room.page.getByText("Kết quả đã gửi cho cán bộ điều hành").waitFor();
    expect(await room.page.getByRole("listitem").filter({ hasText: "Tốt" }).count()).toBe(preflightSteps.length);
  }, 90_000);

  test("prints as the technical annex, with the technician, the machines and every figure", async () => {
    const { page } = await openAs(
      await venue.browser(),
      venue.hall,
      "vanphong",
      `/phu-luc-ky-thuat/${venue.hall.conferenceId}`,
    );
    const section = page.getByRole("region", { name: "TP Quảng Ngãi" });
    await section.getByText(/1280 × 720/).waitFor();
    expect(await section.getByRole("row").count()).toBe(preflightSteps.length + 1);
    await page.getByRole("region", { name: "Bình Sơn" }).getByText("Chưa kiểm tra.").waitFor();
  }, 60_000);

  test("is asked first once the conference runs, and makes no sound then", async () => {
    await (await venue.hall.peer()).run("conference.start", {});
    await room.page.getByRole("button", { name: /^Kiểm tra lại/ }).click();
    await room.page.getByRole("button", { name: "Kiểm tra không phát tiếng" }).click();
    const before = venue.hall.point("TP Quảng Ngãi").preflight?.at;
    await venue.hall.until(() => venue.hall.point("TP Quảng Ngãi").preflight?.at !== before, 60_000);
    const steps = venue.hall.point("TP Quảng Ngãi").preflight?.checks.map(({ step }) => step);
    expect(steps).toEqual(preflightSteps.filter((step) => step !== "speaker" && step !== "echo"));
  }, 90_000);

  test("ends at once when it goes on air, and can't begin while it is", async () => {
    await room.page.getByRole("button", { name: /^Kiểm tra lại/ }).click();
    await room.page.getByRole("button", { name: "Kiểm tra cả loa" }).click();
    await room.page.getByText("Hãy nói to, rõ vài câu").waitFor();
    const before = venue.hall.point("TP Quảng Ngãi").preflight?.at;
    await (await venue.hall.peer()).run("programme.take", { pointId: venue.hall.point("TP Quảng Ngãi").id });
    await room.page.getByText("Đã dừng vì phòng lên hình").waitFor();
    expect(await room.page.getByRole("button", { name: /^Kiểm tra lại/ }).isDisabled()).toBe(true);
    expect(venue.hall.point("TP Quảng Ngãi").preflight?.at).toBe(before);
    expect(room.faults).toEqual([]);
  }, 60_000);
});

test("a room whose camera is refused is red with the way out, and the operator's wall knows", async () => {
  const browser = await venue.browser(undefined, ["permission"]);
  const room = await RoomPage.open(browser, venue.hall, { width: 1366, height: 768 });
  await room.context.clearPermissions();
  await deskAt("Bình Sơn", room, "Vào");
  await room.page.keyboard.press("Enter");
  await room.page.getByRole("button", { name: "Kiểm tra không phát tiếng" }).click();
  const point = () => venue.hall.point("Bình Sơn");
  await venue.hall.until(() => point().preflight !== null, 60_000);
  const [first, second] = point().preflight?.checks ?? [];
  expect(first).toMatchObject({ step: "camera", result: "bad", cause: "cameraRefused" });
  expect(second).toMatchObject({ step: "motion", result: "bad" });
  await room.page.getByText("Trình duyệt chưa được phép dùng camera.", { exact: false }).first().waitFor();
}, 90_000);
