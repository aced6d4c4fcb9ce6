import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { Pressroom } from "../../support/pressroom.ts";
import { Archive, richText } from "../../support/publishedConference.ts";

let held: HeldConference;
let press: Pressroom;
let archive: Archive;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
  archive = new Archive(held, press.files);
  await press.listen();
});

afterEach(() => press.close());

const read = async (path: string, init?: RequestInit) => {
  const response = await fetch(press.url + path, { redirect: "manual", ...init });
  return { response, status: response.status, text: await response.text() };
};

/** Opens everything there is; every address that leads to a part of it. */
async function openAll(): Promise<string[]> {
  const city = await archive.paper("city");
  const notice = await archive.document("notice");
  const volume = await archive.document("proceedings");
  const [first] = held.bench.state.conclusions;
  if (first) await held.bench.run("conclusion.change", { conclusionId: first.id, text: first.text, public: true });
  const path = await archive.open({
    programme: true,
    paperIds: [city],
    documentIds: [notice, volume],
    conclusions: true,
    proceedings: true,
  });
  const files = [notice, volume].flatMap((id) => [`${path}/van-ban/${id}/pdf`, `${path}/van-ban/${id}/docx`]);
  return [path, `${path}/ky-yeu`, `${path}/tham-luan/${city}`, `${path}/tham-luan/${city}/tep`, ...files];
}

describe("a published conference", () => {
  test("tells what, when, where, who chaired and who took part, and links everything that was opened", async () => {
    const [path = "", ...parts] = await openAll();
    const { status, text } = await read(path);
    expect(status).toBe(200);
    expect(text).toContain('<h1 lang="vi">Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở</h1>');
    expect(text).toContain("714/KH-VKS-BCĐ ngày 5/4/2022");
    expect(text).toContain("07 giờ 30, 28/4/2022");
    expect(text).toContain("Trần Quang Minh – Phó Viện trưởng, Trưởng Ban Chỉ đạo");
    expect(text).toContain("13/13 điểm cầu, 238 đại biểu");
    for (const part of parts) expect(text).toContain(`href="${part}"`);
    for (const part of parts) expect((await read(part)).status).toBe(200);
  });

  test("shows the programme as it was planned and as it really went, with who really spoke", async () => {
    const path = await archive.open({ programme: true });
    const { text } = await read(path);
    expect(text).toMatch(/07:30<\/time>–<time[^>]*>07:35<\/time><\/span> <span class="plan">dự kiến <time[^>]*>07:30/);
    expect(text).toContain("Nguyễn Trình – Trưởng phòng 15, Ủy viên Ban Chỉ đạo");
    expect(text).not.toContain("0900 000 009");
  });

  test("PROTOCOL RW1: what wasn't opened is answered as if it were not there", async () => {
    const city = await archive.paper("city");
    const union = await archive.paper("union");
    const notice = await archive.document("notice");
    await archive.document("annex");
    const path = await archive.open({ paperIds: [city], documentIds: [notice] });
    const { text } = await read(path);
    expect(text).not.toMatch(/Bài của union|Văn bản annex|Rà soát quy chế|class="timeline"/);
    for (const part of [
      `/tham-luan/${union}`,
      `/tham-luan/${union}/tep`,
      "/van-ban/document-annex/pdf",
      `/van-ban/${notice}/ban-ky`,
      `/van-ban/${notice}/canonical`,
      "/ky-yeu",
    ])
      expect((await read(path + part)).status).toBe(404);
  });

  test("PROTOCOL RW1: nothing of it is left by any address once it turns internal or secret", async () => {
    const addresses = await openAll();
    for (const secrecy of ["internal", "secret"] as const) {
      const { conference } = held.bench.state;
      if (!conference) throw new Error("no conference");
      await archive.commit({ type: "conference.changed", conference: { ...conference, secrecy } });
      for (const address of addresses) expect((await read(address)).status).toBe(404);
      for (const list of ["/", "/hoi-nghi"]) expect((await read(list)).text).not.toContain("dân chủ ở cơ sở");
    }
  });

  test("PROTOCOL RW4: an internal item is in no part of it, and its paper can't be opened", async () => {
    await archive.commit({ type: "conference.started" });
    await held.speak("paper", "Nội dung mật", "Đại biểu 11", 1, true);
    const id = await archive.paper("Đại biểu 11", { id: "mat", title: "Bài nội bộ" });
    await expect(archive.open({ programme: true, paperIds: [id] })).rejects.toMatchObject({
      code: "publication.unknown",
    });
    const path = await archive.open({ programme: true, proceedings: true });
    for (const address of [path, `${path}/ky-yeu`])
      expect((await read(address)).text).not.toMatch(/Nội dung mật|Bài nội bộ|Đại biểu 11/);
  });

  test("an item that turned internal takes its opened paper with it", async () => {
    const id = await archive.paper("city");
    const path = await archive.open({ paperIds: [id], programme: true });
    const item = held.bench.state.agenda.find((known) => `item:${known.id}` === held.itemOf.get("city"));
    if (!item) throw new Error("no item");
    const { openedAt: _opened, closedAt: _closed, ...facts } = item;
    await archive.commit({ type: "agenda.changed", item: { ...facts, internal: true } });
    expect((await read(`${path}/tham-luan/${id}`)).status).toBe(404);
    expect((await read(path)).text).not.toContain("Tham luận của thành phố");
  });

  test("has no page any more once everything was closed again", async () => {
    const path = await archive.open({ programme: true });
    expect((await read(path)).status).toBe(200);
    await archive.open({});
    expect((await read(path)).status).toBe(404);
  });

  test("only conclusions marked for the public are shown, under the numbers that documents give them", async () => {
    const [, second] = held.bench.state.conclusions;
    if (!second) throw new Error("no conclusion");
    await held.bench.run("conclusion.change", { conclusionId: second.id, text: second.text, public: true });
    const { text } = await read(await archive.open({ conclusions: true }));
    expect(text).toContain('<li value="2" id="ket-luan-2">Báo cáo kết quả trước ngày 30/6.</li>');
    expect(text).not.toContain("Rà soát quy chế dân chủ");
  });
});

