import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { signIn } from "./papers.ts";

/** One person rehearses the evening with rooms that the server plays, and wipes it: nothing of it stays. */
export async function playRehearsal(cast: Cast, steps: Steps): Promise<void> {
  const { operator, server, api, conferenceId } = cast;
  const list = () => api.need<ConferenceSummary[]>("GET", "/conferences");
  await steps.run("Diễn tập một mình: mọi điểm mô phỏng vào họp, máy tự chạy", async () => {
    await signIn(cast, operator, "dieuhanh");
    await operator.goto(`${server.url}/app/`);
    await operator.getByRole("button", { name: "Diễn tập", exact: true }).click();
    const dialog = operator.getByRole("dialog");
    await dialog.getByText("×10").click();
    await dialog.getByRole("checkbox", { name: /Tự chạy/ }).check();
    await dialog.getByRole("button", { name: "Bắt đầu diễn tập" }).click();
    await operator.getByText("ĐANG DIỄN RA").waitFor();
    const standing = operator.getByRole("region", { name: "Điều khiển buổi diễn tập" }).getByRole("status");
    await standing.filter({ hasText: "14/14" }).waitFor();
    await operator
      .getByText(/Đang phát biểu|ĐANG PHÁT BIỂU/)
      .first()
      .waitFor();
    await shoot(operator, "00-dien-tap");
    return standing.innerText();
  });
  await steps.run("Xóa buổi diễn tập, hội nghị thật còn nguyên", async () => {
    await operator.getByRole("button", { name: "Xóa buổi diễn tập" }).click();
    await operator.getByRole("dialog").getByRole("button", { name: "Xóa hết" }).click();
    await operator.getByRole("button", { name: "Diễn tập", exact: true }).waitFor();
    const known = await list();
    insist(known.length === 1 && known[0]?.id === conferenceId, "a rehearsal is left in the list");
    insist(known[0]?.status === "planned", "the rehearsal has started the conference itself");
    return undefined;
  });
}
