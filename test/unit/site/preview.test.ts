import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";
import { Archive, nothing } from "../../support/publishedConference.ts";

let held: HeldConference;
let press: Pressroom;
let archive: Archive;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
  press.people.set("approver", officer("lanh-dao", "approver")).set("secretary", officer("thu-ky", "secretary"));
  archive = new Archive(held, press.files);
  await press.listen();
});

afterEach(() => press.close());

async function look(choice: string, actor = "approver") {
  const response = await fetch(`${press.url}/xem-truoc/${held.id}`, {
    method: "POST",
    headers: { "x-actor": actor, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ chon: choice }),
  });
  return { status: response.status, cache: response.headers.get("cache-control"), text: await response.text() };
}

describe("a preview", () => {
  test("shows an approver the page that a choice would make, and publishes nothing", async () => {
    const id = await archive.paper("city");
    const { status, cache, text } = await look(JSON.stringify({ ...nothing, programme: true, paperIds: [id] }));
    expect({ status, cache }).toEqual({ status: 200, cache: "no-store" });
    expect(text).toContain("Bản xem trước");
    expect(text).toContain("Bài của city");
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(held.bench.state.publication).toBeNull();
    expect(await (await fetch(`${press.url}/hoi-nghi`)).text()).not.toContain("dân chủ ở cơ sở");
  });

  test("is for approvers alone, and of an open conference alone", async () => {
    const choice = JSON.stringify({ ...nothing, programme: true });
    expect((await look(choice, "nobody")).status).toBe(401);
    expect((await look(choice, "secretary")).status).toBe(403);
    const { conference } = held.bench.state;
    if (!conference) throw new Error("no conference");
    await archive.commit({ type: "conference.changed", conference: { ...conference, secrecy: "secret" } });
    const { status, text } = await look(choice);
    expect(status).toBe(403);
    expect(text).not.toContain("dân chủ ở cơ sở");
  });

  test("of what is no choice, or of nothing, is refused with a page", async () => {
    const papers = Array.from({ length: 600 }, (_, number) => `p${number}`);
    for (const choice of [
      "",
      "{",
      "[]",
      "null",
      JSON.stringify(nothing),
      JSON.stringify({ ...nothing, paperIds: papers }),
    ])
      expect(await look(choice)).toMatchObject({ status: 400 });
    expect((await look("x".repeat(200_000))).status).toBe(413);
  });
});
