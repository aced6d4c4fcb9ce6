import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { answerOf } from "../child.mjs";
import { root } from "../places.mjs";
import { SetupError } from "../SetupError.mjs";

const wanted = 24;
const packaged = path.join(root, "node_modules", ".bin", process.platform === "win32" ? "node.exe" : "node");

/** The Node that runs everything after set-up: this one when it is new enough, else the one that a package carries. */
export const node24 = {
  name: "node",
  title: `Node ${wanted}`,
  needs: ["packages"],

  check() {
    const mine = process.versions.node;
    if (Number(mine.split(".")[0]) >= wanted) return { note: `v${mine}, đang dùng`, node: process.execPath };
    if (!existsSync(packaged)) return undefined;
    // By its own path, not the link's: the link goes when packages are installed anew.
    const node = realpathSync(packaged);
    const version = answerOf(node, ["--version"]);
    return version && { note: `${version}, từ gói npm`, node };
  },

  async make() {
    throw new SetupError(
      `Điểm Cầu chạy trên Node ${wanted}, và không có gói Node ${wanted} chạy được trên máy này (${process.platform} ${process.arch}).\n` +
        `Hãy cài Node.js ${wanted} LTS từ https://nodejs.org (hoặc chạy: nvm install ${wanted}), rồi chạy lại.`,
    );
  },
};
