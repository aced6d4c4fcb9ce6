import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** Where the play leaves what it made. */
export const demoFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../var/demo");

/** Empties the folder of an earlier play. */
export async function clearGallery(): Promise<void> {
  await rm(demoFolder, { recursive: true, force: true });
  await mkdir(demoFolder, { recursive: true });
}

/** Keeps a picture of a page, or of all its length. */
export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: path.join(demoFolder, `${name}.png`), fullPage });
}
