import type { AgendaItem } from "@diemcau/shared/model/agenda";
import type { Assignment } from "@diemcau/shared/model/assignment";
import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { StoredFile } from "@diemcau/shared/model/file";
import type { IssuedDocument } from "@diemcau/shared/model/official";
import type { Paper } from "@diemcau/shared/model/paper";
import type { Photo } from "@diemcau/shared/model/photo";
import type { Point } from "@diemcau/shared/model/point";
import type { Delegate } from "@diemcau/shared/model/rollCall";
import type { Clip, Deck } from "@diemcau/shared/model/slides";
import type { Vote } from "@diemcau/shared/model/vote";
import type { EventOf, EventType } from "@diemcau/shared/protocol/events";
import { picture } from "@diemcau/shared/rules/programme";
import { requestOf, turnOf } from "../../../support/domain.ts";

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
  rehearsalOf: null,
};
const request = requestOf({ id: "r1", ...point, speaker, subject: "Dân chủ cơ sở", requestedAt: at });
const turn = turnOf({
  id: "t1",
  requestId: "r1",
  ...point,
  speaker,
  subject: request.subject,
  item,
  startedAt: at,
  endedAt: "2022-04-28T01:10:05.000Z",
});
const programme = picture("chairSpeaker", [
  { pointId: "p1", pointName: "Ba Tơ", sourceId: null },
  { pointId: "p0", pointName: "Chủ trì", sourceId: null },
]);
const photo: Photo = {
  id: "ph1",
  file: "f".repeat(64),
  width: 1920,
  height: 1080,
  caption: "Toàn cảnh Hội nghị",
  alt: "Toàn cảnh Hội nghị",
  automatic: false,
  sharpness: null,
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
  formerAuthors: [],
  readers: [],
  state: "submitted",
  versions: [],
  remark: "",
  decidedAt: null,
};
const fullPoint: Point = { id: "p1", kind: "bridge", name: "Ba Tơ", unit, technician: null, expected: 18 };
const delegate: Delegate = {
  id: "g1",
  name: "Đại biểu 2",
  title: "Kiểm sát viên",
  unit: unit.name,
  state: "present",
  reason: "",
  arrivedAt: at,
  leftAt: null,
};
const vote: Vote = {
  id: "v1",
  question: "Thông qua quy chế dân chủ",
  choices: ["Tán thành", "Không tán thành"],
  secret: false,
  by: "point",
  entitled: 2,
  quorumPercent: 50,
  voters: [{ id: "p1", pointId: "p1", name: "Ba Tơ" }],
};
const voted = { voteId: "v1", question: vote.question };
const invitation = { id: "n1", pointId: "p1", person: speaker, invitedAt: at };
const deck: Deck = {
  id: "k1",
  title: "Báo cáo",
  pages: ["a".repeat(64)],
  file: "b".repeat(64),
  owner: null,
  pointId: null,
};
const clip: Clip = { id: "c1", title: "Phóng sự", seconds: 60, picture: "c".repeat(64), sound: null };
const conclusion = {
  id: "k1",
  text: "Tiếp tục thực hiện kế hoạch.",
  spoken: "Tiếp tục thực hiện kế hoạch.",
  recordedAt: at,
  public: false,
  noTask: false,
};
const secretary = { id: "u3", name: "Thư ký" };
const assignment: Assignment = {
  id: "a1",
  conclusionId: "k1",
  kind: "task",
  text: "Rà soát quy chế dân chủ.",
  result: "Báo cáo rà soát",
  units: [unit],
  deadline: "2022-05-31",
  madeAt: at,
};
const file: StoredFile = {
  id: "f1",
  file: "d".repeat(64),
  name: "de-cuong.docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  bytes: 1000,
  addedAt: at,
  addedBy: secretary,
};
const stored = { file: "e".repeat(64), bytes: 1000 };
const issued: IssuedDocument = {
  id: "b1",
  kind: "minutes",
  title: "Biên bản Hội nghị chuyên đề",
  number: "12",
  date: "2022-04-28",
  docx: stored,
  pdf: stored,
  canonical: stored,
  digest: "e".repeat(64),
  confirmations: [],
  issuedAt: at,
  issuedBy: secretary,
  signed: null,
};

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
  "device.paired": { type: "device.paired", device: { id: "d1", role: "both", name: "PC", person: null }, ...point },
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
  "simulation.behaved": { type: "simulation.behaved", behaviour: "frozen", ...point },
  "source.preferred": { type: "source.preferred", sourceId: "d1:camera:0", sourceName: "Toàn cảnh", ...point },
  "point.muted": { type: "point.muted", muted: true, ...point },
  "link.changed": { type: "link.changed", state: "weak", cause: "loss", ...point },
  "help.called": { type: "help.called", ...point },
  "help.answered": { type: "help.answered", ...point },
  "note.sent": {
    type: "note.sent",
    note: { id: "o1", pointId: "p1", from: "room", name: "", text: "Phòng chưa nghe rõ.", at },
    pointName: "Ba Tơ",
  },
  "preflight.reported": {
    type: "preflight.reported",
    checks: [{ step: "camera", result: "good", cause: "", measured: "1280 × 720" }],
    ...point,
  },
  "presenter.invited": { type: "presenter.invited", invitation, pointName: "Ba Tơ" },
  "presenter.uninvited": { type: "presenter.uninvited", invitation, pointName: "Ba Tơ" },
  "board.takenOver": { type: "board.takenOver", operator: { id: "u2", name: "Cán bộ điều hành" } },
  "rollCall.listed": { type: "rollCall.listed", delegates: [delegate], correction: false, ...point },
  "rollCall.marked": { type: "rollCall.marked", delegates: [delegate], correction: false, ...point },
  "vote.opened": { type: "vote.opened", vote },
  "vote.cast": { type: "vote.cast", voteId: "v1", voterId: "p1", choice: 0, voted: 1, ...point },
  "vote.counted": { type: "vote.counted", voteId: "v1", ballots: 1, counts: [1, 0], voted: 2, ...point },
  "vote.progressed": { type: "vote.progressed", voteId: "v1", voted: 2 },
  "vote.closed": {
    type: "vote.closed",
    ...voted,
    choices: vote.choices,
    secret: false,
    result: { counts: [1, 0], base: 1, voted: 1, quorumMet: true },
  },
  "vote.cancelled": { type: "vote.cancelled", ...voted },
  "item.opened": { type: "item.opened", item, person: speaker },
  "item.closed": { type: "item.closed", item },
  "floor.requested": { type: "floor.requested", request },
  "floor.withdrawn": { type: "floor.withdrawn", request },
  "floor.ordered": { type: "floor.ordered", requestIds: ["r1"] },
  "floor.requestChanged": { type: "floor.requestChanged", request },
  "floor.called": { type: "floor.called", request },
  "floor.queueSwitched": { type: "floor.queueSwitched", open: false },
  "floor.modeChosen": { type: "floor.modeChosen", mode: "several" },
  "floor.extended": { type: "floor.extended", turn, seconds: 60 },
  "floor.paused": { type: "floor.paused", turn },
  "floor.continued": { type: "floor.continued", turn },
  "floor.granted": { type: "floor.granted", turn },
  "floor.ended": { type: "floor.ended", turn },
  "floor.grantUndone": { type: "floor.grantUndone", turn, request, place: 0 },
  "floor.resumed": { type: "floor.resumed", turn },
  "programme.taken": { type: "programme.taken", programme, cause: "operator" },
  "programme.layoutChosen": { type: "programme.layoutChosen", layout: "solo" },
  "programme.holdChanged": { type: "programme.holdChanged", held: true },
  "programme.nextChosen": { type: "programme.nextChosen", ...point },
  "programme.composed": { type: "programme.composed", preview: programme },
  "programme.crawlSet": { type: "programme.crawlSet", text: "Hội nghị nghỉ giải lao 15 phút" },
  "deck.added": { type: "deck.added", deck },
  "deck.removed": { type: "deck.removed", deckId: "k1", title: deck.title },
  "slide.turned": { type: "slide.turned", deckId: "k1", title: deck.title, page: 2 },
  "clip.added": { type: "clip.added", clip },
  "clip.removed": { type: "clip.removed", clipId: "c1", title: clip.title },
  "clip.paused": { type: "clip.paused", clipId: "c1", title: clip.title, paused: true },
  "clip.ended": { type: "clip.ended", clipId: "c1", title: clip.title },
  "source.live": { type: "source.live", takenSeq: 9, shown: 14, expected: 14, milliseconds: 320, ...point },
  "source.failed": { type: "source.failed", takenSeq: 9, expected: 14, ...point },
  "conclusion.recorded": { type: "conclusion.recorded", conclusion },
  "conclusion.changed": { type: "conclusion.changed", conclusion },
  "conclusion.removed": { type: "conclusion.removed", conclusionId: "k1" },
  "conclusion.ordered": { type: "conclusion.ordered", conclusionIds: ["k1"] },
  "photo.taken": { type: "photo.taken", photo },
  "conclusions.shared": {
    type: "conclusions.shared",
    sharing: { number: 1, conclusions: [{ id: "k1", text: conclusion.text }] },
  },
  "conclusions.acknowledged": { type: "conclusions.acknowledged", number: 1, ...point },
  "assignment.made": { type: "assignment.made", assignment },
  "assignment.changed": { type: "assignment.changed", assignment },
  "assignment.withdrawn": { type: "assignment.withdrawn", assignment, reason: "" },
  "assignment.reported": {
    type: "assignment.reported",
    report: { id: "e1", assignmentId: "a1", unit, done: true, text: "Đã rà soát.", reporter: secretary, at },
  },
  "assignment.evidenced": {
    type: "assignment.evidenced",
    evidence: { ...file, assignmentId: "a1", unitId: "u1" },
  },
  "assignment.reminded": {
    type: "assignment.reminded",
    assignmentId: "a1",
    unitId: "u1",
    unitName: unit.name,
    due: "soon",
  },
  "photo.captionChanged": { type: "photo.captionChanged", photoId: "ph1", caption: "Toàn cảnh", alt: "Hội trường" },
  "photo.removed": { type: "photo.removed", photoId: "ph1", caption: "Toàn cảnh" },
  "papers.called": {
    type: "papers.called",
    call: {
      subject: "Thực hiện dân chủ ở cơ sở",
      guidance: "",
      maxPages: 6,
      minutes: 10,
      deadline: at,
      itemIds: ["i1"],
      template: null,
      calledAt: at,
    },
  },
  "papers.templateSet": { type: "papers.templateSet", template: file },
  "papers.reminded": { type: "papers.reminded", itemId: "i1", person: secretary, due: "soon" },
  "paper.submitted": { type: "paper.submitted", paper },
  "paper.returned": { type: "paper.returned", paper },
  "paper.approved": { type: "paper.approved", paper: { ...paper, state: "approved" } },
  "paper.reassigned": { type: "paper.reassigned", paper, reason: "" },
  "paper.read": { type: "paper.read", paperId: "pa1", version: 1, reader: secretary },
  "minutes.confirmed": {
    type: "minutes.confirmed",
    confirmation: {
      target: "minutes",
      role: "secretary",
      person: { ...secretary, title: "" },
      digest: "e".repeat(64),
      at,
    },
  },
  "minutes.supplemented": {
    type: "minutes.supplemented",
    draft: { text: "Bổ sung một ý kiến.", by: secretary, at },
  },
  "document.letterheadSet": {
    type: "document.letterheadSet",
    letterhead: {
      parentAgency: "Viện kiểm sát nhân dân tối cao",
      agency: "Viện kiểm sát nhân dân tỉnh Quảng Ngãi",
      abbreviation: "VKS",
      placeName: "Quảng Ngãi",
      signer: { authority: "TL. VIỆN TRƯỞNG", title: "CHÁNH VĂN PHÒNG", name: "" },
      recipients: [],
      archive: "VT, Hồ sơ",
    },
  },
  "document.registered": {
    type: "document.registered",
    register: { kind: "minutes", number: "12", date: "2022-04-28" },
  },
  "document.issued": { type: "document.issued", document: issued },
  "document.signed": {
    type: "document.signed",
    documentId: "b1",
    signed: { ...stored, name: "bien-ban.pdf", extendsIssued: true, signatures: [], at, by: secretary },
  },
  "publication.changed": {
    type: "publication.changed",
    publication: {
      programme: true,
      paperIds: [],
      documentIds: [],
      conclusions: false,
      proceedings: false,
      slug: "hoi-nghi-chuyen-de-c1",
      publishedAt: at,
      changedAt: at,
    },
  },
  "writeUp.published": { type: "writeUp.published", slug: "hoi-nghi", title: "Hội nghị chuyên đề" },
  "writeUp.corrected": {
    type: "writeUp.corrected",
    slug: "hoi-nghi",
    title: "Hội nghị chuyên đề",
    notice: { at, text: "Sửa chức danh của một đại biểu." },
  },
  "writeUp.withdrawn": { type: "writeUp.withdrawn", slug: "hoi-nghi", notice: { at, text: "Đăng nhầm." } },
  "server.restarted": { type: "server.restarted" },
};
