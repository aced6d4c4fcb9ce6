import type { AgendaItem } from "@diemcau/shared/model/agenda";
import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { FloorRequest, Turn } from "@diemcau/shared/model/floor";
import type { Paper } from "@diemcau/shared/model/paper";
import type { Photo } from "@diemcau/shared/model/photo";
import type { Point } from "@diemcau/shared/model/point";
import type { EventOf, EventType } from "@diemcau/shared/protocol/events";

const at = "2022-04-28T01:05:00.000Z";
const unit = { id: "u1", name: "VKSND huyện Ba Tơ", shortName: "Ba Tơ" };
const point = { pointId: "p1", pointName: "Ba Tơ" };
const speaker = { id: null, name: "Đại biểu 1", title: "Viện trưởng", unit: unit.name };
const item: AgendaItem = {
  id: "i1",
  kind: "speech",
  title: "Phát biểu của các điểm cầu",
  person: null,
  unit: null,
  plannedMinutes: 10,
  internal: false,
};
const conference: ConferenceFacts = {
  id: "c1",
  title: "Hội nghị chuyên đề",
  planNumber: "714/KH-VKS-BCĐ",
  planDate: "2022-04-05",
  basis: "",
  place: "Trụ sở VKSND tỉnh",
  startsAt: at,
  timeZone: "Asia/Ho_Chi_Minh",
  secrecy: "open",
  hostUnit: unit,
  chair: speaker,
  secretary: null,
};
const request: FloorRequest = { id: "r1", ...point, speaker, subject: "Dân chủ cơ sở", requestedAt: at };
const turn: Turn = {
  id: "t1",
  requestId: "r1",
  ...point,
  speaker,
  subject: request.subject,
  item,
  plannedSeconds: null,
  startedAt: at,
  endedAt: "2022-04-28T01:10:05.000Z",
  undone: false,
};
const programme = {
  layout: "chairSpeaker" as const,
  slots: [
    { pointId: "p1", pointName: "Ba Tơ", sourceId: null },
    { pointId: "p0", pointName: "Chủ trì", sourceId: null },
  ],
  lowerThird: null,
};
const photo: Photo = {
  id: "ph1",
  file: "f".repeat(64),
  width: 1920,
  height: 1080,
  caption: "Toàn cảnh Hội nghị",
  ...point,
  turnId: "t1",
  item,
  origin: "camera",
  takenAt: at,
};
const paper: Paper = {
  id: "pa1",
  itemId: "i1",
  title: "Tham luận",
  author: speaker,
  state: "submitted",
  versions: [],
  remark: "",
  decidedAt: null,
};
const fullPoint: Point = { id: "p1", kind: "bridge", name: "Ba Tơ", unit, technician: null, expected: 18 };
const conclusion = { id: "k1", text: "Tiếp tục thực hiện kế hoạch.", recordedAt: at };

/** One event of every type; a new type doesn't compile until it is here. */
export const everyEvent: { [T in EventType]: EventOf<T> } = {
  "conference.created": { type: "conference.created", conference },
  "conference.changed": { type: "conference.changed", conference },
  "conference.started": { type: "conference.started" },
  "conference.ended": { type: "conference.ended" },
  "agenda.added": { type: "agenda.added", item },
  "agenda.changed": { type: "agenda.changed", item },
  "agenda.removed": { type: "agenda.removed", item },
  "agenda.ordered": { type: "agenda.ordered", itemIds: ["i1"] },
  "point.added": { type: "point.added", point: fullPoint },
  "point.changed": { type: "point.changed", point: fullPoint },
  "point.removed": { type: "point.removed", ...point },
  "device.paired": { type: "device.paired", device: { id: "d1", role: "both", name: "PC" }, ...point },
  "device.unpaired": { type: "device.unpaired", deviceId: "d1", ...point },
  "device.connected": { type: "device.connected", deviceId: "d1", ...point },
  "device.disconnected": { type: "device.disconnected", deviceId: "d1", ...point },
  "source.offered": {
    type: "source.offered",
    source: { id: "d1:camera:0", pointId: "p1", deviceId: "d1", kind: "camera", name: "Camera" },
    ...point,
  },
  "source.withdrawn": { type: "source.withdrawn", sourceId: "d1:camera:0", ...point },
  "headcount.reported": { type: "headcount.reported", count: 17, ...point },
  "simulation.started": { type: "simulation.started", ...point },
  "simulation.stopped": { type: "simulation.stopped", ...point },
  "item.opened": { type: "item.opened", item, person: speaker },
  "item.closed": { type: "item.closed", item },
  "floor.requested": { type: "floor.requested", request },
  "floor.withdrawn": { type: "floor.withdrawn", request },
  "floor.ordered": { type: "floor.ordered", requestIds: ["r1"] },
  "floor.granted": { type: "floor.granted", turn },
  "floor.ended": { type: "floor.ended", turn },
  "floor.grantUndone": { type: "floor.grantUndone", turn, request, place: 0 },
  "floor.resumed": { type: "floor.resumed", turn },
  "programme.taken": { type: "programme.taken", programme, cause: "operator" },
  "programme.layoutChosen": { type: "programme.layoutChosen", layout: "solo" },
  "programme.holdChanged": { type: "programme.holdChanged", held: true },
  "programme.nextChosen": { type: "programme.nextChosen", ...point },
  "source.live": { type: "source.live", takenSeq: 9, shown: 14, expected: 14, milliseconds: 320, ...point },
  "source.failed": { type: "source.failed", takenSeq: 9, expected: 14, ...point },
  "conclusion.recorded": { type: "conclusion.recorded", conclusion },
  "conclusion.changed": { type: "conclusion.changed", conclusion },
  "conclusion.removed": { type: "conclusion.removed", conclusionId: "k1" },
  "conclusion.ordered": { type: "conclusion.ordered", conclusionIds: ["k1"] },
  "photo.taken": { type: "photo.taken", photo },
  "photo.captionChanged": { type: "photo.captionChanged", photoId: "ph1", caption: "Toàn cảnh" },
  "paper.submitted": { type: "paper.submitted", paper },
  "paper.returned": { type: "paper.returned", paper },
  "paper.accepted": { type: "paper.accepted", paper },
  "writeUp.published": { type: "writeUp.published", slug: "hoi-nghi", title: "Hội nghị chuyên đề" },
  "server.restarted": { type: "server.restarted" },
};
