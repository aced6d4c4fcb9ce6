import { createRequire } from "node:module";
import { escapeHtml } from "@diemcau/shared/text/html";
import sharp from "sharp";

/** Size of a simulated picture. */
export const frameSize = { width: 320, height: 180 } as const;

/** Layers of a simulated room, as PNG, from back to front: the speaker and the clock's hand move between them. */
export interface RoomPicture {
  back: Buffer;
  speaker: Buffer;
  hand: Buffer;
  front: Buffer;
}

const font = createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf");

/** Draws a meeting room in a colour of its own, with its name on the wall. */
export async function drawRoom(name: string, hue: number): Promise<RoomPicture> {
  const [back, speaker, hand, front] = await Promise.all([
    wall(name, hue),
    png(speakerSvg),
    png(handSvg),
    png(table(hue)),
  ]);
  return { back, speaker, hand, front };
}

async function wall(name: string, hue: number): Promise<Buffer> {
  const title = await caption(name);
  return sharp(Buffer.from(wallSvg(hue)))
    .composite([
      { input: title.data, left: middle(frameSize.width, title.info.width), top: middle(52, title.info.height) },
    ])
    .png()
    .toBuffer();
}

function middle(room: number, size: number): number {
  return Math.round((room - size) / 2);
}

function caption(name: string) {
  const text = `<span foreground="white" size="18pt">${escapeHtml(name)}</span>`;
  return sharp({ text: { text, font: "Tinos Bold", fontfile: font, rgba: true, align: "centre" } })
    .resize({ width: 248, height: 28, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
}

function png(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
}

function person(x: number, y: number, scale: number, suit: string): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">
    <path d="M-26 62 C-26 30 -12 24 0 24 C12 24 26 30 26 62 Z" fill="${suit}"/>
    <path d="M-6 24 L0 40 L6 24 Z" fill="#f4f1ea"/><path d="M-1.5 28 L0 42 L1.5 28 Z" fill="#8d1c1c"/>
    <circle cx="0" cy="10" r="12" fill="#d9a982"/><path d="M-12 9 A12 12 0 0 1 12 9 C8 2 -8 2 -12 9 Z" fill="#231c19"/>
  </g>`;
}

function wallSvg(hue: number): string {
  const { width, height } = frameSize;
  return svg(
    width,
    height,
    `<defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="hsl(${hue},36%,54%)"/><stop offset="1" stop-color="hsl(${hue},40%,40%)"/>
    </linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#wall)"/>
    <rect x="30" y="8" width="260" height="36" rx="2" fill="hsl(${hue},52%,24%)"/>
    <rect x="0" y="120" width="${width}" height="60" fill="hsl(${hue},30%,26%)"/>
    <g fill="hsl(${hue},40%,66%)"><rect x="12" y="58" width="42" height="50" rx="1"/></g>
    <path d="M33 58 V108 M12 83 H54" stroke="hsl(${hue},40%,40%)" stroke-width="2"/>
    <circle cx="286" cy="74" r="14" fill="#fbfaf6" stroke="hsl(${hue},52%,20%)" stroke-width="2"/>
    ${person(92, 84, 0.9, "#2b3440")}${person(232, 84, 0.9, "#3a3442")}`,
  );
}

const speakerSvg = svg(64, 84, person(32, 4, 1.2, "#1d2a3a"));
const handSvg = svg(6, 6, '<circle cx="3" cy="3" r="3" fill="#b3261e"/>');

function table(hue: number): string {
  const { width, height } = frameSize;
  return svg(
    width,
    height,
    `<path d="M28 140 H292 L312 180 H8 Z" fill="#7b5433"/><path d="M28 140 H292 L294 145 H26 Z" fill="#9a6d45"/>
    <rect x="138" y="148" width="44" height="12" rx="1" fill="#fbfaf6"/>
    <rect x="142" y="152" width="36" height="4" fill="hsl(${hue},52%,30%)"/>
    <path d="M196 142 q2 -14 -6 -20" stroke="#1b1b1b" stroke-width="2" fill="none"/><circle cx="190" cy="121" r="3" fill="#1b1b1b"/>
    <rect x="82" y="132" width="6" height="14" rx="2" fill="#cfe3ea"/><rect x="246" y="132" width="6" height="14" rx="2" fill="#cfe3ea"/>`,
  );
}
