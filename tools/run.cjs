// The entry of every npm script of the project: `node tools/run.cjs <command> [arguments]`.
// It runs before any package is installed and on whatever Node the machine has, so its syntax is the oldest that
// can still say "this Node is too old"; all else is loaded after that check.
var oldest = [20, 19];
var mine = process.versions.node.split(".").map(Number);

if (mine[0] < oldest[0] || (mine[0] === oldest[0] && mine[1] < oldest[1])) {
  console.error(
    "Điểm Cầu cần Node.js " +
      oldest.join(".") +
      " trở lên để chuẩn bị; máy này đang dùng Node.js " +
      process.versions.node +
      ".\n" +
      "Hãy cài Node.js 24 LTS từ https://nodejs.org (hoặc chạy: nvm install 24), rồi gõ lại lệnh vừa rồi.",
  );
  process.exit(1);
}

import("./commands/main.mjs").then(
  function (commands) {
    return commands.main(process.argv.slice(2));
  },
  function (error) {
    console.error(error);
    process.exit(1);
  },
);
