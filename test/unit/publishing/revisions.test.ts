import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readRecord } from "@diemcau/server/domain/publishing/readRecord";
import { codeOf } from "../../support/domain.ts";
import { type HeldConference, holdConference } from "../../support/heldConference.ts";
import { officer, Pressroom } from "../../support/pressroom.ts";

const secretary = officer("thu-ky", "secretary");
const colleague = officer("thu-ky-2", "secretary");
const approver = officer("lanh-dao", "approver");

let held: HeldConference;
let press: Pressroom;

beforeEach(async () => {
  held = await holdConference();
  press = new Pressroom(held);
});

afterEach(() => press.close());

const content = (title: string) => ({ title, lead: "Mở đầu.", blocks: [], byline: "Văn phòng" });

describe("revisions of an article", () => {
  test("are kept with who and when by every save that changed something", async () => {
    const first = await press.writeUps.save(secretary, held.id, 0, content("Một"));
    press.clock = new Date("2022-04-28T07:00:00.000Z");
    const second = await press.writeUps.save(colleague, held.id, first.version, content("Hai"));
    const same = await press.writeUps.save(secretary, held.id, second.version, content("Hai"));
    expect(same.version).toBe(second.version);
    expect(await press.revisions.list(approver, held.id)).toEqual([
      {
        number: 2,
        at: "2022-04-28T07:00:00.000Z",
        by: { id: "thu-ky-2", name: "Cán bộ thu-ky-2" },
        publications: [],
      },
      { number: 1, at: "2022-04-28T06:05:00.000Z", by: { id: "thu-ky", name: "Cán bộ thu-ky" }, publications: [] },
    ]);
    expect(await press.revisions.read(secretary, held.id, 1)).toEqual(content("Một"));
    expect(await press.revisions.read(secretary, held.id, 2)).toEqual(content("Hai"));
    expect(await codeOf(press.revisions.read(secretary, held.id, 3))).toBe("notFound");
  });

  test("aren't made by what only changes the state, and say which of them readers got", async () => {
    const saved = await press.writeUps.save(secretary, held.id, 0, content("Một"));
    const sent = await press.writeUps.submit(secretary, held.id, saved.version);
    const returned = await press.writeUps.giveBack(approver, held.id, sent.version, "Sửa tên");
    const again = await press.writeUps.submit(secretary, held.id, returned.version);
    await press.writeUps.publish(approver, held.id, again.version);
    expect(await press.revisions.list(secretary, held.id)).toMatchObject([
      { number: 1, publications: [{ text: "", at: "2022-04-28T06:05:00.000Z" }] },
    ]);
  });

  test("of two saves at once keep one text and lose none that was acknowledged", async () => {
    const first = await press.writeUps.save(secretary, held.id, 0, content("Một"));
    const results = ["Hai", "Ba"].map((title) =>
      press.writeUps.save(colleague, held.id, first.version, content(title)).then(
        (saved) => saved.title,
        () => null,
      ),
    );
    const [taken] = (await Promise.all(results)).filter((title) => title !== null);
    expect((await press.revisions.read(secretary, held.id, 2)).title).toBe(taken);
    expect(await press.revisions.read(secretary, held.id, 1)).toEqual(content("Một"));
    expect(press.store.revisions.size).toBe(1);
  });

  test("are for those who read articles", async () => {
    expect(await codeOf(press.revisions.list(officer("tham-luan", "presenter"), held.id))).toBe("permission.denied");
    expect(await codeOf(press.revisions.read(officer("dieu-hanh", "operator"), held.id, 1))).toBe("permission.denied");
  });
});

test("a record of the first version is read in the present shape: live, one revision, photos with a description", () => {
  const { live, notice, corrections, withdrawn, revisions, editions, ...old } = readRecord({
    ...content("Cũ"),
    id: held.id,
    state: "published",
    slug: "cu",
    submittedBy: { id: "thu-ky", name: "Thư ký" },
    publishedBy: { id: "lanh-dao", name: "Lãnh đạo" },
    publishedAt: "2022-04-28T06:05:00.000Z",
    remark: "",
    version: 3,
    blocks: [JSON.parse('{ "type": "photo", "photoId": "p1", "caption": "Toàn cảnh" }')],
    snapshot: {
      file: "f".repeat(64),
      photos: [{ id: "p1", file: "a", width: 16, height: 9, caption: "Toàn cảnh" }],
      unit: "VKSND",
      timeZone: "Asia/Ho_Chi_Minh",
    },
  });
  expect({ live, notice, corrections, withdrawn }).toEqual({
    live: true,
    notice: "",
    corrections: [],
    withdrawn: null,
  });
  expect(revisions).toMatchObject([{ number: 1, by: { id: "thu-ky" } }]);
  expect(editions).toMatchObject([{ revision: 1, file: "f".repeat(64), by: { id: "lanh-dao" } }]);
  expect(old.blocks).toEqual([{ type: "photo", photoId: "p1", caption: "Toàn cảnh", alt: "Toàn cảnh", crop: null }]);
  expect(old.snapshot).toMatchObject({ photos: [{ alt: "Toàn cảnh", crop: null }], content: { title: "Cũ" } });
});
