import type { Cast } from "../Cast.ts";
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
  const before = watcher.state.photos.length;
  await secretary.keyboard.press("F9");
  const { photos } = await watcher.until((state) => state.photos.length > before);
  const photo = photos.at(-1);
  const camera = rooms.find(({ point }) => point === photo?.pointName)?.camera;
  insist(!camera || photo?.width === camera.width, `the photo of ${photo?.pointName} is ${photo?.width} pixels wide`);
  insist(!camera || photo?.origin === "camera", `the photo of ${photo?.pointName} is not from its camera`);
}

/** Records the conclusion as numbered points while the chair speaks. */
export async function conclude({ secretary, watcher }: Cast): Promise<void> {
  await secretary.getByRole("tab", { name: /Kết luận/ }).click();
  for (const [index, text] of conclusions.entries()) {
    const field = secretary.getByPlaceholder("Ghi một điểm kết luận…");
    await field.fill(text);
    await field.press("Enter");
    await watcher.until((state) => state.conclusions.length === index + 1);
  }
}
