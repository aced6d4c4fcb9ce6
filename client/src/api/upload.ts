import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import { type ActsAs, ApiError, UnreachableError } from "./http.ts";

/** A file on its way; `cancel` stops it, and `done` then rejects with an `AbortError`. */
export interface Upload<Answer> {
  done: Promise<Answer>;
  cancel: () => void;
}

/** What an upload is told. */
export interface UploadOptions {
  as?: ActsAs;
  /** Gets how much of the file has left, from 0 to 1. */
  onProgress: (part: number) => void;
}

/**
 * Sends a file as it is to a path below `/api`, and tells how much of it has left. By XMLHttpRequest, because fetch can't tell. Rejects with
 * `ApiError` or `UnreachableError`.
 */
export function upload<Answer>(
  method: "POST" | "PUT",
  path: string,
  file: Blob,
  { as, onProgress }: UploadOptions,
): Upload<Answer> {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(asAnswer<Answer>(request.responseText));
      else reject(new ApiError(asErrorReply(request.responseText), request.status));
    });
    request.addEventListener("error", () => reject(new UnreachableError("upload")));
    request.addEventListener("abort", () => reject(new DOMException("Upload cancelled", "AbortError")));
  });
  request.open(method, `/api${path}`);
  request.setRequestHeader("content-type", file.type || "application/octet-stream");
  if (as) request.setRequestHeader("dc-as", as);
  request.send(file);
  return { done, cancel: () => request.abort() };
}

/** The answer gets its type here: both sides compile against the same contract. */
function asAnswer<Answer>(body: string): Answer {
  return JSON.parse(body) as Answer;
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
