import { writeFile } from "node:fs/promises";
import path from "node:path";
import { attendance } from "@diemcau/shared/rules/attendance";
import type { Cast } from "../Cast.ts";
import { demoFolder, shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { signIn } from "./papers.ts";
import { conclusions } from "./record.ts";

/** Minutes read back, the article written, approved by somebody else, and read by the public without script. */
export async function playPublication(cast: Cast, steps: Steps): Promise<void> {
  const { secretary, approver, server, conferenceId, watcher } = cast;
  await steps.run("Biên bản có đủ giờ, người nói, điểm cầu, kết luận", async () => {
    await secretary.goto(`${server.url}/app/bien-ban/${conferenceId}`);
    const paper = secretary.getByRole("article");
    await paper.getByText(conclusions[0] ?? "").waitFor();
    const text = await paper.innerText();
    for (const { speaker } of watcher.state.turns)
      insist(text.includes(speaker.name), `the minutes lack ${speaker.name}`);
    for (const conclusion of conclusions) insist(text.includes(conclusion), "the minutes lack a conclusion");
    const { joined, bridgePoints } = attendance(watcher.state);
    insist(joined.length === bridgePoints, `${joined.length} of ${bridgePoints} points joined`);
    insist(text.includes("13"), "the minutes don't count the points");
    await shoot(secretary, "21-bien-ban", true);
    await writeFile(path.join(demoFolder, "bien-ban.html"), await secretary.content());
    return `${watcher.state.turns.length} lượt phát biểu, ${bridgePoints} điểm cầu`;
  });
  await steps.run("Thư ký hoàn thiện tin bài và gửi duyệt", async () => {
    await secretary.goto(`${server.url}/app/tin-bai/${conferenceId}`);
    const blank = secretary.locator("[data-blank] textarea");
    await secretary.getByRole("button", { name: /Lưu/ }).waitFor();
    let filled = 0;
    while (await blank.count()) {
      await blank.first().fill("Các đồng chí trong Ban Chỉ đạo, lãnh đạo các đơn vị và cán bộ tại các điểm cầu.");
      filled++;
    }
    await shoot(secretary, "22-soan-tin-bai", true);
    await secretary.getByRole("button", { name: /Gửi duyệt/ }).click();
    await secretary.getByText("Chờ duyệt").first().waitFor();
    return `${filled} chỗ đã điền`;
  });
  await steps.run("Người khác duyệt và công bố", async () => {
    await signIn(cast, approver, "lanhdao");
    await approver.goto(`${server.url}/app/tin-bai/${conferenceId}`);
    await approver.getByRole("button", { name: "Công bố" }).click();
    await shoot(approver, "23-duyet-tin-bai");
    await approver.getByRole("dialog").getByRole("button", { name: "Công bố" }).click();
    const { writeUpSlug } = await watcher.until((state) => state.writeUpSlug !== null);
    return `/tin-bai/${writeUpSlug}`;
  });
  await steps.run("Bạn đọc đọc bài, không cần script", () => readArticle(cast));
}

async function readArticle(cast: Cast): Promise<string> {
  const reader = await cast.newWindow({ javaScriptEnabled: false });
  const address = `${cast.server.url}/tin-bai/${cast.watcher.state.writeUpSlug}`;
  const begun = performance.now();
  const response = await fetch(address);
  const firstByte = performance.now() - begun;
  const page = await response.text();
  await reader.goto(`${cast.server.url}/tin-bai`);
  await shoot(reader, "24-danh-sach-tin-bai");
  await reader.goto(address);
  const text = await reader.getByRole("main").innerText();
  const facts = [
    "714/KH-VKS-BCĐ",
    "28/4/2022",
    "13 điểm cầu",
    "09 tham luận và ý kiến phát biểu",
    "Nguyễn Trình",
    "Nguyễn Thị Bích Thủy",
    "Phùng Thanh Liễu",
    "Phạm Thị Kim Liên",
    "Trần Quang Minh",
    "Một số hình ảnh tại Hội nghị",
    ...conclusions,
  ];
  for (const fact of facts) insist(text.includes(fact), `the article lacks “${fact}”`);
  for (const source of await reader
    .locator("main img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src") ?? ""))) {
    const picture = await fetch(new URL(source, address));
    insist(picture.ok && (picture.headers.get("content-type") ?? "").startsWith("image/"), `${source} is no picture`);
  }
  insist(!/<script(?! type="application\/ld\+json")/.test(page), "the article has script");
  // Pictures load as they come into view.
  for (const picture of await reader.locator("main img").all()) await picture.scrollIntoViewIfNeeded();
  await shoot(reader, "25-tin-bai", true);
  await writeFile(path.join(demoFolder, "tin-bai.html"), page);
  await reader.context().close();
  return `${(Buffer.byteLength(page) / 1024).toFixed(1)} KB, ${firstByte.toFixed(0)} ms`;
}
