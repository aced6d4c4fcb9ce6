import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onPath, plainEnvironment, run } from "../child.mjs";
import { root } from "../places.mjs";
import { SetupError } from "../SetupError.mjs";

const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".diemcau-stamp");

/** The npm packages of the lock file, by `npm ci`. */
export const packages = {
  name: "packages",
  title: "Gói thư viện",

  check() {
    const wanted = key();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return { note: "đã có" };
    if (!isInstalled()) return undefined;
    writeFileSync(stamp, wanted);
    return { note: "đã có, khớp package-lock.json" };
  },

  async make(progress) {
    rmSync(stamp, { force: true });
    mkdirSync(modules, { recursive: true });
    const expected = topFolders(lockedPackages()).size;
    const counting = setInterval(() => {
      progress.at(`${Math.min(99, Math.round((readdirSync(modules).length / expected) * 100))} %`);
    }, 500);
    const [command, ...args] = npm();
    const online = await answers(command, args);
    if (!online) progress.line("  Kho gói npm không trả lời, thử cài từ những gì npm đã lưu trên máy.");
    // Install scripts stay off: mediasoup's would look for its worker for minutes, and no other package needs its own.
    const options = [
      "--ignore-scripts",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    const patience = ["--fetch-retries=3", "--fetch-retry-mintimeout=500", "--fetch-retry-maxtimeout=3000"];
    try {
      const env = plainEnvironment();
      await run(command, [...args, "ci", ...options, ...patience, online ? "--prefer-offline" : "--offline"], {
        log: "packages",
        env,
      });
    } catch (error) {
      throw new SetupError(
        `Không cài được các gói thư viện.\n${error.message}\n` +
          `Hãy xem mạng có tới được kho npm không (npm config get registry), rồi chạy lại. Nhật ký: ${error.logFile}`,
      );
    } finally {
      clearInterval(counting);
    }
    writeFileSync(stamp, key());
    return { note: `đã cài ${Object.keys(lockedPackages()).length} gói` };
  },
};

/** The npm that called us, run by the Node that ran it, else the one on PATH. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && script.endsWith("npm-cli.js") && existsSync(script)) return [node ?? process.execPath, script];
  const found = onPath("npm");
  if (!found)
    throw new SetupError("Không thấy npm. Hãy cài Node.js 24 LTS từ https://nodejs.org (có kèm npm), rồi chạy lại.");
  return [found];
}

/** Whether the registry that npm is set to answers within 5 s; npm's own patience with a closed network is minutes. */
async function answers(command, args) {
  const impatient = ["--fetch-retries=0", "--fetch-timeout=5000"];
  const firstAnswer = { withinSeconds: 6, line: /^\d/ };
  return run(command, [...args, "view", "zod", "version", ...impatient], {
    log: "registry",
    env: plainEnvironment(),
    firstAnswer,
  })
    .then(() => true)
    .catch(() => false);
}

/** What the installed packages depend on: the lock file and the machine. */
function key() {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  return hash.update(`${process.platform} ${process.arch}`).digest("hex");
}

function lockedPackages() {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.fromEntries(Object.entries(lock.packages).filter(([folder]) => /(^|\/)node_modules\//.test(folder)));
}

function topFolders(folders) {
  return new Set(Object.keys(folders).map((folder) => folder.split("/")[1]));
}

/** Whether a plain `npm install` has already put in place just what the lock file names; npm notes that when it ends. */
function isInstalled() {
  const note = path.join(modules, ".package-lock.json");
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, "utf8")).packages;
  return Object.entries(lockedPackages()).every(([folder, wanted]) => {
    const there = installed[folder];
    if (!there) return wanted.optional === true;
    return there.version === wanted.version && existsSync(path.join(root, folder));
  });
}
