import type { RequestHandler } from "express";
import { AppError } from "@diemcau/shared/protocol/errors";

/** Whether a page of `origin` may talk to the server it reached as `host`; absent for programs that are no browser. */
export type AllowedOrigin = (origin: string | undefined, host: string | undefined) => boolean;

/** Own pages alone: those of the same host, or of the public address that a proxy serves. */
export function allowedOrigins(publicUrl: string | null): AllowedOrigin {
  return (origin, host) => {
    if (origin === undefined) return true;
    if (origin === publicUrl) return true;
    return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  };
}

/** Refuses requests that change something and come from another site's page. */
export function requireOwnOrigin(allowed: AllowedOrigin): RequestHandler {
  return (request, _response, next) => {
    const changes = !["GET", "HEAD", "OPTIONS"].includes(request.method);
    const site = request.headers["sec-fetch-site"];
    const foreign = site === "cross-site" || !allowed(request.headers.origin, request.headers.host);
    if (changes && foreign) throw new AppError("permission.denied");
    next();
  };
}
