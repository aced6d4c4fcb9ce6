import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { roomSignal } from "@diemcau/shared/rules/programme";
import { runningTurns } from "@diemcau/shared/rules/state";
import { seriousFindings } from "../support/browser/axe.ts";
import { ChairPage } from "../support/browser/ChairPage.ts";
import { SocketPeer } from "../support/SocketPeer.ts";
import { Venue } from "../support/browser/Venue.ts";

let venue: Venue;
let chair: ChairPage;
let room: SocketPeer;

beforeAll(async () => {
  venue = await Venue.open();
  const browser = await venue.browser();
  room = await device("Bình Sơn");
  chair = await ChairPage.open(browser, venue.hall);
}, 90_000);

afterAll(async () => {
  room?.close();
  await venue?.close();
});

/** A room's machine, without a page. */
async function device(pointName: string): Promise<SocketPeer> {
  const { api } = await venue.hall.pair(pointName);
  return SocketPeer.connect(api, venue.hall.conferenceId, { as: "device" });
}

const asking = (pointName: string, name: string) => ({
  pointId: venue.hall.point(pointName).id,
  speaker: { name, title: "Kiểm sát viên", unit: "" },
});

const speaking = () => runningTurns(venue.hall.state).map(({ speaker }) => speaker.name);

/** Somebody at the host asks by the operator's hand. */
async function ask(name: string, kind: "speech" | "question"): Promise<void> {
  const peer = await venue.hall.peer();
  await peer.run("floor.request", { ...asking("host", name), subject: "Về quy chế", kind });
}

describe("the chair, on a tablet by touch alone", () => {
  test("starts the conference and opens its first item", async () => {
    await chair.tap("Bắt đầu hội nghị");
    await chair.tap(/^Nội dung tiếp: /);
    const { status } = await venue.hall.until(({ currentItemId }) => currentItemId !== null);
    expect(status).toBe("running");
  }, 60_000);

  test("sees who asks, about what, and puts somebody before the others with a finger", async () => {
    await room.run("floor.request", { ...asking("Bình Sơn", "Đại biểu 1"), subject: "Dân chủ ở cơ sở" });
    await ask("Đại biểu 2", "question");
    await chair.page.getByText("Dân chủ ở cơ sở", { exact: true }).waitFor();
    await chair.button("Mời Đại biểu 2 phát biểu").waitFor();
    expect(await chair.waiting()).toEqual(["Đại biểu 1", "Đại biểu 2"]);
    await chair.drag("Đại biểu 2", "Đại biểu 1");
    await venue.hall.until(({ queue }) => queue[0]?.speaker.name === "Đại biểu 2");
    await chair.drag("Đại biểu 2", "Đại biểu 1");
    await venue.hall.until(({ queue }) => queue[0]?.speaker.name === "Đại biểu 1");
  }, 60_000);

  test("F2: invites by one touch, and the room is on air", async () => {
    await chair.tap("Mời Đại biểu 1 phát biểu");
    await room.until((state) => roomSignal(state, venue.hall.point("Bình Sơn").id) === "onAir");
    await chair.page.getByRole("timer").getByText("Còn lại").waitFor();
    expect(speaking()).toEqual(["Đại biểu 1"]);
  }, 60_000);

  test("gives a minute more, lets the clock stand and go on", async () => {
    const planned = runningTurns(venue.hall.state)[0]?.plannedSeconds ?? 0;
    await chair.tap("Thêm 1 phút");
    await venue.hall.until((state) => runningTurns(state)[0]?.plannedSeconds === planned + 60);
    await chair.tap("Tạm dừng");
    await chair.page.getByRole("timer").getByText("Tạm dừng").waitFor();
    await chair.tap("Tiếp tục");
    await venue.hall.until((state) => runningTurns(state)[0]?.pauses[0]?.to !== null);
  }, 60_000);

  test("F9: lets a question in between; after it the speech goes on", async () => {
    await chair.tap("Cho Đại biểu 2 hỏi chen, lượt đang nói tạm dừng");
    await chair.button("Kết thúc lượt của Đại biểu 1").waitFor();
    expect(speaking()).toEqual(["Đại biểu 1", "Đại biểu 2"]);
    await chair.tap("Kết thúc lượt");
    await venue.hall.until((state) => runningTurns(state).length === 1);
    expect(speaking()).toEqual(["Đại biểu 1"]);
  }, 60_000);

  test("F5: takes a wrong end back within ten seconds", async () => {
    await chair.tap("Kết thúc lượt");
    await venue.hall.until((state) => runningTurns(state).length === 0);
    await chair.tap(/^Hoàn tác \(\d+ giây\)/);
    await venue.hall.until((state) => runningTurns(state).length === 1);
    expect(speaking()).toEqual(["Đại biểu 1"]);
    await chair.tap("Kết thúc lượt");
    await venue.hall.until((state) => runningTurns(state).length === 0);
  }, 60_000);

  test("F11: closes the queue, and a room that asks is told so", async () => {
    await chair.tap("Đóng đăng ký");
    await chair.button("Mở đăng ký").waitFor();
    const asked = await room.command("floor.request", { ...asking("Bình Sơn", "Đại biểu 3"), subject: "" });
    expect(asked).toMatchObject({ ok: false, error: { code: "floor.queueClosed" } });
    await chair.tap("Mở đăng ký");
    await venue.hall.until(({ queueOpen }) => queueOpen);
  }, 60_000);

  test("F10: lets everybody discuss, and leads again one by one", async () => {
    await chair.tap("Thảo luận tự do");
    await venue.hall.until(({ floorMode }) => floorMode === "free");
    await chair.page.getByText("Thảo luận tự do: mọi phòng được nghe").waitFor();
    await chair.tap("Từng người một");
    await venue.hall.until(({ floorMode }) => floorMode === "one");
  }, 60_000);

  test("has nothing too small for a finger, cut off, or too faint, however the tablet is held", async () => {
    await ask("Đại biểu 4", "question");
    await chair.tap("Mời Đại biểu 4 phát biểu");
    await ask("Đại biểu 5", "speech");
    await chair.button("Mời Đại biểu 5 phát biểu").waitFor();
    const found: Record<string, string[]> = {};
    for (const size of [
      { width: 1024, height: 768 },
      { width: 768, height: 1024 },
      { width: 1366, height: 768 },
    ]) {
      await chair.page.setViewportSize(size);
      const faults = [...(await chair.tooSmall()), ...(await chair.cutOff())];
      if (faults.length > 0) found[`${size.width}×${size.height}`] = faults;
    }
    expect(found).toEqual({});
    expect(await seriousFindings(chair.page)).toEqual([]);
  }, 60_000);

  test("ends the conference after being asked", async () => {
    await chair.tap("Kết thúc hội nghị");
    await chair.page.getByRole("dialog").getByRole("button", { name: "Kết thúc hội nghị" }).tap();
    await venue.hall.until(({ status }) => status === "ended");
    await chair.page.getByText("Hội nghị đã kết thúc").first().waitFor();
    expect(chair.faults).toEqual([]);
  }, 60_000);
});
