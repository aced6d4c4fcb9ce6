import type { RequestHandler } from "express";
import type { Limits } from "../domain/directory/ports.ts";

const paper = /^\/conferences\/[^/]+\/papers\//;

/** Limits how many papers come from one address, before any of their bytes are read. Stills are asked for, and pass. */
export function limitUploads(limits: Limits): RequestHandler {
  return async (request, _response, next) => {
    if (request.method !== "PUT" || !paper.test(request.path)) return next();
    const address = request.ip ?? "";
    await limits.check("upload", address);
    await limits.count("upload", address);
    next();
  };
}
