import { chmodSync, existsSync } from "node:fs";
import path from "node:path";
import { isExecutable, onPath } from "../child.mjs";
import { machine, root } from "../places.mjs";
import { SetupError } from "../SetupError.mjs";

/** ffmpeg: the one named in the environment or on PATH, else the one that an npm package carries. */
export const ffmpeg = {
  name: "ffmpeg",
  title: "ffmpeg",
  needs: ["packages"],

  check() {
    const named = process.env.FFMPEG_BIN;
    if (named && !isExecutable(named))
      throw new SetupError(`FFMPEG_BIN chỉ tới ${named}, nhưng không có tệp chạy được ở đó.`);
    const own = named || onPath("ffmpeg");
    if (own) return { note: own, env: { FFMPEG_BIN: own } };
    const packaged = path.join(root, "node_modules", "@ffmpeg-installer", machine, "ffmpeg");
    if (!existsSync(packaged)) return undefined;
    // The package's install script would do this; install scripts don't run here.
    if (!isExecutable(packaged)) chmodSync(packaged, 0o755);
    return { note: "từ gói npm", env: { FFMPEG_BIN: packaged } };
  },

  async make() {
    throw new SetupError(
      "Không có ffmpeg cho máy này. Hãy cài ffmpeg (hoặc đặt FFMPEG_BIN tới tệp chạy của nó), rồi chạy lại.",
    );
  },
};
