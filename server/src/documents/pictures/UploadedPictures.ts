import { randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@diemcau/shared/protocol/errors";
import { fileTypeFromFile } from "file-type";
import sharp from "sharp";
import { Turnstile } from "../../domain/meeting/Turnstile.ts";
import type { Picture, PictureReader } from "../../domain/publishing/ports.ts";

/** Most bytes of a picture that somebody brings. */
export const maxPictureBytes = 30 * 1024 * 1024;
const maxPixels = 64_000_000;
const leastWidth = 640;
const largest = { width: 3840, height: 3840 } as const;
/** Longest that one picture is worked on, in seconds. */
const patience = 20;
const readable = new Set(["image/jpeg", "image/png", "image/webp"]);
const heic = new Set(["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"]);

/**
 * Pictures as people bring them: recognised by their content, turned upright, and encoded anew, so that nothing of the camera's own data, where
 * and when it was taken among it, survives. What was sent lies in a file of its own while it is read, and is gone afterwards.
 */
export class UploadedPictures implements PictureReader {
  readonly #folder: string;
  /** One after another: a large picture takes some hundred MB while it is read. */
  readonly #turnstile = new Turnstile();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the folder that pictures lie in while they are read; what a server that was killed left there goes. */
  static async open(folder: string): Promise<UploadedPictures> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new UploadedPictures(folder);
  }

  async read(bytes: AsyncIterable<Uint8Array>): Promise<Picture> {
    const aside = path.join(this.#folder, `${randomUUID()}.part`);
    try {
      await write(aside, bytes);
      return await this.#turnstile.pass("picture", () => encode(aside));
    } finally {
      await rm(aside, { force: true });
    }
  }
}

async function write(place: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(place, "wx", 0o600);
  let length = 0;
  try {
    for await (const part of bytes) {
      length += part.byteLength;
      if (length > maxPictureBytes)
        throw new AppError("input.tooLarge", { limit: `${maxPictureBytes / 1024 / 1024} MB` });
      await handle.write(part);
    }
  } finally {
    await handle.close();
  }
}

async function encode(place: string): Promise<Picture> {
  const type = (await fileTypeFromFile(place).catch(() => undefined))?.mime ?? "";
  if (heic.has(type)) throw new AppError("photo.heic");
  if (!readable.has(type)) throw new AppError("file.notPicture");
  const { autoOrient } = await sharp(place, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new AppError("file.notPicture");
    });
  // Said of itself in the first bytes, before any pixel is unpacked: what a decompression bomb can't hide.
  if (autoOrient.width * autoOrient.height > maxPixels)
    throw new AppError("photo.tooLarge", { limit: maxPixels / 1_000_000 });
  if (autoOrient.width < leastWidth)
    throw new AppError("photo.tooSmall", { width: autoOrient.width, least: leastWidth });
  try {
    const { data, info } = await sharp(place, { limitInputPixels: maxPixels, failOn: "error" })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ ...largest, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 88, mozjpeg: true })
      .timeout({ seconds: patience })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch {
    throw new AppError("file.notPicture");
  }
}