describe("a paper", () => {
  test("is read with its headings, lists and tables, and nothing of its text is markup", async () => {
    const evil = "<img src=x onerror=alert(1)> & \"'";
    const id = await archive.paper("city", { title: evil }, richText(evil));
    const path = await archive.open({ paperIds: [id] });
    const { text } = await read(`${path}/tham-luan/${id}`);
    expect(text).toContain("<h2>Kết quả nổi bật</h2>");
    expect(text).toContain('<th scope="col">Đơn vị</th>');
    expect(text).toContain("<li><strong>Đối thoại</strong></li>");
    expect(text).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(text).not.toContain("<img src=x");
    expect((await read(path)).text).not.toContain("<img src=x");
  });

  test("without a text says so and gives its file, which runs nothing and is no page", async () => {
    const id = await archive.paper("city", { title: "Bài: số 1/2 “Đổi mới”" }, null);
    const path = await archive.open({ paperIds: [id] });
    expect((await read(`${path}/tham-luan/${id}`)).text).toContain("không có bản đọc trên trang");
    const { response, text } = await read(`${path}/tham-luan/${id}/tep`);
    expect(text).toBe(`the file of ${id}`);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="bai-so-1-2-doi-moi.docx"');
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("content-type")).toContain("wordprocessingml");
  });

  test("a file that isn't there any more, or no text of ours, is no fault of the page", async () => {
    const broken = await archive.keep('{"blocks":[{"type":"script"}]}');
    const id = await archive.paper("city");
    const paper = held.bench.state.papers.find((known) => known.id === id);
    const [version] = paper?.versions ?? [];
    if (!paper || !version) throw new Error("no paper");
    const path = await archive.open({ paperIds: [id] });
    for (const text of [broken.file, "e".repeat(64)]) {
      await archive.commit({ type: "paper.approved", paper: { ...paper, versions: [{ ...version, text }] } });
      expect(await read(`${path}/tham-luan/${id}`)).toMatchObject({ status: 200 });
    }
  });
});

