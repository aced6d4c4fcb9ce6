import { simulatedIdentity } from "@diemcau/server/media/simulation/identity";
import { currentTurn } from "@diemcau/shared/rules/state";
import { heardTones, readPicture, waitForHue } from "../../support/browser/probes.ts";
import type { Cast, Room } from "../Cast.ts";
import { insist } from "../Steps.ts";

/** Where a page shows the programme. */
export const programmeVideo = "[data-taken] video[data-slot='0']";

/** Checks in the rooms' own pages that a real room is on air: picture, lower third and tone, and nobody else's tone. */
export async function checkOnAir(cast: Cast, speaker: Room, name: string | null): Promise<string> {
  const others = cast.rooms.filter((room) => room !== speaker);
  const waits = await Promise.all(others.map(({ page }) => waitForHue(page, speaker.media.hue, programmeVideo)));
  if (name !== null) await checkLowerThird(cast, name);
  const tones = cast.rooms.map(({ media }) => media.tone);
  await Promise.all(cast.rooms.map((room) => waitForTones(room, room === speaker ? [] : [speaker.media.tone], tones)));
  return `hình sau ${Math.max(...waits)} ms ở ${others.length} phòng, nghe đúng ${speaker.media.tone} Hz`;
}

/**
 * Waits for a moment in which a room hears just the tones it should: what was buffered of the speaker before may still
 * play out for a while on a busy machine.
 */
async function waitForTones({ point, page }: Room, wanted: number[], tones: number[]): Promise<void> {
  const end = Date.now() + 6000;
  for (;;) {
    const heard = await heardTones(page, tones, 800);
    if (String(heard) === String(wanted)) return;
    insist(Date.now() < end, `${point} hears ${heard.join() || "nothing"} Hz instead of ${wanted.join() || "silence"}`);
  }
}

/** Checks that a simulated point is on air in the rooms: its picture moves, its name is shown, its hum is the one heard. */
export async function checkSimulatedOnAir(cast: Cast, name: string): Promise<string> {
  await checkLowerThird(cast, name);
  const { points } = cast.watcher.state;
  const hums = points.map((_, index) => simulatedIdentity(index).tone);
  const place = points.findIndex(({ id }) => id === currentTurn(cast.watcher.state)?.pointId);
  const [room] = cast.rooms;
  if (!room) throw new Error("there is no room");
  const before = await readPicture(room.page, programmeVideo);
  await waitForTones(room, [simulatedIdentity(place).tone], [...hums, ...cast.rooms.map(({ media }) => media.tone)]);
  const after = await readPicture(room.page, programmeVideo);
  insist((after?.frames ?? 0) > (before?.frames ?? 0), "the picture on air does not move");
  return `hình ${after?.width}×${after?.height} chuyển động, nghe đúng ${hums[place]} Hz`;
}

async function checkLowerThird(cast: Cast, name: string): Promise<void> {
  const turn = currentTurn(cast.watcher.state);
  for (const { page } of cast.rooms) {
    const lowerThird = page.getByTestId("lower-third").filter({ hasText: name });
    await lowerThird.waitFor();
    if (turn) insist((await lowerThird.innerText()).includes(turn.speaker.title), `the title of ${name} is missing`);
  }
}
