import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { answerOf, isExecutable, onPath, plainEnvironment, run } from "../child.mjs";
import { dataFolder, hashOfFiles, machine, root, toolsFolder, toolsFolders } from "../places.mjs";
import { SetupError } from "../SetupError.mjs";

const source = path.join(root, "tools", "embedded-mongo");
const oldestGo = [1, 24];

/** The database server: one that is named or installed, else a downloaded mongod, else the small one built here by Go. */
export const database = {
  name: "database",
  title: "Cơ sở dữ liệu",
  needs: ["node"],

  check() {
    const { MONGODB_URI: uri, MONGODB_BINARY: named } = process.env;
    const embedded = firstOf(embeddedFolder(), "embedded-mongo");
    const env = embedded ? { EMBEDDED_MONGO_BIN: embedded } : {};
    if (uri) return { note: "máy chủ ở MONGODB_URI", env };
    if (named && !isExecutable(named)) {
      throw new SetupError(`MONGODB_BINARY chỉ tới ${named}, nhưng không có tệp chạy được ở đó.`);
    }
    const mongod = named || onPath("mongod") || firstOf(`mongod-${machine}`, "mongod");
    // Data of one kind can't be read by the other, so a folder stays with the kind that it began with.
    if (mongod && !isEmbeddedData()) return { note: `mongod ở ${mongod}`, env: { ...env, MONGODB_BINARY: mongod } };
    return embedded && { note: "máy chủ nhúng, đã có", env };
  },

  async make(progress, results) {
    const mongod = isEmbeddedData() ? undefined : await fetchMongod(results.node.node, progress);
    if (mongod) return { note: "đã tải mongod", env: { MONGODB_BINARY: mongod } };
    return { note: "đã dựng máy chủ nhúng", env: { EMBEDDED_MONGO_BIN: await buildEmbedded(progress) } };
  },
};

function embeddedFolder() {
  const files = ["main.go", "go.mod", "go.sum"].map((file) => path.join(source, file));
  return `embedded-mongo-${hashOfFiles(files)}-${machine}`;
}

function firstOf(folderName, file) {
  return toolsFolders.map((folder) => path.join(folder, folderName, file)).find(isExecutable);
}

/** The server writes the kind of its database beside its data. */
function isEmbeddedData() {
  const file = path.join(dataFolder, "db", "kind");
  return existsSync(file) && readFileSync(file, "utf8").trim() === "embedded";
}

async function fetchMongod(node, progress) {
  const aside = path.join(toolsFolder, ".mongod");
  mkdirSync(aside, { recursive: true });
  progress.at("hỏi mongod để tải");
  let downloaded;
  try {
    // Without this setting the library would not check the server's certificate.
    const env = plainEnvironment({ npm_config_strict_ssl: "true", NODE_USE_ENV_PROXY: "1" });
    const onLine = (line) => {
      if (line.startsWith("mongod=")) downloaded = line.slice("mongod=".length);
    };
    const script = path.join(root, "tools", "setup", "fetchMongod.mjs");
    const firstAnswer = { withinSeconds: 5, line: /^answered/ };
    await run(node, [script, aside], { log: "mongod", env, onLine, firstAnswer });
  } catch {
    rmSync(aside, { recursive: true, force: true });
    return undefined;
  }
  // A processor without AVX, for one, can't run it.
  if (!downloaded || !answerOf(downloaded, ["--version"])) return undefined;
  return putInPlace(downloaded, aside, `mongod-${machine}`, "mongod");
}

async function buildEmbedded(progress) {
  const go = onPath("go") ?? ["/usr/local/go/bin/go"].find(isExecutable);
  if (!go || !isNewEnough(go)) throw new SetupError(noDatabase(go));
  const aside = path.join(toolsFolder, `.${embeddedFolder()}`);
  const binary = path.join(aside, "embedded-mongo");
  mkdirSync(aside, { recursive: true });
  let compiled = 0;
  const onLine = () => progress.at(`đang dựng bằng Go, ${++compiled} gói`);
  const args = ["build", "-C", source, "-v", "-buildvcs=false", "-trimpath", "-ldflags", "-s -w", "-o", binary, "."];
  const env = plainEnvironment({ GOTOOLCHAIN: "local", GOTMPDIR: aside, CGO_ENABLED: "0" });
  try {
    // Modules first, by themselves: with nobody there to answer, Go alone would try for minutes.
    const firstAnswer = { withinSeconds: 10, line: / 200 OK / };
    await run(go, ["mod", "download", "-C", source, "-x"], { log: "embedded-mongo-modules", env, firstAnswer });
    await run(go, args, { log: "embedded-mongo", env, onLine });
  } catch (error) {
    throw new SetupError(`Không dựng được máy chủ cơ sở dữ liệu nhúng.\n${error.message}\n\n${noDatabase(go)}`);
  }
  return putInPlace(binary, aside, embeddedFolder(), "embedded-mongo");
}

function isNewEnough(go) {
  const version = /go(\d+)\.(\d+)/.exec(answerOf(go, ["version"], plainEnvironment({ GOTOOLCHAIN: "local" })) ?? "");
  return version !== null && (Number(version[1]) - oldestGo[0] || Number(version[2]) - oldestGo[1]) >= 0;
}

function putInPlace(binary, aside, folderName, file) {
  const target = path.join(toolsFolder, folderName);
  const ready = path.join(aside, "ready");
  rmSync(ready, { recursive: true, force: true });
  mkdirSync(ready);
  copyFileSync(binary, path.join(ready, file));
  rmSync(target, { recursive: true, force: true });
  renameSync(ready, target);
  rmSync(aside, { recursive: true, force: true });
  return path.join(target, file);
}

function noDatabase(go) {
  return [
    "Chưa có cơ sở dữ liệu. Hãy chọn một trong bốn cách, rồi chạy lại:",
    "  1. đặt MONGODB_URI tới một máy chủ MongoDB đang chạy;",
    "  2. cài mongod (có trên PATH, hoặc đặt MONGODB_BINARY tới tệp chạy của nó);",
    "  3. mở mạng tới https://fastdl.mongodb.org để mongod được tải về;",
    `  4. cài Go ${oldestGo.join(".")} trở lên${go ? ` (${go} cũ hơn, hoặc chưa dựng được)` : ""} để dựng máy chủ nhúng.`,
  ].join("\n");
}
