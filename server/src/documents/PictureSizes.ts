import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Crop } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import { cropArea } from "@diemcau/shared/rules/crop";
import sharp from "sharp";
import type { FileStore } from "../domain/ports.ts";

/** Widths that pictures are made in, in pixels; a smaller original keeps its own. */
export const pictureWidths = [480, 960, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** Most pixels of an original that is read. */
const maxPixels = 64_000_000;

/**
 * Stored pictures in the sizes and crops that pages ask for, made once and kept aside; the folder may be emptied at any time. Crops come from
 * published articles alone, so nobody can fill it by asking.
 */
export class PictureSizes {
  private readonly files: FileStore;
  private readonly folder: string;
  private readonly making = new Map<string, Promise<string>>();

  constructor(files: FileStore, folder: string) {
    this.files = files;
    this.folder = folder;
  }

  /** Path of the JPEG of a picture, or of a part of it, of at most `width` pixels, without any of the camera's own data. */
  async path(file: string, width: PictureWidth, crop: Crop | null = null): Promise<string> {
    const place = path.join(this.folder, `${[file, width, ...partsOf(crop)].join("-")}.jpg`);
    if ((await stat(place).catch(() => null))?.isFile()) return place;
    const running = this.making.get(place) ?? this.make(file, { width, crop }, place);
    this.making.set(place, running);
    try {
      return await running;
    } finally {
      this.making.delete(place);
    }
  }

  private async make(
    file: string,
    { width, crop }: { width: PictureWidth; crop: Crop | null },
    place: string,
  ): Promise<string> {
    const original = await this.files.path(file);
    if (original === null) throw new AppError("notFound");
    await mkdir(this.folder, { recursive: true });
    const aside = path.join(this.folder, `${randomUUID()}.part`);
    try {
      const picture = sharp(original, { limitInputPixels: maxPixels }).autoOrient();
      const { autoOrient } = await picture.metadata();
      await (crop ? picture.extract(cropArea(autoOrient, crop)) : picture)
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

/** A crop in a file's name, in ten-thousandths: two that look the same are the same. */
function partsOf(crop: Crop | null): number[] {
  return crop ? [crop.x, crop.y, crop.width, crop.height].map((part) => Math.round(part * 10_000)) : [];
}
