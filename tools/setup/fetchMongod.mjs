// Downloads a real mongod: `node fetchMongod.mjs <folder>` prints "answered" as soon as the other end does, and then
// its path. Run by Node 24, packages installed.
import { MongoBinaryDownload } from "mongodb-memory-server-core/lib/util/MongoBinaryDownload.js";
import { DEFAULT_VERSION } from "mongodb-memory-server-core/lib/util/resolveConfig.js";

const [downloadDir] = process.argv.slice(2);
const mirror = process.env.MONGOMS_DOWNLOAD_MIRROR ?? "https://fastdl.mongodb.org";

try {
  // The library would try for minutes; whether anyone answers shows sooner.
  await fetch(mirror, { method: "HEAD" });
  console.log("answered");
  const download = new MongoBinaryDownload({ downloadDir, version: DEFAULT_VERSION, checkMD5: true });
  console.log(`mongod=${await download.getMongodPath()}`);
} catch (error) {
  console.error(`${mirror}: ${error.cause?.message ?? error.message}`);
  process.exit(1);
}
