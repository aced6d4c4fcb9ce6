import { spawn } from "node:child_process";

/** Longest that encoding one clip may take, in ms. */
const patience = 60_000;

/** Runs ffmpeg to its end, a second or so; rejects with what it said last when it fails. */
export function runFfmpeg(binary: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      signal,
      timeout: patience,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`ffmpeg ended with ${code}: ${said.trim()}`));
    });
  });
}
