import type { Page } from "playwright-core";
import type { Cast } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";

/** The approver opens the conference's page; readers find programme, paper, documents, conclusions and the volume on it. */
export async function playSite(cast: Cast, steps: Steps): Promise<void> {
  const { approver, server, conferenceId, watcher } = cast;
  await steps.run("Thư ký đánh dấu kết luận công khai, lãnh đạo mở trang của hội nghị", async () => {
    await cast.secretary.goto(`${server.url}/app/thu-ky/${conferenceId}`);
    await cast.secretary.getByRole("tab", { name: /^Kết luận/ }).click();
    await cast.secretary.getByRole("checkbox", { name: "Công bố" }).first().waitFor();
    for (const mark of await cast.secretary.getByRole("checkbox", { name: /[Cc]ông (bố|khai)/ }).all())
      await mark.click();
    await watcher.until(({ conclusions }) => conclusions.every(({ public: open }) => open));
    await approver.goto(`${server.url}/app/cong-bo/${conferenceId}`);
    await approver.getByRole("checkbox").first().waitFor();
    for (const box of await approver.getByRole("checkbox").all()) if (!(await box.isChecked())) await box.click();
    await shoot(approver, "50-cong-bo", true);
    await approver.getByRole("button", { name: "Công bố", exact: true }).click();
    const { publication } = await watcher.until((state) => state.publication !== null);
    return `/hoi-nghi/${publication?.slug}`;
  });
  await steps.run("Bạn đọc xem trang hội nghị, tham luận, kỷ yếu, tìm không dấu", () => readSite(cast));
}

async function readSite(cast: Cast): Promise<string> {
  const { server, watcher } = cast;
  const { publication, papers } = watcher.state;
  const reader = await cast.newWindow({ javaScriptEnabled: false });
  const home = `${server.url}/hoi-nghi/${publication?.slug}`;
  const [paper] = papers;
  await visit(reader, home, "51-trang-hoi-nghi", ["714/KH-VKS-BCĐ", "Trần Quang Minh", "Biên bản"]);
  await visit(reader, `${home}/tham-luan/${paper?.id}`, "52-tham-luan", ["hai kiến nghị"]);
  await visit(reader, `${home}/ky-yeu`, "53-ky-yeu", ["Mục lục", paper?.title ?? ""]);
  await visit(reader, `${server.url}/tim?q=cong+khai+de+can+bo`, "54-tim", [paper?.title ?? ""]);
  await visit(reader, `${home}?lang=en`, "55-trang-hoi-nghi-en", ["714/KH-VKS-BCĐ"]);
  for (const feed of ["feed.rss", "feed.atom", "feed.json", "sitemap.xml"]) {
    const response = await fetch(`${server.url}/${feed}`);
    insist(
      response.ok && (await response.text()).includes(watcher.state.writeUpSlug ?? "-"),
      `${feed} lacks the article`,
    );
  }
  await reader.context().close();
  return "trang, tham luận, kỷ yếu, tìm kiếm, ba nguồn tin";
}

async function visit(reader: Page, address: string, name: string, facts: string[]): Promise<void> {
  await reader.goto(address);
  const text = await reader.getByRole("main").innerText();
  for (const fact of facts) insist(text.toLowerCase().includes(fact.toLowerCase()), `${name} lacks “${fact}”`);
  await shoot(reader, name, true);
}
