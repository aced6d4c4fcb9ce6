import type { ErrorReply } from "@diemcau/shared/protocol/errors";

/** What the server answered when it refused; `reply` is worded by `errorText`. */
export class ApiError extends Error {
  readonly reply: ErrorReply;
  readonly status: number;

  constructor(reply: ErrorReply, status: number) {
    super(reply.code);
    this.name = "ApiError";
    this.reply = reply;
    this.status = status;
  }
}

/** The server was not reached at all; nobody knows whether it got the request. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super("The server was not reached", { cause });
    this.name = "UnreachableError";
  }
}

/** Which cookie a request acts by, where a browser is both signed in and paired: the person's goes first. */
export type ActsAs = "person" | "device";

/** GET of a path below `/api`. Like its siblings it throws {@link ApiError} or {@link UnreachableError}. */
export function get<T>(path: string, as?: ActsAs): Promise<T> {
  return send<T>("GET", path, as && { headers: { "dc-as": as } });
}

export function post<T>(path: string, body: unknown = {}): Promise<T> {
  return send<T>("POST", path, json(body));
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>("PUT", path, json(body));
}

export function del<T>(path: string, as?: ActsAs): Promise<T> {
  return send<T>("DELETE", path, as && { headers: { "dc-as": as } });
}

/** PUT of a file as it is, with the blob's own media type. */
export function putBytes<T>(path: string, blob: Blob, as: ActsAs = "person"): Promise<T> {
  const headers = { "content-type": blob.type || "application/octet-stream", "dc-as": as };
  return send<T>("PUT", path, { body: blob, headers });
}

/** POST of bytes as they are, for the server to recognise. */
export function postBytes<T>(path: string, body: Blob): Promise<T> {
  return send<T>("POST", path, { body, headers: { "content-type": "application/octet-stream" } });
}

function json(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

async function send<T>(method: string, path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`/api${path}`, { ...init, method, credentials: "same-origin" }).catch(
    (error: unknown) => {
      throw new UnreachableError(error);
    },
  );
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(asErrorReply(body), response.status);
  // The one place where an answer gets its type: both sides compile against the same contract.
  return body as T;
}

function asErrorReply(body: unknown): ErrorReply {
  if (typeof body === "object" && body !== null && "code" in body && typeof body.code === "string")
    return body as ErrorReply;
  return { code: "server.failed" };
}
