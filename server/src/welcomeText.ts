import type { RunningServer } from "./server.ts";

/** What the terminal shows once the server listens: where to click first. */
export function welcomeText({ url, certificateNote, firstAdminToken }: RunningServer): string {
  const lines = ["", `Điểm Cầu đang chạy: ${url}`];
  if (firstAdminToken !== null) {
    lines.push(
      "Chưa có người quản trị. Hãy mở liên kết này trong 24 giờ để tạo, dùng được một lần:",
      `  ${url}/app/quan-tri-dau-tien?token=${firstAdminToken}`,
    );
  }
  if (certificateNote !== null) lines.push("", certificateNote);
  return lines.join("\n");
}
