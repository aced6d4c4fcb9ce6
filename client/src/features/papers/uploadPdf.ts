import type { Paper } from "@diemcau/shared/model/paper";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import { ApiError, UnreachableError } from "../../api/http.ts";

/** A PDF on its way; `cancel` stops it, and `done` then rejects with an `AbortError`. */
export interface Upload {
  done: Promise<Paper>;
  cancel: () => void;
}

/**
 * Hands in a PDF and tells how much of it has left, from 0 to 1. By XMLHttpRequest, because fetch can't tell.
 * Rejects with `ApiError` or `UnreachableError`.
 */
export function uploadPdf(path: string, file: Blob, onProgress: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Paper>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(asPaper(request.responseText));
      else reject(new ApiError(asErrorReply(request.responseText), request.status));
    });
    request.addEventListener("error", () => reject(new UnreachableError("upload")));
    request.addEventListener("abort", () => reject(new DOMException("Upload cancelled", "AbortError")));
  });
  request.open("PUT", `/api${path}`);
  request.setRequestHeader("content-type", "application/pdf");
  request.send(file);
  return { done, cancel: () => request.abort() };
}

/** The answer gets its type here: both sides compile against the same contract. */
function asPaper(body: string): Paper {
  return JSON.parse(body) as Paper;
}

function asErrorReply(body: string): ErrorReply {
  try {
    const reply: unknown = JSON.parse(body);
    if (typeof reply === "object" && reply !== null && "code" in reply) return reply as ErrorReply;
  } catch {
    // A proxy's own page: told as the server's failure below.
  }
  return { code: "server.failed" };
}
