import { attendance } from "@diemcau/shared/rules/attendance";
import type { Cast, Room } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { signIn } from "./papers.ts";

/** The staff sign in and the three rooms pair by the codes on the operator's page. */
export async function playPairing(cast: Cast, steps: Steps): Promise<void> {
  await steps.run("Trang đầu dẫn cán bộ điều hành vào bảng điều hành", async () => {
    await cast.operator.goto(`${cast.server.url}/`);
    await shoot(cast.operator, "01-trang-dau");
    await cast.operator.getByRole("button", { name: "Điều hành hội nghị mẫu" }).click();
    await cast.operator.getByText("CHƯA BẮT ĐẦU").waitFor();
    return undefined;
  });
  for (const room of cast.rooms) {
    await steps.run(`${room.point} ghép máy bằng mã trên bảng điều hành`, () => pair(cast, room));
  }
  await steps.run("Thư ký vào bàn làm việc", async () => {
    await cast.secretary.goto(`${cast.server.url}/`);
    await cast.secretary.getByRole("button", { name: "Viết biên bản" }).click();
    await cast.secretary.getByText("Chưa bắt đầu").first().waitFor();
    return undefined;
  });
  await steps.run("Chủ tọa mở trang điều khiển trên máy tính bảng", async () => {
    await signIn(cast, cast.chair, "chutoa");
    await cast.chair.goto(`${cast.server.url}/app/chu-toa/${cast.conferenceId}`);
    await cast.chair.getByRole("heading", { name: /^Đăng ký phát biểu/ }).waitFor();
    return undefined;
  });
  await steps.run("Mọi điểm cầu đã vào", async () => {
    const state = await cast.watcher.until((now) => attendance(now).connected === attendance(now).bridgePoints);
    const { connected, bridgePoints } = attendance(state);
    insist(bridgePoints === 13, `the demo has ${bridgePoints} bridge points`);
    await shoot(cast.operator, "03-bang-dieu-hanh-truoc-gio");
    return `${connected}/${bridgePoints} điểm cầu, 3 phòng thật, 11 điểm mô phỏng`;
  });
}

async function pair(cast: Cast, { point, page }: Room): Promise<string> {
  await cast.operator.getByRole("button", { name: `Thông tin và thiết bị của ${point}`, exact: true }).click();
  await cast.operator.getByRole("button", { name: "Lấy mã ghép" }).click();
  const code = await cast.operator.locator("output strong").innerText();
  await cast.operator.keyboard.press("Escape");
  await page.goto(`${cast.server.url}/app/ghep`);
  await page.getByLabel("Mã ghép").fill(code);
  await shoot(page, "02-ghep-may");
  await page.getByRole("button", { name: /Ghép máy/ }).click();
  await page.getByText(`Đã ghép với ${point}`).waitFor();
  await page.locator("video").first().waitFor();
  await shoot(page, "02-chon-camera");
  await page.getByRole("button", { name: /Vào phòng/ }).click();
  await cast.watcher.until((state) =>
    state.points.some(({ id, name, simulated }) => {
      const sources = state.sources.filter(({ pointId }) => pointId === id);
      return name === point && !simulated && sources.length === 2;
    }),
  );
  return `mã ${code}, camera và micro đã lên`;
}
