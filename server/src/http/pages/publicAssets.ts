import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Router } from "express";

const stylesheet = readFileSync(new URL("./site.css", import.meta.url), "utf8");

/** One weight in two subsets: the text itself is set in the reader's own serif, so that a page stays below 50 KB. */
const fonts = ["be-vietnam-pro-latin-600-normal.woff2", "be-vietnam-pro-vietnamese-600-normal.woff2"];

/** Address of the stylesheet; it changes with its content, so browsers may keep it for good. */
export const stylesheetAddress = `/assets-public/site.css?v=${createHash("sha256").update(stylesheet).digest("hex").slice(0, 12)}`;

const forGood = "public, max-age=31536000, immutable";

/** Stylesheet and fonts of the public pages. */
export function publicAssets(): Router {
  const router = Router();
  const { resolve } = createRequire(import.meta.url);

  router.get("/assets-public/site.css", (_request, response) => {
    response.set("Cache-Control", forGood).type("css").send(stylesheet);
  });

  for (const font of fonts) {
    const file = resolve(`@fontsource/be-vietnam-pro/files/${font}`);
    router.get(`/assets-public/${font}`, (_request, response) => {
      response.sendFile(file, { cacheControl: false, headers: { "Cache-Control": forGood } });
    });
  }

  return router;
}
