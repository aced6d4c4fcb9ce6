import path from "node:path";
import express, { Router } from "express";
import { compressedAssets } from "./compressedAssets.ts";

/**
 * The client's pages under `/app`: files whose name carries a hash are kept by browsers for good, and every other path
 * gets the page itself, which is asked for anew each time.
 */
export function spa(clientFolder: string): Router {
  const router = Router();
  const assets = path.join(clientFolder, "assets");
  const options = { immutable: true, maxAge: "365d", fallthrough: false } as const;
  router.use("/app/assets", compressedAssets(assets), express.static(assets, options));
  router.use("/app", express.static(clientFolder, { index: false, redirect: false }));
  router.get("/favicon.ico", (_request, response) => {
    response.sendFile("icon.svg", { root: clientFolder, maxAge: "1d" });
  });
  router.get(["/app", "/app/*path"], (_request, response) => {
    response.sendFile("index.html", {
      root: clientFolder,
      cacheControl: false,
      headers: { "Cache-Control": "no-cache" },
    });
  });
  return router;
}
