import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { Hall } from "../Hall.ts";
import { BoardPage } from "./BoardPage.ts";
import { type Lack, launchChromium, type Machine } from "./chromium.ts";
import { type CameraSize, makeRoomMedia, type RoomMedia, smallCamera } from "./fakeMedia.ts";
import { RoomPage } from "./RoomPage.ts";

/** A hall with the browsers that a test opens in it; closes all of it, however far a test came. */
export class Venue {
  readonly hall: Hall;
  private readonly folder: string;
  private readonly browsers: Browser[] = [];

  private constructor(hall: Hall, folder: string) {
    this.hall = hall;
    this.folder = folder;
  }

  /** `env` is what the hall's server is told besides. */
  static async open(env?: Record<string, string>): Promise<Venue> {
    const folder = await mkdtemp(path.join(tmpdir(), "diemcau-media-"));
    return new Venue(await Hall.open(env), folder);
  }

  /** A browser of its own, with a room's camera and microphone or Chromium's test pattern. */
  async browser(media?: RoomMedia, lacks?: readonly Lack[], machine?: Machine, cameras?: number): Promise<Browser> {
    const browser = await launchChromium(media, lacks, machine, cameras);
    this.browsers.push(browser);
    return browser;
  }

  /** A picture and tone of a room's own. */
  media(
    name: string,
    hue: number,
    tone: number,
    camera: CameraSize = smallCamera,
    steadyTone?: number,
  ): Promise<RoomMedia> {
    return makeRoomMedia(this.folder, name, hue, tone, name, camera, steadyTone);
  }

  /** A machine with its own camera that is in its room, by a code that nobody had to read. */
  async room(pointName: string, browser: Browser): Promise<RoomPage> {
    const room = await RoomPage.open(browser, this.hall);
    await room.typeCode(await this.hall.code(pointName));
    await room.enter();
    return room;
  }

  /** The operator's board, in a window of one of the browsers. */
  board(browser: Browser, signInName?: string): Promise<BoardPage> {
    return BoardPage.open(browser, this.hall, signInName);
  }

  async close(): Promise<void> {
    await Promise.all(this.browsers.map((browser) => browser.close()));
    await this.hall.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
