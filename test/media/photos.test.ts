import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { type PhotoSubject, photoSubject } from "@diemcau/shared/rules/photoSubject";
import sharp from "sharp";
import { actorOf, codeOf } from "../support/domain.ts";
import { RtpPeer } from "../support/media/RtpPeer.ts";
import { type PageSocket, SocketBench } from "../support/media/SocketBench.ts";
import { until } from "../support/media/until.ts";
import { inPieces } from "../support/proceedings.ts";

type Still = { stillId: string; sourceId: string };
const secretary = actorOf("secretary");

/** A picture of one colour that tells where it was taken in its metadata. */
function picture(red: number, width = 1920): Promise<Buffer> {
  const create = { width, height: 1080, channels: 3 as const, background: { r: red, g: 90, b: 60 } };
  return sharp({ create })
    .withExif({ IFD0: { Copyright: "vị trí" } })
    .png()
    .toBuffer();
}

describe("photos of what is on air", () => {
  let bench: SocketBench;
  let device: Actor;
  let room: PageSocket;
  let desk: PageSocket;
  let asked: { page: string; still: Still }[];
  let made = 0;

  const take = (requestId = `request${++made}`): Promise<Reply<{ photoId: string }>> =>
    desk.timeout(15_000).emitWithAck("photo.take", { requestId });
  const stillOf = async (page: string): Promise<Still> => {
    await until(() => asked.some((ask) => ask.page === page), 6000);
    return asked.find((ask) => ask.page === page)?.still ?? { stillId: "", sourceId: "" };
  };
  const photoOf = (reply: Reply<{ photoId: string }>) =>
    bench.stage.meeting.state.photos.find(({ id }) => reply.ok && id === reply.data.photoId);

  beforeAll(async () => {
    bench = await SocketBench.open(2);
    device = await bench.stage.device(1);
    room = await bench.connect(device);
    desk = await bench.connect(secretary);
    const camera = await RtpPeer.join(bench.stage.stage, device);
    await camera.offer("camera");
    await until(() => bench.stage.meeting.state.sources.length === 1);
    await bench.stage.meeting.run("conference.start", {});
    const note = (page: string) => (still: Still) => asked.push({ page, still });
    room.on("still.wanted", note("room"));
    desk.on("still.wantedFromWatcher", note("desk"));
  }, 20_000);
  beforeEach(async () => {
    asked = [];
  });
  afterAll(() => bench.close());

  test("R4: while nothing is on air, there is nothing to take", async () => {
    expect(await take()).toMatchObject({ ok: false, error: { code: "photo.nothingOnAir" } });
  });

  test("R4: the sending page is asked; its picture is encoded anew, stored by its content and captioned", async () => {
    await bench.stage.grant(1);
    const taking = take();
    const { stillId, sourceId } = await stillOf("room");
    expect(sourceId).toBe(`${device.kind === "device" ? device.id : ""}:camera:1`);
    await bench.photos.deliver(stillId, device, inPieces(await picture(200)));
    const photo = photoOf(await taking);
    expect(photo).toMatchObject({
      width: 1920,
      height: 1080,
      origin: "camera",
      pointId: bench.stage.point(1),
      turnId: bench.stage.meeting.state.turns.at(-1)?.id,
      caption: "Đ/c Đại biểu 1 – Viện trưởng phát biểu tại Hội nghị",
    });
    const stored = bench.files.files.get(photo?.file ?? "");
    const facts = await sharp(stored).metadata();
    expect([facts.format, facts.exif]).toEqual(["jpeg", undefined]);
    expect(asked.map(({ page }) => page)).toEqual(["room"]);
  });

  test("R4: the same request twice is one photo", async () => {
    const before = bench.stage.meeting.state.photos.length;
    const taking = [take("twice"), take("twice")];
    await bench.photos.deliver((await stillOf("room")).stillId, device, inPieces(await picture(10)));
    const [first, second] = await Promise.all(taking);
    expect(second).toEqual(first);
    expect(await take("twice")).toEqual(first);
    expect(bench.stage.meeting.state.photos).toHaveLength(before + 1);
  });

  test("R4: when the sending page gives no picture in 4 s, the watching one is asked", async () => {
    const taking = take();
    await stillOf("room");
    await bench.photos.deliver((await stillOf("desk")).stillId, secretary, inPieces(await picture(30, 640)));
    expect(photoOf(await taking)).toMatchObject({ origin: "watcher", width: 640 });
  }, 10_000);

  test("R4: what is no picture is refused, and the watching page is asked at once", async () => {
    const taking = take();
    const { stillId } = await stillOf("room");
    expect(await codeOf(bench.photos.deliver(stillId, device, inPieces(Buffer.from("<svg onload=alert(1)>"))))).toBe(
      "file.notPicture",
    );
    const began = performance.now();
    await bench.photos.deliver((await stillOf("desk")).stillId, secretary, inPieces(await picture(40)));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(photoOf(await taking)).toMatchObject({ origin: "watcher" });
  });

  test("R4: a still is taken from whoever was asked, once, and only while it is awaited", async () => {
    const taking = take();
    const { stillId } = await stillOf("room");
    const bytes = await picture(50);
    expect(await codeOf(bench.photos.deliver(stillId, secretary, inPieces(bytes)))).toBe("permission.denied");
    await bench.photos.deliver(stillId, device, inPieces(bytes));
    expect((await taking).ok).toBe(true);
    expect(await codeOf(bench.photos.deliver(stillId, device, inPieces(bytes)))).toBe("notFound");
  });

  test("R4: an endless picture is cut off", async () => {
    const taking = take();
    const { stillId } = await stillOf("room");
    async function* endless() {
      for (;;) yield new Uint8Array(1024 * 1024);
    }
    expect(await codeOf(bench.photos.deliver(stillId, device, endless()))).toBe("input.tooLarge");
    await bench.photos.deliver((await stillOf("desk")).stillId, secretary, inPieces(await picture(60)));
    expect((await taking).ok).toBe(true);
  });

  describe("R7: one that is taken by itself", () => {
    const subject = (): PhotoSubject => {
      const found = photoSubject(bench.stage.meeting.state);
      if (!found) throw new Error("nothing is to be photographed");
      return found;
    };
    const shoot = async () => {
      const shooting = bench.photos.shoot(bench.stage.meeting.id, subject());
      await bench.photos.deliver((await stillOf("room")).stillId, device, inPieces(await picture(80)));
      return shooting;
    };

    test("is asked of the sending page, measured, and in the log once however often it is kept", async () => {
      const shot = await shoot();
      expect(shot?.photo).toMatchObject({ automatic: true, origin: "camera", width: 1920, sharpness: 0 });
      if (!shot) throw new Error("no shot");
      const { id, state } = bench.stage.meeting;
      const before = state.photos.length;
      const what = subject();
      await Promise.all([bench.photos.keep(id, shot, what), bench.photos.keep(id, shot, what)]);
      const { photos } = bench.stage.meeting.state;
      expect(photos).toHaveLength(before + 1);
      expect(photos.at(-1)).toMatchObject({
        automatic: true,
        turnId: what.turnId,
        alt: expect.stringMatching(/^Đồng chí/),
      });
    });

    test("is thrown away when the turn was undone meanwhile, or its item has become internal", async () => {
      const shot = await shoot();
      if (!shot) throw new Error("no shot");
      const { id, state, conferences } = bench.stage.meeting;
      const before = state.photos.length;
      await bench.photos.keep(id, shot, { ...subject(), commandId: "photo:undone", turnId: "undone" });
      const item = { id: "kin", kind: "speech" as const, title: "Nội bộ", internal: true };
      await conferences.act(id, { kind: "system" }, () => ({
        events: [{ type: "agenda.added", item: { ...item, person: null, unit: null, plannedMinutes: 5 } }],
      }));
      const hidden = { ...shot, photo: { ...shot.photo, item: { ...item, internal: false } } };
      await bench.photos.keep(id, hidden, { ...subject(), commandId: "photo:internal" });
      expect(bench.stage.meeting.state.photos).toHaveLength(before);
    });

    test("is asked of a page that watches when the sending one gives none; it is nobody's when something else is on air", async () => {
      const what = subject();
      const shooting = bench.photos.shoot(bench.stage.meeting.id, what);
      await stillOf("room");
      await bench.photos.deliver((await stillOf("desk")).stillId, secretary, inPieces(await picture(20, 640)));
      expect((await shooting)?.photo).toMatchObject({ origin: "watcher", width: 640 });
      asked = [];
      const other = bench.photos.shoot(bench.stage.meeting.id, { ...what, turnId: "another" });
      await bench.photos.deliver((await stillOf("room")).stillId, device, inPieces(await picture(20)));
      expect(await other).toBeNull();
    }, 15_000);
  });

  test("a room may not take photos", async () => {
    const reply: unknown = await room.timeout(5000).emitWithAck("photo.take", { requestId: "r" });
    expect(reply).toMatchObject({ ok: false, error: { code: "permission.denied" } });
  });

  test("R4: with no page behind the camera, as at a simulated point, the watching page is asked at once", async () => {
    room.close();
    await until(() => !bench.photos.reaches(device));
    const taking = take();
    await bench.photos.deliver((await stillOf("desk")).stillId, secretary, inPieces(await picture(70)));
    expect(photoOf(await taking)).toMatchObject({ origin: "watcher" });
    expect(asked.map(({ page }) => page)).toEqual(["desk"]);
  });

  test("R7: with no page at all there is none, at once and without an error", async () => {
    const found = photoSubject(bench.stage.meeting.state);
    desk.close();
    await until(() => bench.photos.watched(bench.stage.meeting.id) === 0);
    expect(found && (await bench.photos.shoot(bench.stage.meeting.id, found))).toBeNull();
  });
});
