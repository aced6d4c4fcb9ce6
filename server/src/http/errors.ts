import type { ErrorRequestHandler } from "express";
import { AppError, errors } from "@diemcau/shared/protocol/errors";
import type { Log } from "../observability/log.ts";

/** The one place where an error becomes an HTTP answer: an `ErrorReply` under its code's status. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    const told = toAppError(error);
    const { status } = errors[told.code];
    if (status >= 500) log.error({ err: error, cause: told.cause, path: request.path }, "a request failed");
    if (response.headersSent) return next(error);
    if (told.facts.seconds !== undefined) response.setHeader("Retry-After", String(told.facts.seconds));
    response.status(status).json(told.toReply());
  };
}

/** What the body parser and the router throw carries a status and a type; the rest is our own failure. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { type, status, limit } = describe(error);
  if (type === "entity.too.large") return new AppError("input.tooLarge", { limit: sizeOf(limit) });
  if (status === 404) return new AppError("notFound");
  if (status >= 400 && status < 500) return new AppError("input.invalid");
  return new AppError("server.failed");
}

function describe(error: unknown): { type: unknown; status: number; limit: number } {
  if (typeof error !== "object" || error === null) return { type: undefined, status: 500, limit: 0 };
  const type = "type" in error ? error.type : undefined;
  const status = "status" in error && typeof error.status === "number" ? error.status : 500;
  const limit = "limit" in error && typeof error.limit === "number" ? error.limit : 0;
  return { type, status, limit };
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} KB`;
}
