import { twoDigits } from "../../text/time.ts";
import type { ConferenceFacts } from "../../model/conference.ts";
import type { PointEntry } from "../state.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { OfficialInput } from "./input.ts";
import { capital, comradeSentence, labelled, moment, paragraph } from "./words.ts";

/** Invitations (Giấy mời, NĐ 30/2020, Phụ lục III, mẫu 1.7), one for each unit that has a point, in the points' order. */
export function invitationPapers(input: OfficialInput): OfficialDocument[] {
  const { state, letterhead } = input;
  const { conference } = state;
  if (!conference) return [];
  const invited = new Map(state.points.map((point) => [point.unit.id, point]));
  return [...invited.values()].map((point) =>
    framed(input, {
      kind: "invitation",
      type: "GIẤY MỜI",
      subject: `Dự ${conference.title}`,
      body: [
        paragraph(`${letterhead.agency} trân trọng kính mời: ${point.unit.name}.`),
        paragraph(`Tới dự ${conference.title}${planOf(conference)}.`),
        labelled("Chủ trì", [capital(comradeSentence(conference.chair)), "."]),
        labelled("Thời gian", [moment(conference.startsAt, conference.timeZone), "."]),
        labelled("Địa điểm", [placeOf(point, conference), "."]),
        ...expectedOf(point),
        paragraph("Kính đề nghị quý đơn vị cử đại biểu tham dự đúng thành phần, đúng thời gian."),
      ],
      recipients: ["Như trên"],
    }),
  );
}

function planOf({ planNumber }: ConferenceFacts): string {
  return planNumber === "" ? "" : ` theo Kế hoạch số ${planNumber}`;
}

/** Where a unit takes part: in the hall, or in its own room that is joined to it. */
function placeOf({ kind, name }: PointEntry, { place }: ConferenceFacts): string {
  return kind === "host" ? place : `điểm cầu ${name}, kết nối trực tuyến với điểm cầu chính tại ${place}`;
}

function expectedOf({ expected, delegates }: PointEntry): OfficialBlock[] {
  const many = delegates.length > 0 ? delegates.length : expected;
  return many === 0 ? [] : [labelled("Số đại biểu dự kiến", [`${twoDigits(many)} đại biểu.`])];
}
