import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { DiskFileStore } from "@diemcau/server/storage/DiskFileStore";
import { codeOf } from "../../support/domain.ts";

let folder: string;
let files: DiskFileStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "diemcau-files-"));
  files = new DiskFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* chunks(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function everyFile(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

test("a file is kept by the SHA-256 of its bytes, and the same bytes once", async () => {
  const hash = createHash("sha256").update("tham luận").digest("hex");
  expect(await files.put(chunks("tham ", "luận"), 100)).toEqual({ file: hash, bytes: 11 });
  expect(await files.put(chunks("tham luận"), 100)).toEqual({ file: hash, bytes: 11 });
  expect(await everyFile()).toEqual([hash]);
  const opened = await files.open(hash);
  expect(opened?.bytes).toBe(11);
  if (opened) expect((await buffer(opened.stream)).toString()).toBe("tham luận");
});

test("a stream over its limit, or one that breaks, leaves nothing behind", async () => {
  expect(await codeOf(files.put(chunks("0123456789", "0123456789"), 15))).toBe("input.tooLarge");
  async function* broken(): AsyncIterable<Uint8Array> {
    yield Buffer.from("half");
    throw new Error("connection lost");
  }
  await expect(files.put(broken(), 100)).rejects.toThrow("connection lost");
  expect(await everyFile()).toEqual([]);
});

test("what isn't there, or is no key, opens nothing", async () => {
  expect(await files.open("0".repeat(64))).toBeNull();
  expect(await files.open("../../etc/passwd")).toBeNull();
  expect(await files.path("")).toBeNull();
});
