import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { release } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { isExecutable, onPath, plainEnvironment, run } from "../child.mjs";
import { installPackages, missingPackages } from "../debian.mjs";
import { lockedVersion, machine, root, toolsFolder, toolsFolders } from "../places.mjs";
import { SetupError } from "../SetupError.mjs";

const releases = "https://github.com/versatica/mediasoup/releases/download";
const debianPackages =
  "cmake ninja-build g++ pkg-config libuv1-dev libssl-dev libsrtp2-dev libflatbuffers-dev flatbuffers-compiler libabsl-dev";

/** mediasoup's worker: the one named in the environment, else mediasoup's own prebuilt one, else built from its source. */
export const worker = {
  name: "worker",
  title: "Bộ chuyển hình tiếng (mediasoup)",
  needs: ["node"],

  check() {
    const named = process.env.MEDIASOUP_WORKER_BIN;
    if (named) {
      if (!runs(named)) throw new SetupError(`MEDIASOUP_WORKER_BIN chỉ tới ${named}, nhưng tệp này không chạy được.`);
      return found(named, "theo MEDIASOUP_WORKER_BIN");
    }
    const file = toolsFolders.map((folder) => path.join(folder, folderName(), "mediasoup-worker")).find(runs);
    return file && found(file, "đã có");
  },

  async make(progress, results) {
    const aside = path.join(toolsFolder, `.${folderName()}`);
    mkdirSync(aside, { recursive: true });
    const fetched = await fetchPrebuilt(aside, results.node.node, progress);
    const binary = fetched ?? (await build(aside, progress));
    const file = putInPlace(binary, aside);
    return found(file, fetched ? "bản dựng sẵn của mediasoup" : "đã dựng từ mã nguồn");
  },
};

function found(file, note) {
  return { note: `${lockedVersion("mediasoup")}, ${note}`, env: { MEDIASOUP_WORKER_BIN: file } };
}

function folderName() {
  return `mediasoup-worker-${lockedVersion("mediasoup")}-${machine}`;
}

/** Whether the worker runs here, its shared libraries included: started by nobody it ends with code 41 (its main.cpp). */
function runs(file) {
  return isExecutable(file) && spawnSync(file, { env: {}, stdio: "ignore", timeout: 10_000 }).status === 41;
}

async function fetchPrebuilt(aside, node, progress) {
  const version = lockedVersion("mediasoup");
  const kernel = process.platform === "linux" ? `-kernel${release().split(".")[0]}` : "";
  const archive = path.join(aside, "prebuilt.tgz");
  const folder = path.join(aside, "prebuilt");
  const url = `${releases}/${version}/mediasoup-worker-${version}-${machine}${kernel}.tgz`;
  progress.at("hỏi bản dựng sẵn");
  try {
    const env = plainEnvironment({ NODE_USE_ENV_PROXY: "1" });
    const script = path.join(root, "tools", "setup", "download.mjs");
    const firstAnswer = { withinSeconds: 5, line: /^answered/ };
    const onLine = (line) => progress.at(line.endsWith(" MB") ? `đang tải, ${line}` : "");
    await run(node, [script, url, archive], { log: "worker-download", env, onLine, firstAnswer });
    mkdirSync(folder, { recursive: true });
    await run("tar", ["-xzf", archive, "-C", folder], { log: "worker-unpack" });
  } catch {
    return undefined;
  }
  const binary = path.join(folder, "mediasoup-worker");
  return runs(binary) ? binary : undefined;
}

async function build(aside, progress) {
  const names = debianPackages.split(" ");
  const missing = missingPackages(names);
  const ready = ["cmake", "ninja", "g++", "flatc", "pkg-config"].every((name) => onPath(name));
  if (missing.length > 0 && !(ready && !onPath("dpkg-query"))) {
    await installPackages(missing, { purpose: "công cụ để dựng mediasoup worker", title: worker.title, progress });
  }
  // The compiler's own temporary files stay in there too.
  const folder = path.join(aside, "build");
  const env = plainEnvironment({ TMPDIR: aside });
  const source = ["-S", path.join(root, "tools", "mediasoup-worker")];
  const library = `-DMEDIASOUP_DIR=${path.join(root, "node_modules", "mediasoup")}`;
  const configure = () => run("cmake", ["-G", "Ninja", ...source, "-B", folder, library], { log: "worker-cmake", env });
  const onLine = (line) => {
    const step = /^\[(\d+)\/(\d+)\]/.exec(line);
    if (step) progress.at(`đang dựng, ${Math.round((step[1] / step[2]) * 100)} %`);
  };
  try {
    // What an interrupted build left is used again, unless it is of another place or half written.
    await configure().catch(() => {
      rmSync(folder, { recursive: true, force: true });
      return configure();
    });
    await run("ninja", ["-C", folder], { log: "worker-build", env, onLine });
  } catch (error) {
    throw new SetupError(
      `Không dựng được mediasoup worker.\n${error.message}\nNhật ký: ${error.logFile}\n` +
        "Có thể đặt MEDIASOUP_WORKER_BIN tới một bản dựng sẵn, rồi chạy lại.",
    );
  }
  const binary = path.join(folder, "mediasoup-worker");
  if (!runs(binary)) throw new SetupError(`mediasoup worker vừa dựng không chạy được: ${binary}`);
  return binary;
}

/** Moves the binary in by one rename, so that nobody ever meets half a file, then drops what the build left. */
function putInPlace(binary, aside) {
  const ready = path.join(aside, "ready");
  const target = path.join(toolsFolder, folderName());
  rmSync(ready, { recursive: true, force: true });
  mkdirSync(ready);
  copyFileSync(binary, path.join(ready, "mediasoup-worker"));
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(ready, target);
  rmSync(aside, { recursive: true, force: true });
  return path.join(target, "mediasoup-worker");
}
