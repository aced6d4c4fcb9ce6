import type { Paper } from "@diemcau/shared/model/paper";
import { type Upload, upload } from "../../api/upload.ts";

/** Hands in a PDF and tells how much of it has left, from 0 to 1. Rejects with `ApiError` or `UnreachableError`. */
export function uploadPdf(path: string, file: Blob, onProgress: (part: number) => void): Upload<Paper> {
  return upload<Paper>("PUT", path, file.slice(0, file.size, "application/pdf"), { onProgress });
}
