import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist } from "../Steps.ts";

/** The chair's conclusion, point by point. */
export const conclusions = [
  "Các đơn vị tiếp tục quán triệt và thực hiện đầy đủ quy chế dân chủ ở cơ sở.",
  "Người đứng đầu đơn vị chịu trách nhiệm công khai những việc phải công khai.",
  "Văn phòng tổng hợp kiến nghị của các điểm cầu, báo cáo Ban Chỉ đạo.",
];

/** Writes below a heading of the minutes and waits until the page says that it is stored. */
export async function writeUnder({ secretary }: Cast, sectionId: string, text: string): Promise<void> {
  const field = secretary.locator(`[data-section="${sectionId}"][aria-readonly="false"]`);
  await field.fill(text);
  await secretary
    .getByText(/^đã lưu \d\d:\d\d:\d\d$/)
    .first()
    .waitFor();
}

/** Takes a photo of what is on air by its key and waits for it in the log. */
export async function takePhoto({ secretary, watcher, rooms }: Cast): Promise<void> {
  const byHand = (state: ConferenceState) => state.photos.filter(({ automatic }) => !automatic);
  const before = byHand(watcher.state).length;
  await secretary.keyboard.press("F9");
  const photo = byHand(await watcher.until((state) => byHand(state).length > before)).at(-1);
  const camera = rooms.find(({ point }) => point === photo?.pointName)?.camera;
  insist(!camera || photo?.width === camera.width, `the photo of ${photo?.pointName} is ${photo?.width} pixels wide`);
  insist(!camera || photo?.origin === "camera", `the photo of ${photo?.pointName} is not from its camera`);
}

/** Records the conclusion as numbered points while the chair speaks. */
export async function conclude({ secretary, watcher }: Cast): Promise<void> {
  for (const [index, text] of conclusions.entries()) {
    await secretary.keyboard.press("F7");
    const field = secretary.getByLabel(`Điểm ${index + 1}`, { exact: true });
    await field.fill(text);
    await field.press("Enter");
    await watcher.until((state) => state.conclusions.length === index + 1);
  }
}

/** Shows the conclusions to all points; the real rooms acknowledge at their desks, the others by telephone, which the operator enters. */
export async function shareConclusions(cast: Cast): Promise<string> {
  const { secretary, watcher, rooms } = cast;
  await secretary.getByRole("tab", { name: /^Kết luận/ }).click();
  await secretary.getByRole("button", { name: "Gửi các điểm cầu" }).click();
  const { sharing } = await watcher.until((state) => state.sharing !== null);
  for (const { page } of rooms) await page.getByRole("button", { name: "Đã tiếp nhận" }).click();
  const real = new Set(rooms.map(({ point }) => point));
  for (const { id } of watcher.state.points.filter((point) => !real.has(point.name)))
    await watcher.run("conclusion.acknowledge", { pointId: id, number: sharing?.number ?? 0 });
  const bridges = watcher.state.points.filter(({ kind }) => kind === "bridge").length;
  const told = `${bridges}/${bridges} đã tiếp nhận`;
  await secretary.getByText(told).first().waitFor();
  const [, room] = rooms;
  if (room) await shoot(room.page, "18-ket-luan-tai-phong");
  await shoot(secretary, "18-ket-luan-da-tiep-nhan");
  return told;
}
