import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { UploadedPictures } from "@diemcau/server/documents/pictures/UploadedPictures";
import sharp from "sharp";
import { codeOf } from "../../support/domain.ts";
import { inPieces } from "../../support/proceedings.ts";

let folder: string;
let pictures: UploadedPictures;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "diemcau-pictures-"));
  pictures = await UploadedPictures.open(folder);
});

afterEach(async () => {
  // Whatever became of it, nothing of what was sent is left.
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});

/** A photo as a telephone takes it: lying on its side, with the place where it was taken. */
function fromTelephone(width = 1600, height = 1200): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#557799" } })
    .withExif({
      IFD0: { Make: "Điện thoại", Model: "X1" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "15/1 7/1 12/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "108/1 48/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** Whether metadata have a table of places (EXIF's GPSInfo, tag 0x8825), in either order of bytes. */
function tellsPlace(exif: Buffer = Buffer.alloc(0)): boolean {
  return exif.includes(Buffer.from([0x88, 0x25])) || exif.includes(Buffer.from([0x25, 0x88]));
}

const read = (bytes: Uint8Array) => pictures.read(inPieces(bytes, 65_536));

describe("a photo that somebody brings", () => {
  test("is turned upright and keeps nothing of the camera's own data: no place, no maker, no comment", async () => {
    const sent = await fromTelephone();
    const before = await sharp(sent).metadata();
    expect([before.orientation, tellsPlace(before.exif)]).toEqual([6, true]);
    const { jpeg, width, height } = await read(sent);
    expect([width, height]).toEqual([1200, 1600]);
    const { format, exif, xmp, iptc, icc, orientation } = await sharp(jpeg).metadata();
    expect({ format, exif, xmp, iptc, icc, orientation }).toEqual({ format: "jpeg" });
    expect(Buffer.from(jpeg).includes("Exif")).toBe(false);
  });

  test.each(["png", "webp"] as const)("may be %s, and becomes JPEG", async (format) => {
    const sent = await sharp({ create: { width: 800, height: 450, channels: 4, background: "#00000000" } })
      .toFormat(format)
      .toBuffer();
    const { jpeg } = await read(sent);
    expect((await sharp(jpeg).metadata()).format).toBe("jpeg");
  });

  test("is made smaller where it is larger than anybody prints", async () => {
    const { width, height } = await read(await fromTelephone(6000, 4000));
    expect([width, height]).toEqual([2560, 3840]);
  });

  test("that is too narrow is refused with both widths", async () => {
    await expect(read(await fromTelephone(480, 639))).rejects.toMatchObject({
      code: "photo.tooSmall",
      facts: { width: 639, least: 640 },
    });
  });

  test("that unpacks to too much is refused by what it says of itself, in no time", async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#000000" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    const began = performance.now();
    expect(await codeOf(read(bomb))).toBe("photo.tooLarge");
    expect(performance.now() - began).toBeLessThan(1000);
  }, 20_000);

  test("that is something else, cut off or too long is refused", async () => {
    const whole = await fromTelephone();
    expect(await codeOf(read(Buffer.from("<svg onload=alert(1)></svg>")))).toBe("file.notPicture");
    expect(await codeOf(read(Buffer.from("%PDF-1.4 đây không phải là ảnh")))).toBe("file.notPicture");
    expect(await codeOf(read(whole.subarray(0, whole.length / 3)))).toBe("file.notPicture");
    expect(await codeOf(read(new Uint8Array(0)))).toBe("file.notPicture");
    async function* endless() {
      for (;;) yield new Uint8Array(1024 * 1024);
    }
    expect(await codeOf(pictures.read(endless()))).toBe("input.tooLarge");
  });

  test("leaves nothing behind where the server was killed in the middle of it", async () => {
    await writeFile(path.join(folder, "cut-off.part"), "nửa tấm ảnh");
    pictures = await UploadedPictures.open(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  test("in HEIC is refused by name, since nobody here can read it", async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1"),
      Buffer.alloc(64),
    ]);
    expect(await codeOf(read(heic))).toBe("photo.heic");
  });
});
