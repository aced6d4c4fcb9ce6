import { attendance } from "@diemcau/shared/rules/attendance";
import { heardTones } from "../../support/browser/probes.ts";
import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";

/** The tone of the server's test picture, in Hz. */
const testTone = 1000;

/** What a technician and the operator do in the hour before: checks, roll call, test picture. */
export async function playBefore(cast: Cast, steps: Steps): Promise<void> {
  const { operator, watcher } = cast;
  await steps.run("Bình Sơn tự kiểm tra trước giờ, kết quả lên bảng điều hành", () => checkRoom(cast, "Bình Sơn"));
  await steps.run("TP Quảng Ngãi điểm danh tại phòng, các điểm khác báo qua điện thoại", async () => {
    await callRoll(cast, "TP Quảng Ngãi");
    for (const { id, delegates } of watcher.state.points) {
      const open = delegates.filter(({ state }) => state === "notCalled");
      const marks = open.map((delegate, place) =>
        place === open.length - 1
          ? { delegateId: delegate.id, state: "absent" as const, reason: "Đi công tác" }
          : { delegateId: delegate.id, state: "present" as const },
      );
      if (marks.length > 0) await watcher.run("rollCall.mark", { pointId: id, marks });
    }
    const { headcount, expected, notCalled } = attendance(watcher.state);
    insist(notCalled === 0, `${notCalled} people are not called`);
    return `${headcount}/${expected} đại biểu`;
  });
  await steps.run("Hình và tiếng kiểm tra tới mọi phòng, rồi bảng chờ", async () => {
    await operator.bringToFront();
    await operator.keyboard.press("Shift+Digit8");
    await watcher.until(({ preview }) => preview?.layout === "test");
    await operator.getByRole("button", { name: /^Cắt/, disabled: false }).waitFor();
    await operator.keyboard.press("Space");
    await watcher.until(({ programme }) => programme.layout === "test");
    for (const { page } of cast.rooms) await page.locator('[data-layout="test"] video').first().waitFor();
    const [, room] = cast.rooms;
    if (!room) throw new Error("there is no bridge room");
    const tones = [testTone, ...cast.rooms.slice(1).map(({ media }) => media.tone)];
    await until(async () => String(await heardTones(room.page, tones, 800)) === String([testTone]), "the test tone");
    await shoot(room.page, "06-hinh-kiem-tra");
    await operator.keyboard.press("Shift+Digit0");
    await watcher.until(({ preview }) => preview?.layout === "slate");
    await operator.getByRole("button", { name: /^Cắt/, disabled: false }).waitFor();
    await operator.keyboard.press("Space");
    await watcher.until(({ programme }) => programme.layout === "slate");
    return `nghe đúng ${testTone} Hz`;
  });
}

async function checkRoom(cast: Cast, point: string): Promise<string> {
  const page = cast.roomOf(point)?.page;
  if (!page) throw new Error(`${point} is no real room`);
  await page.getByRole("button", { name: /^Kiểm tra trước giờ/ }).click();
  await page.getByRole("button", { name: /^Bắt đầu kiểm tra/ }).click();
  const { points } = await cast.watcher.until(
    (state) => state.points.some(({ name, preflight }) => name === point && preflight !== null),
    90_000,
  );
  await shoot(page, "04-kiem-tra-truoc-gio");
  const checks = points.find(({ name }) => name === point)?.preflight?.checks ?? [];
  await page.getByRole("button", { name: /^Về phòng/ }).click();
  await page.getByRole("button", { name: /Đăng ký phát biểu/ }).waitFor();
  const of = (result: string) => checks.filter((check) => check.result === result).length;
  return `${of("good")} mục tốt, ${of("warning")} cần xem lại, ${of("bad")} không đạt`;
}

/** One of the list is absent with a reason, everybody else is there. */
async function callRoll(cast: Cast, point: string): Promise<void> {
  const page = cast.roomOf(point)?.page;
  const last = () => cast.watcher.state.points.find(({ name }) => name === point)?.delegates.at(-1);
  if (!page) throw new Error(`${point} is no real room`);
  const own = page.getByRole("group", { name: `Điểm danh ${last()?.name}` });
  await own.getByRole("button", { name: "Vắng" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Nghỉ ốm" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ghi vắng" }).click();
  await cast.watcher.until(() => last()?.state === "absent");
  await page.getByRole("button", { name: /Những người còn lại đều có mặt/ }).click();
  await cast.watcher.until(({ points }) =>
    points.some(({ name, delegates }) => name === point && delegates.every(({ state }) => state !== "notCalled")),
  );
  insist(last()?.reason === "Nghỉ ốm", "the reason is not in the log");
  await shoot(page, "05-diem-danh");
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) insist(Date.now() < end, `${what} is missing`);
}
