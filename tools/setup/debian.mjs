import { existsSync, readFileSync } from "node:fs";
import { answerOf, onPath, plainEnvironment, run } from "./child.mjs";
import { SetupError } from "./SetupError.mjs";

let queue = Promise.resolve();

/** Which of these Debian packages are not installed; all of them where dpkg can't tell. */
export function missingPackages(names) {
  if (!onPath("dpkg-query")) return names;
  return names.filter((name) => !answerOf("dpkg-query", ["-W", "-f=${Status}", name])?.endsWith(" installed"));
}

/**
 * Installs packages of the system when this is root on Debian or Ubuntu, having said so; anywhere else it throws, with
 * the command for the user. One call at a time, and waits up to 5 minutes for another program's lock.
 */
export function installPackages(names, { purpose, title, progress }) {
  const turn = queue.then(() => install(names, purpose, title, progress));
  queue = turn.catch(() => {});
  return turn;
}

async function install(names, purpose, title, progress) {
  const command = `apt-get install -y --no-install-recommends ${names.join(" ")}`;
  if (!isDebian()) {
    throw new SetupError(
      `Thiếu ${purpose}. Hãy cài tương đương của các gói Debian sau, rồi chạy lại: ${names.join(" ")}`,
    );
  }
  if (process.getuid() !== 0) {
    throw new SetupError(`Thiếu ${purpose}. Hãy chạy lệnh sau rồi chạy lại:\n\n    sudo ${command}\n`);
  }
  progress.line(`  ${title} cần các gói hệ thống, đang chạy: ${command}`);
  const args = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=10"];
  const options = { log: "apt", env: plainEnvironment({ DEBIAN_FRONTEND: "noninteractive" }) };
  const fetchAndInstall = () => run("apt-get", [...args, ...command.split(" ").slice(1)], options);
  try {
    // What apt knows may be fresh enough; where it knows nothing, as in a new container, it says so at once.
    await fetchAndInstall().catch(async () => {
      await run("apt-get", [...args, "update"], options);
      await fetchAndInstall();
    });
  } catch (error) {
    throw new SetupError(
      `Không cài được ${purpose} bằng apt-get.\n${error.message}\nHãy tự chạy rồi chạy lại:\n\n    ${command}\n`,
    );
  }
}

function isDebian() {
  if (!onPath("apt-get") || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}
