import { AppError } from "@diemcau/shared/protocol/errors";
import sharp from "sharp";

/** A picture as it is kept. */
export interface StillPicture {
  jpeg: Buffer;
  width: number;
  height: number;
}

/** Most bytes a still may have when it is sent: a 4K picture as PNG-like JPEG stays below. */
export const maxStillBytes = 12 * 1024 * 1024;
const maxPixels = 40_000_000;
const largest = { width: 3840, height: 2160 } as const;
const readable = ["jpeg", "png", "webp"];

/** Reads what was sent, by its content, and encodes it anew: no metadata, nothing that isn't a picture survives. */
export async function stillPicture(bytes: Buffer): Promise<StillPicture> {
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" });
    const { format } = await picture.metadata();
    if (!readable.includes(format)) throw new AppError("file.notPicture");
    const { data, info } = await picture
      .autoOrient()
      .flatten({ background: "#000000" })
      .resize({ ...largest, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("file.notPicture");
  }
}
