import { expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  imports?: string[];
}

const built = path.resolve("client/dist/web");
const manifestFile = path.join(built, ".vite", "manifest.json");

/** What a room's page loads, from pairing to picture and sound; everything else comes lazily or not at all. */
const loaded = [
  "index.html",
  "src/scenes/room/RoomScene.tsx",
  "src/scenes/pairing/PairingScene.tsx",
  "src/i18n/vi.ts",
  "../node_modules/mediasoup-client/lib/index.js",
];

/** Size of a script as a server sends it, bytes. */
function compressed(file: string): number {
  return gzipSync(readFileSync(path.join(built, file)), { level: 6 }).byteLength;
}

function filesOf(manifest: Record<string, Chunk>, names: string[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const needed of chunk.imports ?? []) visit(needed);
  };
  for (const name of names) visit(name);
  return files;
}

test("a room's page loads at most 250 KB of script, compressed, and nothing of the offices' kit", () => {
  if (!existsSync(manifestFile))
    throw new Error("client/dist/web is not there: build the client first (npm run setup)");
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(manifestFile, "utf8"));
  const sizes = [...filesOf(manifest, loaded)].map((file) => ({ file, bytes: compressed(file) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.filter(({ file }) => file.includes("OfficeShell"))).toEqual([]);
  expect(total).toBeLessThanOrEqual(250 * 1024);
});
