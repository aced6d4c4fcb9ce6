import type { RequestHandler } from "express";
import type { Limits } from "../domain/directory/ports.ts";

const papers = /^\/conferences\/[^/]+\/papers\//;
const evidence = /^\/conferences\/[^/]+\/assignments\/[^/]+\/evidence$/;
const reports = /^\/report-requests\/[^/]+\/units\/[^/]+\/files$/;
const signed = /^\/conferences\/[^/]+\/issued\/[^/]+\/signed$/;
const photos = /^\/conferences\/[^/]+\/photos$/;
const sheets = /^\/conferences\/[^/]+\/roll-call\//;

/** Limits how many papers, sheets, photos, signed documents and files of evidence come from one address, before any of their bytes are read. Stills are asked for, and pass. */
export function limitUploads(limits: Limits): RequestHandler {
  return async (request, _response, next) => {
    const { method, path } = request;
    const posted = method === "POST" && [sheets, evidence, reports, photos].some((kind) => kind.test(path));
    const put = method === "PUT" && (papers.test(path) || signed.test(path));
    if (!put && !posted) return next();
    const address = request.ip ?? "";
    await limits.check("upload", address);
    await limits.count("upload", address);
    next();
  };
}
