import type { RunningServer } from "./server.ts";

/** What the terminal shows once the server listens: who can sign in, and where to click first. */
export function welcomeText(server: RunningServer): string {
  const { url, certificateNote } = server;
  const parts = [
    [`Điểm Cầu đang chạy: ${url}`],
    firstAdmin(server),
    demo(server),
    certificateNote ? [certificateNote] : [],
  ];
  return `\n${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function firstAdmin({ url, firstAdminToken }: RunningServer): string[] {
  if (firstAdminToken === null) return [];
  return [
    "Chưa có người quản trị. Hãy mở liên kết này trong 24 giờ để tạo; liên kết dùng được một lần:",
    `  ${url}/app/quan-tri-dau-tien?token=${firstAdminToken}`,
  ];
}

function demo({ localUrl, demoAccounts }: RunningServer): string[] {
  if (demoAccounts.length === 0) return [];
  const width = Math.max(...demoAccounts.map(({ signInName }) => signInName.length));
  return [
    `Hội nghị mẫu đã sẵn sàng. Hãy mở ${localUrl} và chọn một trong ba cửa: điều hành, vào một điểm cầu, viết biên bản.`,
    `Tài khoản mẫu, vào không cần mật khẩu và chỉ từ chính máy này, tại ${localUrl}/app/dang-nhap:`,
    ...demoAccounts.map(({ signInName, name }) => `  ${signInName.padEnd(width)}  ${name}`),
  ];
}
