import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import type { Steps } from "../Steps.ts";

const title = "Công khai để cán bộ biết, bàn, làm và kiểm tra";

/** A presenter hands in a paper, the office reads and accepts it. */
export async function playPapers(cast: Cast, steps: Steps): Promise<void> {
  await steps.run("Người trình bày nộp tham luận", async () => {
    const page = await cast.newWindow();
    await signIn(cast, page, "thamluan");
    await page.goto(`${cast.server.url}/app/tham-luan`);
    await page.getByText("Gõ văn bản").click();
    await page.getByLabel("Tên bài").fill(title);
    await page
      .getByRole("textbox", { name: "Gõ văn bản" })
      .fill("Kính thưa Hội nghị,\nĐơn vị xin trình bày kinh nghiệm công khai.");
    await page.getByRole("button", { name: /Nộp bài/ }).click();
    const { papers } = await cast.watcher.until((state) => state.papers.length === 1);
    await page.getByText("chờ duyệt").first().waitFor();
    await shoot(page, "04-tham-luan-cua-toi");
    await page.context().close();
    return `“${papers[0]?.title}”, ${papers[0]?.versions[0]?.bytes} byte`;
  });
  await steps.run("Văn phòng tiếp nhận tham luận", async () => {
    const page = await cast.newWindow();
    await signIn(cast, page, "vanphong");
    await page.goto(`${cast.server.url}/app/van-phong/hoi-nghi/${cast.conferenceId}/chuong-trinh`);
    await page.getByTitle(`Đọc bài: ${title}`).click();
    await page.getByRole("button", { name: /Tiếp nhận/ }).click();
    await cast.watcher.until((state) => state.papers[0]?.state === "approved");
    await shoot(page, "05-van-phong");
    await page.context().close();
    return undefined;
  });
}

/** Signs a demo account in on a page by the sign-in screen's own door. */
export async function signIn(cast: Cast, page: Cast["operator"], signInName: string): Promise<void> {
  await page.goto(`${cast.server.url}/app/dang-nhap`);
  const answer = await page.request.post(`${cast.server.url}/api/demo/session`, {
    data: { signInName },
    headers: { origin: cast.server.url },
  });
  if (!answer.ok()) throw new Error(`${signInName} can't sign in: ${answer.status()}`);
}
