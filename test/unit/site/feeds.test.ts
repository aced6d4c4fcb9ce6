import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";
import { Archive } from "../../support/publishedConference.ts";

const secretary = officer("thu-ky", "secretary");
const approver = officer("lanh-dao", "approver");

let held: HeldConference;
let press: Pressroom;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
  await press.listen();
});

afterEach(() => press.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(press.url + path, { headers: { "cache-control": "max-age=0", ...headers } });

async function publish(edit?: (text: string) => string): Promise<string> {
  const sent = await press.sendForApproval(secretary, edit);
  const { slug } = await press.writeUps.publish(approver, held.id, sent.version);
  return `${press.url}/tin-bai/${slug}`;
}

/** What a reader's program makes of XML that is well-formed; anything else throws. */
async function parsed(path: string) {
  const text = await (await ask(path)).text();
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(text);
}

describe("feeds", () => {
  test("tell the article under its address in all three forms, whatever stands in its texts", async () => {
    const url = await publish((text) => `${text} ]]> <b>&amp;</b> "'`);
    const title = `VKSND QuangNgai tổ chức Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở ]]> <b>&amp;</b> "'`;
    const { feed } = await parsed("/feed.atom");
    expect(feed.entry).toMatchObject({ id: url, title, published: "2022-04-28T06:05:00.000Z" });
    const { rss } = await parsed("/feed.rss");
    expect(rss.channel.item).toMatchObject({ link: url, title, pubDate: "Thu, 28 Apr 2022 06:05:00 GMT" });
    const json = await (await ask("/feed.json")).json();
    expect(json).toMatchObject({ version: "https://jsonfeed.org/version/1.1", items: [{ id: url, title }] });
  });

  test("are found by programs from any page, each under its own type", async () => {
    const page = await (await ask("/")).text();
    for (const [path, type] of [
      ["/feed.atom", "application/atom+xml"],
      ["/feed.rss", "application/rss+xml"],
      ["/feed.json", "application/feed+json"],
    ]) {
      expect(page).toContain(`<link rel="alternate" type="${type}" href="${path}"`);
      expect((await ask(`${path}`)).headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    }
  });

  test("are valid while there is nothing to tell", async () => {
    expect((await parsed("/feed.atom")).feed.updated).toBe("1970-01-01T00:00:00.000Z");
    expect((await parsed("/feed.rss")).rss.channel.item).toBeUndefined();
  });

  test("are answered by 304 for the tag or the day that a program has, until something changes", async () => {
    const first = await ask("/feed.atom");
    const etag = first.headers.get("etag") ?? "";
    expect((await ask("/feed.atom", { "if-none-match": etag })).status).toBe(304);
    const since = { "if-modified-since": first.headers.get("last-modified") ?? "" };
    expect((await ask("/feed.atom", since)).status).toBe(304);
    await publish();
    expect((await ask("/feed.atom", { "if-none-match": etag })).status).toBe(200);
    expect((await ask("/feed.atom", since)).status).toBe(200);
    const { conference } = held.bench.state;
    if (!conference) throw new Error("no conference");
    const latest = { "if-modified-since": (await ask("/feed.atom")).headers.get("last-modified") ?? "" };
    await new Archive(held, press.files).commit({
      type: "conference.changed",
      conference: { ...conference, secrecy: "internal" },
    });
    expect((await ask("/feed.atom", latest)).status).toBe(200);
  });

  test("PROTOCOL RW1: have nothing of a conference that isn't open any more, nor has the sitemap", async () => {
    const url = await publish();
    const archive = new Archive(held, press.files);
    const path = await archive.open({ programme: true, proceedings: true, paperIds: [await archive.paper("city")] });
    const sitemap = await (await ask("/sitemap.xml")).text();
    for (const place of [url, `${press.url}${path}`, `${press.url}${path}/ky-yeu`])
      expect(sitemap).toContain(`<loc>${place}</loc>`);
    const { conference } = held.bench.state;
    if (!conference) throw new Error("no conference");
    await archive.commit({ type: "conference.changed", conference: { ...conference, secrecy: "internal" } });
    for (const place of ["/feed.atom", "/feed.rss", "/feed.json", "/sitemap.xml"])
      expect(await (await ask(place)).text()).not.toMatch(/hoi-nghi-chuyen-de|dân chủ/);
  });
});

test("PROTOCOL RW2, RW3: a correction is dated in feeds, sitemap and facts and found by its words; a withdrawn article is in none", async () => {
  const url = await publish();
  const { writeUp } = await press.writeUps.view(secretary, held.id);
  const opened = await press.writeUps.reopen(secretary, held.id, writeUp.version);
  press.clock = new Date("2022-05-02T02:00:00.000Z");
  const { title, lead, blocks, byline } = opened;
  const changed = { title, byline, blocks, lead: `${lead} Từ mới zebra.` };
  const saved = await press.writeUps.save(secretary, held.id, opened.version, changed, "Bổ sung một từ.");
  const sent = await press.writeUps.submit(secretary, held.id, saved.version);
  const { version } = await press.writeUps.publish(approver, held.id, sent.version);
  const read = async (path: string) => (await ask(path)).text();
  expect((await parsed("/feed.atom")).feed.entry).toMatchObject({
    published: "2022-04-28T06:05:00.000Z",
    updated: "2022-05-02T02:00:00.000Z",
  });
  expect(await read("/feed.rss")).toContain("<atom:updated>2022-05-02T02:00:00.000Z</atom:updated>");
  expect(await read("/feed.json")).toContain('"date_modified":"2022-05-02T02:00:00.000Z"');
  expect(await read("/sitemap.xml")).toContain("<lastmod>2022-05-02T02:00:00.000Z</lastmod>");
  expect(await read(url.slice(press.url.length))).toContain('"text":"Bổ sung một từ."');
  expect(await read("/tin-bai")).toContain("(đính chính 2/5/2022)");
  expect(await read("/tim?q=zebra")).toContain(url.slice(press.url.length));
  await press.writeUps.withdraw(approver, held.id, version, "Gỡ để kiểm tra lại.");
  for (const path of ["/feed.atom", "/feed.rss", "/feed.json", "/sitemap.xml", "/tim?q=zebra", "/", "/tin-bai"])
    expect(await read(path)).not.toContain(url.slice(press.url.length));
});

test("robots.txt keeps programs out of what isn't for them and names the sitemap", async () => {
  const text = await (await ask("/robots.txt")).text();
  expect(text).toContain("Disallow: /app/");
  expect(text).toContain(`Sitemap: ${press.url}/sitemap.xml`);
});

test("a conference's page and an article tell search engines what they are, and no text can end the data", async () => {
  const url = await publish((text) => `${text} </script><script>alert(1)</script>`);
  const archive = new Archive(held, press.files);
  const path = await archive.open({ programme: true });
  const factsOf = async (place: string) => {
    const text = await (await ask(place)).text();
    const blocks = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(blocks.map(([, attributes]) => attributes)).toEqual([' type="application/ld+json"']);
    return JSON.parse(blocks[0]?.[2] ?? "");
  };
  expect(await factsOf(url.slice(press.url.length))).toMatchObject({
    "@type": "NewsArticle",
    headline: expect.stringContaining("</script><script>alert(1)</script>"),
    datePublished: "2022-04-28T06:05:00.000Z",
  });
  expect(await factsOf(path)).toMatchObject({
    "@type": "Event",
    name: "Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở",
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
  });
});
