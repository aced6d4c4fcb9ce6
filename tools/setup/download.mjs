// Fetches one address into a file: `node download.mjs <url> <file>`. Run by Node 24, which follows HTTPS_PROXY.
// It prints "answered" as soon as somebody does, and goes on as long as something keeps coming.
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

const [url, file] = process.argv.slice(2);
const patience = 5000;
const controller = new AbortController();
let timer = setTimeout(() => controller.abort(), patience);
let bytes = 0;

const counting = new Transform({
  transform(chunk, _encoding, done) {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), patience);
    const before = Math.floor(bytes / 1e6);
    bytes += chunk.length;
    if (Math.floor(bytes / 1e6) > before) console.log(`${Math.floor(bytes / 1e6)} MB`);
    done(null, chunk);
  },
});

try {
  const response = await fetch(url, { signal: controller.signal });
  console.log("answered");
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  await pipeline(response.body, counting, createWriteStream(file));
  clearTimeout(timer);
} catch (error) {
  console.error(
    `${url}: ${controller.signal.aborted ? "không trả lời trong 5 giây" : (error.cause?.message ?? error.message)}`,
  );
  process.exit(1);
}
