import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { RequestHandler } from "express";

const compress = promisify(brotliCompress);

/** Scripts and styles that the build named by their hash. */
const compressible = /^\/[\w.-]+\.(?:js|css)$/;
const immutable = "public, max-age=31536000, immutable";

/**
 * Serves the built client's scripts and styles compressed hard, once a file, and kept in memory: a name stands for the
 * same bytes for good. Anything else is left to the handlers after it.
 */
export function compressedAssets(folder: string): RequestHandler {
  const ready = new Map<string, Promise<Buffer | null>>();

  const make = async (name: string): Promise<Buffer | null> => {
    const bytes = await readFile(path.join(folder, name)).catch(() => null);
    if (!bytes) ready.delete(name);
    return bytes && compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  };

  return async (request, response, next) => {
    const name = request.path;
    const wanted = request.method === "GET" && compressible.test(name) && request.acceptsEncodings("br") === "br";
    if (!wanted) return next();
    const running = ready.get(name) ?? make(name);
    ready.set(name, running);
    const bytes = await running;
    if (!bytes) return next();
    response.set({ "Cache-Control": immutable, "Content-Encoding": "br", Vary: "Accept-Encoding" });
    response.type(path.extname(name)).send(bytes);
  };
}
