import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";

const question = "Thông qua quy chế thực hiện dân chủ trong hoạt động của cơ quan";

/** An open vote, one for each point: real rooms at their desks, the others by telephone; the result stands on every screen. */
export async function playVote(cast: Cast, steps: Steps): Promise<void> {
  const { operator, watcher, rooms } = cast;
  await steps.run("Biểu quyết: các phòng bỏ phiếu, kết quả lên màn hình", async () => {
    await operator.keyboard.press("y");
    const dialog = operator.getByRole("dialog");
    await dialog.getByLabel(/^Nội dung biểu quyết/).fill(question);
    await dialog.getByRole("button", { name: "Mở biểu quyết" }).click();
    const opened = await watcher.until(({ votes }) => votes.length === 1);
    const voteId = opened.votes[0]?.id ?? "";
    for (const { page } of rooms) {
      const booth = page.getByRole("region", { name: "Biểu quyết" });
      await booth.getByRole("button", { name: "Tán thành", exact: true }).click();
      await booth.getByRole("button", { name: "Xác nhận: Tán thành" }).click();
    }
    await watcher.until(({ votes }) => Object.keys(votes[0]?.cast ?? {}).length === rooms.length);
    const voted = new Set(Object.keys(watcher.state.votes[0]?.cast ?? {}));
    for (const [place, { id }] of watcher.state.points.filter((point) => !voted.has(point.id)).entries())
      await watcher.run("vote.count", { voteId, pointId: id, counts: place === 0 ? [0, 1, 0] : [1, 0, 0] });
    await dialog.getByRole("button", { name: "Đưa lên màn hình" }).click();
    await watcher.until(({ programme }) => programme.layout === "vote");
    await shoot(operator, "17-bieu-quyet");
    await dialog.getByRole("button", { name: "Kết thúc biểu quyết" }).click();
    await operator.getByRole("dialog").last().getByRole("button", { name: "Kết thúc biểu quyết" }).click();
    const { votes } = await watcher.until((state) => state.votes[0]?.result !== null);
    const result = votes[0]?.result;
    const of = votes[0]?.entitled;
    insist(result?.voted === of && result?.quorumMet === true, `${result?.voted} of ${of} have voted`);
    for (const { page } of rooms) await page.locator('[data-layout="vote"]').getByText("Kết quả biểu quyết").waitFor();
    await shoot(rooms[0]?.page ?? operator, "18-ket-qua-bieu-quyet");
    await operator.keyboard.press("Escape");
    return `${result?.counts.join(" – ")} trên ${of} phiếu`;
  });
}

/** A room calls for help and is answered; the operator mutes it and opens it again, and it sees both. */
export async function playTrouble(cast: Cast, steps: Steps): Promise<void> {
  const { operator, watcher } = cast;
  const room = cast.roomOf("TP Quảng Ngãi");
  if (!room) throw new Error("there is no such room");
  const point = () => watcher.state.points.find(({ name }) => name === room.point);
  await steps.run("Phòng gọi hỗ trợ, điều hành trả lời; micro bị tắt thì phòng thấy", async () => {
    await room.page.getByRole("button", { name: /^Gọi hỗ trợ/ }).click();
    await watcher.until(() => point()?.helpCalledAt !== null);
    await operator.keyboard.press("l");
    await operator.getByRole("dialog").getByText(room.point).first().waitFor();
    await shoot(operator, "19-bao-dong");
    await operator.keyboard.press("Escape");
    await watcher.run("help.answer", { pointId: point()?.id ?? "" });
    await room.page.getByText("Đã có người hỗ trợ phòng này.").waitFor();
    await watcher.run("point.mute", { pointId: point()?.id ?? "", muted: true });
    await room.page.getByText("Cán bộ điều hành đã tắt tiếng phòng này.").waitFor();
    await shoot(room.page, "19-phong-bi-tat-tieng");
    await watcher.run("point.mute", { pointId: point()?.id ?? "", muted: false });
    await room.page.getByText("Cán bộ điều hành đã tắt tiếng phòng này.").waitFor({ state: "detached" });
    return undefined;
  });
}
