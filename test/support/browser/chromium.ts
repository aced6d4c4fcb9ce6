import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { RoomMedia } from "./fakeMedia.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
];

/** What a machine may lack: a camera to open, or somebody to allow it. */
export type Lack = "camera" | "permission";

/** Another machine than this one, that a browser runs on. */
export interface Machine {
  /** What starts the browser there. */
  launcher: string;
  /** Where it opens pages, as if that were HTTPS: it is what a camera asks for. */
  origin: string;
}

/**
 * A browser whose fake cameras and microphones play the room's own files; without a room, Chromium's test pattern. One
 * that lacks the permission asks for it, and nobody is there to answer.
 */
export function launchChromium(
  room?: RoomMedia,
  lacks: readonly Lack[] = [],
  machine: Machine | null = null,
  cameras = 1,
): Promise<Browser> {
  const media = room
    ? [`--use-file-for-fake-video-capture=${room.video}`, `--use-file-for-fake-audio-capture=${room.audio}`]
    : [];
  const devices = `--use-fake-device-for-media-stream=device-count=${lacks.includes("camera") ? 0 : cameras}`;
  const allow = lacks.includes("permission") ? [] : ["--use-fake-ui-for-media-stream"];
  const away = machine ? [`--unsafely-treat-insecure-origin-as-secure=${machine.origin}`] : [];
  return chromium.launch({
    executablePath: machine?.launcher ?? chromePath(),
    headless: true,
    args: [...flags, devices, ...allow, ...media, ...away],
  });
}

/** The browser's program. */
export function chromePath(): string {
  const path = process.env["CHROME_PATH"];
  if (!path) throw new Error("CHROME_PATH is not set: start the tests by npm test or node tools/jest.mjs");
  return path;
}

/** A window of its own session: cookies, storage and permissions apart from all others. Page errors fail the caller's test. */
export async function openWindow(
  browser: Browser,
  size: { width: number; height: number } = { width: 1366, height: 768 },
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: size, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  await context.grantPermissions(["camera", "microphone"]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  return { context, page, errors };
}
