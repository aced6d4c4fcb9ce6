import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@diemcau/shared/protocol/errors";
import sharp from "sharp";
import type { FileStore } from "../domain/ports.ts";

/** Widths that pictures are made in, in pixels; a smaller original keeps its own. */
export const pictureWidths = [480, 960, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** Stored pictures in the sizes that pages ask for, made once and kept aside; the folder may be emptied at any time. */
export class PictureSizes {
  private readonly files: FileStore;
  private readonly folder: string;
  private readonly making = new Map<string, Promise<string>>();

  constructor(files: FileStore, folder: string) {
    this.files = files;
    this.folder = folder;
  }

  /** Path of a picture's JPEG of at most `width` pixels, without any of the camera's own data. */
  async path(file: string, width: PictureWidth): Promise<string> {
    const place = path.join(this.folder, `${file}-${width}.jpg`);
    if ((await stat(place).catch(() => null))?.isFile()) return place;
    const running = this.making.get(place) ?? this.make(file, width, place);
    this.making.set(place, running);
    try {
      return await running;
    } finally {
      this.making.delete(place);
    }
  }

  private async make(file: string, width: PictureWidth, place: string): Promise<string> {
    const original = await this.files.path(file);
    if (original === null) throw new AppError("notFound");
    await mkdir(this.folder, { recursive: true });
    const aside = path.join(this.folder, `${randomUUID()}.part`);
    try {
      await sharp(original, { limitInputPixels: 64_000_000 })
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .jpeg({ quality: 78, mozjpeg: true })
        .toFile(aside);
      await rename(aside, place);
    } finally {
      await rm(aside, { force: true });
    }
    return place;
  }
}
