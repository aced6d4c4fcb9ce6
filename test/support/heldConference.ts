import type { AgendaItemKind } from "@diemcau/shared/model/agenda";
import type { Secrecy } from "@diemcau/shared/model/conference";
import type { Photo } from "@diemcau/shared/model/photo";
import { MeetingBench, personOf } from "./domain.ts";

/** People who speak in {@link holdConference}, with the titles that the record prints. */
const speakers = {
  reporter: { name: "Nguyễn Trình", title: "Trưởng phòng 15, Ủy viên Ban Chỉ đạo" },
  city: { name: "Nguyễn Thị Bích Thủy", title: "Viện trưởng VKSND thành phố Quảng Ngãi" },
  union: { name: "Phùng Thanh Liễu", title: "Trưởng phòng 1, Phó Chủ tịch Công đoàn" },
  head: { name: "Phạm Thị Kim Liên", title: "Bí thư Ban Cán sự đảng, Viện trưởng VKSND tỉnh" },
  chair: { name: "Trần Quang Minh", title: "Phó Viện trưởng, Trưởng Ban Chỉ đạo" },
  secretary: { name: "Thư ký", title: "Cán bộ Văn phòng" },
};

/** A conference that took place in memory: 13 bridge points, a report, nine contributions, directive, conclusion. */
export async function holdConference(facts: Parameters<typeof MeetingBench.make>[1] = {}): Promise<HeldConference> {
  const held = new HeldConference(await MeetingBench.make(13, facts));
  await held.hold();
  return held;
}

/** The conference and the turns that ran in it, by who spoke. */
export class HeldConference {
  readonly bench: MeetingBench;
  readonly turnOf = new Map<string, string>();
  readonly itemOf = new Map<string, string>();

  constructor(bench: MeetingBench) {
    this.bench = bench;
  }

  get id(): string {
    return this.bench.id;
  }

  async hold(): Promise<void> {
    const { bench } = this;
    for (const [id, person] of Object.entries(speakers)) bench.people.push(personOf(id, person));
    await bench.run("conference.change", {
      title: "Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở",
      planNumber: "714/KH-VKS-BCĐ",
      planDate: "2022-04-05",
      basis: "",
      place: "Hội trường VKSND tỉnh",
      startsAt: "2022-04-28T00:30:00.000Z",
      timeZone: "Asia/Ho_Chi_Minh",
      hostUnitId: "QuangNgai",
      chairId: "chair",
      secretaryId: "secretary",
      secrecy: bench.state.conference?.secrecy ?? "open",
    });
    for (const pointId of bench.pointIds) await bench.connect(pointId);
    await bench.run("conference.start", {});
    for (const pointId of bench.pointIds) await bench.run("headcount.report", { pointId, count: 17 });
    await this.speak("report", "Báo cáo kết quả năm 2021", "reporter", 0);
    await this.speak("paper", "Tham luận của thành phố", "city", 1);
    await this.speak("speech", "Ý kiến của Công đoàn", "union", 0);
    for (let place = 2; place <= 8; place++)
      await this.speak("paper", `Tham luận ${place}`, `Đại biểu ${place}`, place);
    await this.speak("directive", "Phát biểu chỉ đạo", "head", 0);
    await this.speak("conclusion", "Kết luận Hội nghị", "chair", 0);
    for (const text of ["Rà soát quy chế dân chủ.", "Báo cáo kết quả trước ngày 30/6."])
      await bench.run("conclusion.record", { text });
    await bench.run("conference.end", {});
  }

  /** Opens an item and gives the floor in it; the item's own person is who speaks. */
  async speak(kind: AgendaItemKind, title: string, who: string, place: number, internal = false): Promise<void> {
    const known = this.bench.people.some(({ id }) => id === who);
    const { ids } = await this.bench.run("agenda.add", {
      kind,
      title,
      personId: known ? who : null,
      unitId: null,
      plannedMinutes: 10,
      internal,
    });
    const itemId = ids[0] ?? "";
    await this.bench.run("item.open", { itemId });
    this.itemOf.set(who, `item:${itemId}`);
    await this.giveFloor(who, place);
    await this.bench.run("item.close", {});
  }

  /** Gives the floor at a point, by its place, in the item that is open. */
  async giveFloor(who: string, place: number): Promise<number> {
    const known = this.bench.people.some(({ id }) => id === who);
    const running = this.bench.state.turns.findLast((turn) => turn.endedAt === null && !turn.undone);
    const { seq, ids } = await this.bench.run("floor.grant", {
      pointId: this.bench.pointIds[place] ?? "",
      speaker: known ? { personId: who } : { name: who, title: "Viện trưởng", unit: "" },
      subject: "",
      seenTurnId: running?.id ?? null,
    });
    this.bench.passSeconds(300);
    this.turnOf.set(who, `turn:${ids[0]}`);
    return seq;
  }

  /** Changes the conference's secrecy, as somebody does afterwards. */
  async classify(secrecy: Secrecy): Promise<void> {
    await this.bench.conferences.act(this.id, { kind: "system" }, ({ conference }) => ({
      events: conference ? [{ type: "conference.changed", conference: { ...conference, secrecy } }] : [],
    }));
  }

  /** Commits a photo that was taken of an item. */
  async takePhoto(
    id: string,
    item: Photo["item"],
    caption: string,
    file = "a".repeat(64),
    facts: Partial<Photo> = {},
  ): Promise<void> {
    const photo: Photo = {
      id,
      file,
      width: 1920,
      height: 1080,
      caption,
      alt: caption,
      automatic: false,
      sharpness: null,
      pointId: this.bench.pointIds[0] ?? "",
      pointName: "Điểm cầu chính",
      turnId: null,
      item,
      origin: "camera",
      takenAt: "2022-04-28T01:00:00.000Z",
      ...facts,
    };
    await this.bench.conferences.act(this.id, { kind: "system" }, () => ({ events: [{ type: "photo.taken", photo }] }));
  }
}