describe("files", () => {
  test("are asked for again each time and answered by 304 while they are open, and not after", async () => {
    const id = await archive.paper("city");
    const path = await archive.open({ paperIds: [id] });
    const { response } = await read(`${path}/tham-luan/${id}/tep`);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const again = { headers: { "if-none-match": response.headers.get("etag") ?? "", "cache-control": "max-age=0" } };
    expect((await read(`${path}/tham-luan/${id}/tep`, again)).status).toBe(304);
    await archive.open({ programme: true });
    expect((await read(`${path}/tham-luan/${id}/tep`, again)).status).toBe(404);
  });

  test("that are gone from the disk are answered by a page, not by an empty file", async () => {
    const id = await archive.document("notice");
    const path = await archive.open({ documentIds: [id] });
    press.files.files.clear();
    const { response, status, text } = await read(`${path}/van-ban/${id}/pdf`);
    expect(status).toBe(404);
    expect(response.headers.get("content-disposition")).toBeNull();
    expect(response.headers.get("etag")).not.toContain(held.bench.state.issued[0]?.pdf.file);
    expect(text).toContain("Không tìm thấy trang");
  });

  test("signed: the file that was handed back is offered beside the issued one", async () => {
    const signed = { ...(await archive.keep("signed bytes")), name: "ký.pdf", extendsIssued: true, signatures: [] };
    const by = { id: "office", name: "Văn phòng" };
    const id = await archive.document("notice", { signed: { ...signed, at: "2022-05-05T01:00:00.000Z", by } });
    const path = await archive.open({ documentIds: [id] });
    expect((await read(path)).text).toContain("PDF, bản ký số (1 KB)");
    const { response, text } = await read(`${path}/van-ban/${id}/ban-ky`);
    expect(text).toBe("signed bytes");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="van-ban-notice-ban-ky.pdf"');
  });

  test("slides are shown where the very file of an opened paper was shown, page by page", async () => {
    const id = await archive.paper("city", {}, null);
    const file = held.bench.state.papers[0]?.versions[0]?.file ?? "";
    const page = await archive.keep("one page");
    const deck = { id: "deck", title: "Trình chiếu", pages: [page.file], file, owner: null, pointId: null };
    const other = { ...deck, id: "other", file: "0".repeat(64), pages: ["1".repeat(64), page.file] };
    await archive.commit({ type: "deck.added", deck: other }, { type: "deck.added", deck });
    const path = `${await archive.open({ paperIds: [id] })}/tham-luan/${id}`;
    expect((await read(path)).text).toContain(`<img src="${path}/trang/1" alt="Trang 1"`);
    expect(await read(`${path}/trang/1`)).toMatchObject({ status: 200, text: "one page" });
    for (const wrong of ["0", "2", "-1", "x", "1.5"]) expect((await read(`${path}/trang/${wrong}`)).status).toBe(404);
  });
});

describe("the proceedings volume", () => {
  test("has a table of contents whose anchors are all there, and papers in the order of the programme", async () => {
    const later = await archive.paper("union", { title: "Bài sau" });
    const earlier = await archive.paper("city", { title: "Bài trước" });
    const path = await archive.open({ programme: true, paperIds: [later, earlier], proceedings: true });
    const { text } = await read(`${path}/ky-yeu`);
    const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? "";
    const anchors = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, anchor = ""]) => anchor);
    expect(anchors).toEqual(["chuong-trinh", "bai-1", "bai-2"]);
    for (const anchor of anchors) expect(text).toContain(`id="${anchor}"`);
    expect(text.indexOf("Bài trước</h2>")).toBeLessThan(text.indexOf("Bài sau</h2>"));
    expect(text.endsWith("</html>\n")).toBe(true);
  });

  test("is answered by 304 until something of it changes", async () => {
    const path = `${await archive.open({ programme: true, proceedings: true })}/ky-yeu`;
    const etag = (await read(path)).response.headers.get("etag") ?? "";
    const again = { headers: { "if-none-match": etag, "cache-control": "max-age=0" } };
    expect((await read(path, again)).status).toBe(304);
    await archive.open({ programme: true, proceedings: true, paperIds: [await archive.paper("city")] });
    expect((await read(path, again)).status).toBe(200);
  });
});

test("English readers get the same matter with English around it", async () => {
  const [path = ""] = await openAll();
  const { text } = await read(`${path}?lang=en`);
  expect(text).toContain('<html lang="en">');
  expect(text).toContain("13/13 points, 238 delegates");
  expect(text).toContain("Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở");
  expect(text).toContain(`<link rel="alternate" hreflang="vi" href="${press.url}${path}">`);
  expect(text).toContain(`<link rel="canonical" href="${press.url}${path}?lang=en">`);
});
