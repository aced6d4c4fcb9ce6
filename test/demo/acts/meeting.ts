import { type AgendaEntry, currentItem, currentTurn } from "@diemcau/shared/rules/state";
import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { checkOnAir, checkSimulatedOnAir } from "./onAir.ts";
import { endPresentation, playPresentation, presents } from "./presenter.ts";
import { conclude, shareConclusions, takePhoto, writeUnder } from "./record.ts";
import { substanceOf } from "./substance.ts";
import { playTrouble, playVote } from "./vote.ts";

/** The conference from its start to its end, item by item. */
export async function playMeeting(cast: Cast, steps: Steps): Promise<void> {
  const { operator, watcher } = cast;
  const [host] = cast.rooms;
  if (!host) throw new Error("there is no host room");
  await steps.run("Bắt đầu: mọi phòng thấy và nghe điểm chủ trì", async () => {
    await operator.getByRole("button", { name: /Bắt đầu/ }).click();
    await watcher.until(({ status }) => status === "running");
    return checkOnAir(cast, host, null);
  });
  for (const [index, item] of watcher.state.agenda.entries()) {
    if (item.kind === "directive") {
      await playVote(cast, steps);
      await playTrouble(cast, steps);
    }
    await steps.run(`${index + 1}. ${item.title}`, async () => {
      await operator.getByRole("button", { name: /Mở tiếp/ }).click();
      await watcher.until((state) => currentItem(state)?.id === item.id);
      if (item.person === null) return undefined;
      const { laptop } = cast;
      if (laptop && presents(item)) {
        const seen = await playPresentation(cast, laptop, item);
        await writeUnder(cast, `turn:${currentTurn(watcher.state)?.id}`, substanceOf(item));
        await takePhoto(cast);
        await endPresentation(cast);
        return seen;
      }
      const seen = await playSpeech(cast, item);
      if (item.kind === "report") await playSecondThoughts(cast);
      return seen;
    });
  }
  await steps.run("Kết luận gửi các điểm cầu, phòng thật tiếp nhận tại bàn, các điểm khác qua điện thoại", () =>
    shareConclusions(cast),
  );
  await steps.run("Kết thúc hội nghị", async () => {
    await operator
      .getByRole("button", { name: /Kết thúc/ })
      .first()
      .click();
    await operator.getByRole("button", { name: "Kết thúc hội nghị" }).click();
    await watcher.until(({ status }) => status === "ended");
    await shoot(operator, "20-bang-dieu-hanh-da-ket-thuc");
    return undefined;
  });
}

/** One speech: a real bridge room asks from its desk, everybody else is called from the agenda. */
async function playSpeech(cast: Cast, item: AgendaEntry): Promise<string> {
  const { operator, watcher } = cast;
  const name = item.person?.name ?? "";
  const room = cast.rooms.find(({ point }) => point === item.unit?.shortName);
  if (room) {
    await askForFloor(cast, room.page, name);
    await shoot(operator, `11-hang-dang-ky-${room.media.hue}`);
    await operator
      .getByRole("button", { name: /Mời phát biểu/ })
      .first()
      .click();
  } else
    await operator
      .getByRole("button", { name: `Mời ${name}` })
      .first()
      .click();
  const state = await watcher.until((now) => currentTurn(now)?.speaker.name === name);
  const point = currentTurn(state)?.pointName ?? "";
  const real = cast.roomOf(point);
  const seen = real ? await checkOnAir(cast, real, name) : await checkSimulatedOnAir(cast, name);
  await writeUnder(cast, `turn:${currentTurn(state)?.id}`, substanceOf(item));
  if (item.kind === "conclusion") await conclude(cast);
  if (real || item.kind === "directive") await takePhoto(cast);
  if (room || item.kind === "report") await keepPictures(cast, item.kind);
  return `${point}: ${seen}`;
}

async function askForFloor(cast: Cast, page: Cast["operator"], name: string): Promise<void> {
  await page.getByRole("button", { name: /Đăng ký phát biểu/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: new RegExp(name) }).check();
  await shoot(page, "10-dang-ky-phat-bieu");
  await dialog.getByRole("button", { name: /Gửi đăng ký/ }).click();
  await cast.watcher.until(({ queue }) => queue.some(({ speaker }) => speaker.name === name));
}

/** A wrong click that one key undoes, a cut without the floor, a held picture and the chair beside the speaker. */
async function playSecondThoughts({ operator, watcher, rooms }: Cast): Promise<void> {
  const before = currentTurn(watcher.state)?.id;
  await operator.keyboard.press("2");
  await operator.getByRole("button", { name: /^Hai hình/, pressed: true }).waitFor();
  await operator.keyboard.press("1");
  await operator.getByRole("button", { name: /^Một hình/, pressed: true }).waitFor();
  await operator.getByRole("button", { name: /^Hết lượt/ }).click();
  await operator.getByText("Chưa có ai phát biểu").waitFor();
  await operator.getByRole("button", { name: /Hoàn tác kết thúc lượt/, disabled: false }).waitFor();
  await operator.keyboard.press("Control+z");
  await watcher.until((state) => currentTurn(state)?.id === before);
  insist(rooms.length === 3, "a room is missing");
}

async function keepPictures({ operator, secretary, rooms }: Cast, kind: string): Promise<void> {
  await shoot(operator, `12-bang-dieu-hanh-${kind}`);
  await shoot(secretary, `13-ban-thu-ky-${kind}`);
  for (const [index, { page }] of rooms.entries()) await shoot(page, `14-phong-${index + 1}-${kind}`);
}
