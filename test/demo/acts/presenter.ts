import type { PresenterLink } from "@diemcau/shared/protocol/rest";
import { type AgendaEntry, currentTurn } from "@diemcau/shared/rules/state";
import type { Page } from "playwright-core";
import { heardTones, waitForHue } from "../../support/browser/probes.ts";
import { makeTextPdf } from "../../support/documents/textPdf.ts";
import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";

/** What tells the presenter's laptop from every room. */
export const laptop = { hue: 300, tone: 1800 } as const;
const slides = ["Công khai", "Bàn bạc", "Kiểm tra"];

/** Who presents from an own laptop: the delegate with an account of the demo. */
export function presents({ person }: AgendaEntry): boolean {
  return person?.name === "Đại biểu 1";
}

/** A presenter opens the personal link that the operator sends, tries camera and microphone, and hands in slides. */
export async function playPresenterJoins(cast: Cast, steps: Steps): Promise<void> {
  await steps.run("Người trình bày vào bằng liên kết riêng, nộp trang trình chiếu", async () => {
    const { watcher, conferenceId, api, server } = cast;
    const item = watcher.state.agenda.find(presents);
    const point = watcher.state.points.find(({ unit }) => unit.id === item?.unit?.id);
    const link = await api.need<PresenterLink>("POST", `/conferences/${conferenceId}/presenter-links`, {
      pointId: point?.id,
      person: { personId: item?.person?.id },
    });
    const page = await cast.openLaptop(laptop.hue, laptop.tone);
    await page.goto(`${server.url}${link.path}`);
    await watcher.until(({ sources, points }) => {
      const machines = points.flatMap(({ devices }) => devices.filter(({ role }) => role === "presenter"));
      return machines.some(({ id }) => sources.filter(({ deviceId }) => deviceId === id).length === 2);
    }, 60_000);
    await page.locator("input[type=file]").setInputFiles({
      name: "cong-khai.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(makeTextPdf(slides)),
    });
    const { decks } = await watcher.until((state) => state.decks.length === 1, 60_000);
    await page.getByText(`Trang 1 / ${slides.length}`).waitFor();
    await shoot(page, "07-trang-nguoi-trinh-bay");
    return `${decks[0]?.pages.length} trang, ${point?.name}`;
  });
}

/** The presenter asks, the chair gives the floor from the tablet; slides stand beside the speaker and are turned. */
export async function playPresentation(cast: Cast, page: Page, item: AgendaEntry): Promise<string> {
  const { watcher, operator, chair, rooms } = cast;
  const name = item.person?.name ?? "";
  await operator.bringToFront();
  await operator
    .getByRole("button", { name: /^Trang chiếu/, disabled: false })
    .first()
    .waitFor();
  await operator.keyboard.press("Digit3");
  await watcher.until(({ floorLayout }) => floorLayout === "slideSpeaker");
  await page.bringToFront();
  await page.getByRole("button", { name: /Đăng ký phát biểu/ }).click();
  await watcher.until(({ queue }) => queue.some(({ via }) => via === "presenter"));
  await chair.bringToFront();
  await chair.getByRole("button", { name: `Mời ${name} phát biểu` }).waitFor();
  await shoot(chair, "15-chu-toa");
  await chair.getByRole("button", { name: `Mời ${name} phát biểu` }).click();
  const state = await watcher.until((now) => currentTurn(now)?.speaker.name === name);
  insist(state.programme.layout === "slideSpeaker", `the layout is ${state.programme.layout}`);
  const [host] = rooms;
  if (!host) throw new Error("there is no host room");
  await waitForHue(host.page, laptop.hue, "[data-taken] video[data-slot='0']");
  const heard = await heardTones(host.page, [laptop.tone, ...rooms.map(({ media }) => media.tone)], 1500);
  insist(heard.includes(laptop.tone), `the host room hears ${heard.join()} Hz`);
  await shoot(host.page, "16-trang-chieu-va-nguoi-noi");
  const shown = rooms.map((room) => room.page.locator('[data-taken] img[data-page="2"]').first().waitFor());
  const begun = Date.now();
  await page.keyboard.press("ArrowRight");
  await Promise.all(shown);
  const turned = Date.now() - begun;
  await shoot(operator, "16-bang-dieu-hanh-trinh-chieu");
  return `${item.unit?.shortName}: nghe ${laptop.tone} Hz, lật trang thấy ở ${rooms.length} phòng sau ${turned} ms`;
}

/** The talk is over: the laptop goes, and cuts are of one picture again. */
export async function endPresentation(cast: Cast): Promise<void> {
  await cast.chair.getByRole("button", { name: "Kết thúc lượt" }).click();
  await cast.watcher.until((state) => currentTurn(state) === null);
  await cast.operator.keyboard.press("Digit1");
  await cast.closeLaptop();
}
