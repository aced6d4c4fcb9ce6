import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { makeDocx } from "../../support/documents/officeFiles.ts";

const title = "Công khai để cán bộ biết, bàn, làm và kiểm tra";

/** The office calls for papers, a presenter writes one and hands it in, the office reads and approves it. */
export async function playPapers(cast: Cast, steps: Steps): Promise<void> {
  const { server, watcher, conferenceId } = cast;
  const office = await cast.newWindow();
  await steps.run("Văn phòng gửi thông báo viết tham luận", async () => {
    await signIn(cast, office, "vanphong");
    await office.goto(`${server.url}/app/van-phong/hoi-nghi/${conferenceId}/tham-luan`);
    await office.getByRole("button", { name: "Lập thông báo" }).click();
    await office.getByLabel("Chủ đề").fill("Thực hiện dân chủ ở cơ sở: kết quả, hạn chế, kiến nghị");
    await office.getByLabel("Hạn nộp, ngày").fill(dayFromNow(5));
    await office.getByRole("button", { name: "Gửi thông báo" }).click();
    const { paperCall } = await watcher.until((state) => state.paperCall !== null);
    await shoot(office, "04-thong-bao-viet-tham-luan");
    return `${paperCall?.itemIds.length} người phải nộp`;
  });
  await steps.run("Người trình bày gõ bài, máy chủ giữ bản nháp, rồi nộp; bản sau nộp bằng tệp Word", async () => {
    const page = await cast.newWindow();
    await signIn(cast, page, "thamluan");
    await page.goto(`${server.url}/app/tham-luan`);
    await page.getByText("Gõ văn bản", { exact: true }).click();
    const text = "Kính thưa Hội nghị,\nĐơn vị xin trình bày kinh nghiệm công khai.";
    await page.getByRole("textbox", { name: "Gõ văn bản" }).fill(text);
    await page.getByText(/^đã lưu \d/).waitFor();
    await page.getByRole("button", { name: "Nộp bài" }).click();
    await watcher.until((state) => state.papers.length === 1);
    await page.getByText("chờ duyệt").first().waitFor();
    await page.getByRole("button", { name: "Nộp bản khác" }).click();
    await page.getByText("Nộp tệp", { exact: true }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: "tham-luan.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: Buffer.from(makeDocx("Kính thưa Hội nghị, đơn vị xin trình bày kinh nghiệm công khai và hai kiến nghị.")),
    });
    await page.getByRole("button", { name: "Nộp bài" }).click();
    const { papers } = await watcher.until((state) => state.papers[0]?.versions.length === 2);
    await shoot(page, "04-tham-luan-cua-toi");
    await page.context().close();
    const warnings = papers[0]?.versions[1]?.warnings.length ?? 0;
    return `“${papers[0]?.title}”, ${warnings} điểm chưa đúng thể thức được báo`;
  });
  await steps.run("Văn phòng đọc, so hai bản và tiếp nhận", async () => {
    await office.goto(`${server.url}/app/van-phong/hoi-nghi/${conferenceId}/chuong-trinh`);
    await office.getByTitle(`Đọc bài: ${title}`).click();
    await office.getByText("hai kiến nghị").first().waitFor();
    await office.getByRole("tab", { name: /So sánh/ }).click();
    await office.getByText(/đoạn khác nhau/).waitFor();
    await shoot(office, "05-so-sanh-tham-luan");
    await office.getByRole("button", { name: /Tiếp nhận/ }).click();
    const { papers } = await watcher.until((state) => state.papers[0]?.state === "approved");
    insist((papers[0]?.readers.length ?? 0) > 0, "nobody is noted as having read the paper");
    await office.goto(`${server.url}/app/van-phong/hoi-nghi/${conferenceId}/chuong-trinh`);
    await office.getByTitle(`Đọc bài: ${title}`).waitFor();
    await shoot(office, "05-van-phong");
    await office.context().close();
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

/** A day from now, as offices type it. */
export function dayFromNow(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-").map(Number);
  return `${day}/${month}/${year}`;
}
