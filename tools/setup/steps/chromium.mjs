import { isExecutable, onPath } from "../child.mjs";
import { installPackages } from "../debian.mjs";
import { SetupError } from "../SetupError.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The browser that the end-to-end tests, the demo and the measurements drive. */
export const chromium = {
  name: "chromium",
  title: "Trình duyệt để kiểm thử",

  check() {
    const named = process.env.CHROME_PATH;
    if (named && !isExecutable(named))
      throw new SetupError(`CHROME_PATH chỉ tới ${named}, nhưng không có tệp chạy được ở đó.`);
    const file = named || onPath(...names);
    return file && { note: file, env: { CHROME_PATH: file } };
  },

  async make(progress) {
    const purpose = "Chromium (hoặc đặt CHROME_PATH tới một Chrome, Chromium đã có)";
    await installPackages(["chromium"], { purpose, title: chromium.title, progress });
    const file = onPath(...names);
    if (!file) throw new SetupError(`Đã cài gói chromium nhưng không thấy tệp chạy của nó. Hãy cài ${purpose}.`);
    return { note: `đã cài ${file}`, env: { CHROME_PATH: file } };
  },
};
