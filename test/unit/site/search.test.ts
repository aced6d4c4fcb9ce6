import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";
import { Archive, richText } from "../../support/publishedConference.ts";

let held: HeldConference;
let press: Pressroom;
let archive: Archive;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
  press.limits = { search: { points: 30, duration: 60 } };
  archive = new Archive(held, press.files);
  await press.listen();
});

afterEach(() => press.close());

async function look(query: string, more = "") {
  const response = await fetch(`${press.url}/tim?q=${encodeURIComponent(query)}${more}`);
  const text = await response.text();
  const links = [...text.matchAll(/<h2><a href="([^"]+)"/g)].map(([, link = ""]) => link);
  return { status: response.status, text, links };
}

describe("search", () => {
  test("finds a paper by a word of its text, typed without accents, and marks it where it stands", async () => {
    const id = await archive.paper("city", {}, richText("Công tác hòa giải ở cơ sở có nhiều đổi mới."));
    const path = await archive.open({ paperIds: [id] });
    const { links, text } = await look("hoa giai doi moi");
    expect(links).toEqual([`${path}/tham-luan/${id}`]);
    expect(text).toContain("<mark>hòa</mark> <mark>giải</mark>");
    expect(text).toContain("<mark>đổi</mark> <mark>mới</mark>");
  });

  test("finds who spoke, conclusions for the public, the conference by its title, and the article", async () => {
    const [first] = held.bench.state.conclusions;
    if (first) await held.bench.run("conclusion.change", { conclusionId: first.id, text: first.text, public: true });
    const path = await archive.open({ programme: true, conclusions: true });
    expect((await look("Phùng Thanh Liễu")).links).toEqual([path]);
    expect((await look("rà soát quy chế")).links).toEqual([`${path}#ket-luan-1`]);
    expect((await look("báo cáo kết quả trước ngày")).links).toEqual([]);
    expect((await look("hội nghị chuyên đề")).links).toContain(path);
    const sent = await press.sendForApproval(officer("thu-ky", "secretary"));
    const { slug } = await press.writeUps.publish(officer("lanh-dao", "approver"), held.id, sent.version);
    expect((await look("714 BCĐ sáng")).links).toContain(`/tin-bai/${slug}`);
  });

  test("PROTOCOL RW1: what is closed, or of a conference that turned internal, isn't found any more, and at once", async () => {
    const id = await archive.paper("city", {}, richText("Từ hiếm zebra."));
    await archive.open({ paperIds: [id] });
    expect((await look("zebra")).links).toHaveLength(1);
    await archive.open({ programme: true });
    expect((await look("zebra")).links).toEqual([]);
    await archive.open({ paperIds: [id] });
    expect((await look("zebra")).links).toHaveLength(1);
    const { conference } = held.bench.state;
    if (!conference) throw new Error("no conference");
    await archive.commit({ type: "conference.changed", conference: { ...conference, secrecy: "secret" } });
    expect((await look("zebra")).text).not.toContain("Bài của city");
  });

  test("shows ten a page, and a page beyond the last is the last", async () => {
    const ids: string[] = [];
    for (let number = 1; number <= 12; number++)
      ids.push(await archive.paper("city", { id: `p${number}` }, richText(`Chung một chữ, bài số ${number}.`)));
    await archive.open({ paperIds: ids });
    const first = await look("chung một chữ");
    expect(first.links).toHaveLength(10);
    expect(first.text).toContain("/tim?q=chung+m%E1%BB%99t+ch%E1%BB%AF&amp;trang=2");
    expect((await look("chung một chữ", "&trang=2")).links).toHaveLength(2);
    expect((await look("chung một chữ", "&trang=99999999999")).links).toHaveLength(2);
    expect((await look("chung một chữ", "&trang=-1")).links).toHaveLength(10);
  });

  test("prints what was asked as text alone, takes strange questions, and tells when nothing was asked", async () => {
    const evil = '"><script>alert(1)</script>';
    expect((await look(evil)).text).not.toContain("<script>alert");
    for (const strange of ["&q=a&q=b", "&q[]=x", `&trang=${"9".repeat(400)}`, "&lang=xx"])
      expect((await look("dân", strange)).status).toBe(200);
    expect((await look("x".repeat(5000))).status).toBe(200);
    expect((await look("")).text).toContain("Gõ có dấu hay không dấu");
    expect((await look("khôngcóchữnày")).text).toContain("Không có kết quả nào");
  });

  test("whoever asks without end waits", async () => {
    for (let round = 0; round < 30; round++) await look("dân");
    const { status, text } = await look("dân");
    expect(status).toBe(429);
    expect(text).toContain("<html");
  });
});
