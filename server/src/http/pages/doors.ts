import type { Actor } from "@diemcau/shared/model/actor";
import type { Role } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { PairingCode } from "@diemcau/shared/protocol/rest";
import type { ConferenceState, PointEntry } from "@diemcau/shared/rules/state";
import type { Request, Response } from "express";

/** The demo's accounts, as the first page uses them. */
export interface DemoEntrance {
  /** A database that the demo seeded, and a request from this machine. */
  isOpen(request: Request): boolean | Promise<boolean>;
  /** Signs the demo account with this role in and sets its cookie. */
  signIn(role: Role, request: Request, response: Response): Promise<Actor>;
  /** Issues a pairing code for a point. */
  pairingCode(conferenceId: string, pointId: string): Promise<PairingCode>;
}

/** One door of the first page, in both languages. */
interface Door {
  name: "dieu-hanh" | "diem-cau" | "bien-ban";
  vi: { label: string; what: string };
  en: { label: string; what: string };
}

/** The three doors, in the order they stand. */
export const doors: readonly Door[] = [
  {
    name: "dieu-hanh",
    vi: { label: "Điều hành hội nghị mẫu", what: "Bảng điều hành: các điểm cầu, hàng đợi phát biểu, hình đang phát." },
    en: { label: "Run the sample conference", what: "The operator's page: points, the queue, what is on air." },
  },
  {
    name: "diem-cau",
    vi: { label: "Vào một điểm cầu", what: "Phòng họp của một đơn vị: ghép thiết bị, thử camera, đăng ký phát biểu." },
    en: { label: "Enter a room", what: "A unit's room: pair the device, try the camera, ask for the floor." },
  },
  {
    name: "bien-ban",
    vi: { label: "Viết biên bản", what: "Bàn thư ký: diễn biến, biên bản, kết luận, ảnh và tin bài." },
    en: { label: "Write the minutes", what: "The secretary's page: timeline, minutes, conclusions, photos, article." },
  },
];

/** Opens a door: signs in where the scene behind it needs it, and answers the scene's path. */
export async function openDoor(
  name: string,
  demo: DemoEntrance,
  conferences: ConferenceState[],
  request: Request,
  response: Response,
): Promise<string> {
  const state = sample(conferences);
  const id = state?.conference?.id;
  if (!state || id === undefined) throw new AppError("notFound");
  switch (name) {
    case "dieu-hanh":
      await demo.signIn("operator", request, response);
      return `/app/dieu-hanh/${id}`;
    case "bien-ban":
      await demo.signIn("secretary", request, response);
      return `/app/thu-ky/${id}`;
    case "diem-cau": {
      const { code } = await demo.pairingCode(id, freePoint(state).id);
      return `/app/ghep?ma=${code}`;
    }
    default:
      throw new AppError("notFound");
  }
}

/** The conference that runs, else the next one, else the last. */
function sample(conferences: ConferenceState[]): ConferenceState | undefined {
  const order = { running: 0, planned: 1, ended: 2 };
  return conferences.toSorted((a, b) => order[a.status] - order[b.status])[0];
}

/** A room that nobody uses yet, bridge points first. */
function freePoint({ points }: ConferenceState): PointEntry {
  const use = (point: PointEntry) =>
    (point.devices.length > 0 ? 4 : 0) + (point.simulated ? 2 : 0) + (point.kind === "host" ? 1 : 0);
  const [point] = points.toSorted((a, b) => use(a) - use(b));
  if (!point) throw new AppError("notFound");
  return point;
}
