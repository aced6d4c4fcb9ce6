import { attendance } from "@diemcau/shared/rules/attendance";
import type { Cast, Room } from "../Cast.ts";
import { shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";

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
  await steps.run("Mọi điểm cầu đã vào", async () => {
    const state = await cast.watcher.until((now) => attendance(now).connected === attendance(now).bridgePoints);
    const { connected, bridgePoints } = attendance(state);
    insist(bridgePoints === 13, `the demo has ${bridgePoints} bridge points`);
    // A simulated room has no technician: the operator enters what it would have told by telephone.
    for (const { id, headcount, expected } of state.points)
      if (headcount === null) await cast.watcher.run("headcount.report", { pointId: id, count: expected - 1 });
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
  const count = await reportHeads(cast, point, page);
  return `mã ${code}, camera và micro đã lên, ${count} người`;
}

/** The technician counts the room; everybody who was expected came, but one. */
async function reportHeads(cast: Cast, point: string, page: Room["page"]): Promise<number> {
  const expected = cast.watcher.state.points.find(({ name }) => name === point)?.expected ?? 0;
  await page.getByRole("textbox", { name: "Số người dự trong phòng" }).fill(String(expected - 1));
  await cast.watcher.until(({ points }) =>
    points.some(({ name, headcount }) => name === point && headcount === expected - 1),
  );
  return expected - 1;
}
