import type { Photo } from "../model/photo.ts";
import type { WriteUpBlock, WriteUpInput } from "../model/writeUp.ts";
import { twoDigits } from "../text/time.ts";
import type { MinutesTexts } from "./minutesDocument.ts";
import type { ConferenceState } from "./state.ts";
import { type ItemFacts, type WriteUpFacts, writeUpFacts } from "./writeUpFacts.ts";
import { comrade, contributionCount, dayAndPart, listed, paragraphsOf, planDay, sentence } from "./writeUpWords.ts";

/** How many speakers an article names before "và các ý kiến khác". */
const namedSpeakers = 3;
/** Limits of `WriteUpInput`: a paragraph's length, and how many blocks the composition fills, leaving room to edit. */
const maxParagraph = 10_000;
const maxComposed = 280;

/**
 * The article as the log and the minutes have it, in the office's house form. Nothing is invented: where the minutes say nothing
 * stands a `blank` that tells the secretary what belongs there.
 */
export function composeWriteUp(state: ConferenceState, minutes: MinutesTexts): WriteUpInput {
  const facts = writeUpFacts(state);
  const photos = placePhotos(facts.photos);
  const blocks = [
    ...photos.opening,
    ...facts.reports.flatMap((report) => reportBlocks(report, minutes)),
    ...photos.report,
    ...discussionBlocks(facts, minutes),
    ...photos.discussion,
    ...facts.directives.flatMap((directive) => directiveBlocks(directive, minutes)),
    ...photos.directive,
    ...conclusionBlocks(state, facts, minutes),
    ...photos.conclusion,
  ];
  const gallery: WriteUpBlock[] =
    photos.rest.length > 0 ? [{ type: "heading", text: "* Một số hình ảnh tại Hội nghị" }, ...photos.rest] : [];
  return {
    title: titleOf(state),
    lead: leadOf(state, facts),
    blocks: bounded(blocks, gallery),
    byline: bylineOf(state),
  };
}

function titleOf({ conference }: ConferenceState): string {
  if (!conference) return "Hội nghị";
  const full = `${conference.hostUnit.name} tổ chức ${conference.title}`;
  return full.length <= 300 ? full : conference.title;
}

function leadOf({ conference }: ConferenceState, { attendance, present, directives }: WriteUpFacts): string {
  if (!conference) return "Hội nghị";
  const day = dayAndPart(conference.startsAt, conference.timeZone);
  const plan = conference.planNumber === "" ? "" : `Thực hiện Kế hoạch số ${conference.planNumber}`;
  const planOf = plan !== "" && conference.planDate ? `${plan} ngày ${planDay(conference.planDate)}` : plan;
  const points = attendance.joined.length;
  const online = points === 0 ? "" : `, kết nối trực tuyến với ${twoDigits(points)} điểm cầu`;
  const held = `tại ${conference.place}, ${conference.hostUnit.name} tổ chức ${conference.title}${online}.`;
  const sentences = [planOf === "" ? `${sentence(day)}, ${held}` : `${planOf}, ${day}, ${held}`];
  const { chair } = conference;
  if (chair) sentences.push(`${sentence(comrade(chair))} chủ trì Hội nghị.`);
  const guests = directives.flatMap(({ speaker }) =>
    speaker && speaker.name !== chair?.name ? [comrade(speaker)] : [],
  );
  if (guests.length > 0) sentences.push(`Dự và chỉ đạo Hội nghị có ${listed(guests)}.`);
  if (present !== null && present > 0)
    sentences.push(
      points === 0
        ? `Tham dự Hội nghị có ${twoDigits(present)} đại biểu.`
        : `Tham dự Hội nghị có ${twoDigits(present)} đại biểu tại điểm cầu chính và các điểm cầu.`,
    );
  return sentences.join(" ");
}

function reportBlocks(report: ItemFacts, minutes: MinutesTexts): WriteUpBlock[] {
  const opening = report.speaker
    ? `Tại Hội nghị, ${comrade(report.speaker)} trình bày: ${report.title}.`
    : `Hội nghị đã nghe trình bày: ${report.title}.`;
  return [paragraph(opening), ...said(report.sections, minutes, `Kết quả và hạn chế mà phần “${report.title}” nêu ra`)];
}

function discussionBlocks({ contributions, discussionSections }: WriteUpFacts, minutes: MinutesTexts): WriteUpBlock[] {
  if (contributions.length === 0) return [];
  const named = contributions
    .slice(0, namedSpeakers)
    .map(({ kind, speaker }) => `${kind === "paper" ? "tham luận" : "ý kiến phát biểu"} của ${comrade(speaker)}`);
  const naming = contributions.length > named.length ? `, trong đó có ${listed(named)}` : `: ${listed(named)}`;
  const told = contributions.flatMap(({ speaker, sections }) => {
    const [first, ...rest] = paragraphsAt(sections, minutes);
    if (first === undefined) return [];
    return [`${sentence(comrade(speaker))}: ${first}`, ...rest];
  });
  const substance = [...paragraphsAt(discussionSections, minutes), ...told];
  return [
    paragraph(`Hội nghị đã nghe ${contributionCount(contributions)}${naming}.`),
    ...(substance.length > 0
      ? substance.map(paragraph)
      : [blank("Nội dung chính của các tham luận và ý kiến phát biểu")]),
  ];
}

function directiveBlocks(directive: ItemFacts, minutes: MinutesTexts): WriteUpBlock[] {
  const { speaker } = directive;
  const opening = speaker
    ? `Phát biểu chỉ đạo Hội nghị, ${comrade(speaker)} nêu các nội dung sau:`
    : `Hội nghị đã nghe phát biểu chỉ đạo: ${directive.title}.`;
  return [paragraph(opening), ...said(directive.sections, minutes, "Nội dung phát biểu chỉ đạo")];
}

function conclusionBlocks({ conference }: ConferenceState, facts: WriteUpFacts, minutes: MinutesTexts): WriteUpBlock[] {
  const { conclusion, conclusions } = facts;
  if (!conclusion && conclusions.length === 0) return [];
  const speaker = conclusion ? conclusion.speaker : (conference?.chair ?? null);
  const opening = speaker
    ? `Kết luận Hội nghị, ${comrade(speaker)} nêu các nội dung sau:`
    : "Hội nghị kết luận các nội dung sau:";
  const numbered = conclusions.map((text, index) => paragraph(`${index + 1}. ${text}`));
  const written = paragraphsAt(conclusion?.sections ?? [], minutes).map(paragraph);
  const substance = [...written, ...numbered];
  return [paragraph(opening), ...(substance.length > 0 ? substance : [blank("Nội dung kết luận của chủ tọa")])];
}

function said(sections: readonly string[], minutes: MinutesTexts, hint: string): WriteUpBlock[] {
  const written = paragraphsAt(sections, minutes);
  return written.length > 0 ? written.map(paragraph) : [blank(hint)];
}

/** Room is kept for what stands before the minutes' words in the same paragraph. */
function paragraphsAt(sections: readonly string[], minutes: MinutesTexts): string[] {
  return sections.flatMap((id) => paragraphsOf(minutes[id] ?? "", maxParagraph - 500));
}

function paragraph(text: string): WriteUpBlock {
  return { type: "paragraph", text };
}

function blank(hint: string): WriteUpBlock {
  return { type: "blank", hint: hint.slice(0, 500) };
}

type Placed = Record<"opening" | "report" | "discussion" | "directive" | "conclusion" | "rest", WriteUpBlock[]>;

/** The first photo of each part stands in it, two of the discussion; the others go to the end of the article. */
function placePhotos(photos: readonly Photo[]): Placed {
  const placed: Placed = { opening: [], report: [], discussion: [], directive: [], conclusion: [], rest: [] };
  for (const photo of photos) {
    const part = partOf(photo);
    const full = placed[part].length >= (part === "discussion" ? 2 : 1);
    const { id, caption, alt } = photo;
    placed[full ? "rest" : part].push({ type: "photo", photoId: id, caption, alt, crop: null });
  }
  return placed;
}

/** What somebody brought belongs to no part. */
function partOf({ item, origin }: Photo): keyof Placed {
  if (origin === "upload") return "rest";
  switch (item?.kind) {
    case undefined:
    case "opening":
      return "opening";
    case "report":
    case "directive":
    case "conclusion":
      return item?.kind ?? "rest";
    case "paper":
    case "speech":
      return "discussion";
    default:
      return "rest";
  }
}

/** Keeps within what an article may hold, and says what did not fit instead of dropping it silently. */
function bounded(blocks: WriteUpBlock[], gallery: WriteUpBlock[]): WriteUpBlock[] {
  const room = maxComposed - Math.min(gallery.length, 60);
  const left = blocks.length - room;
  const body = left <= 0 ? blocks : [...blocks.slice(0, room), blank(`Biên bản còn ${left} đoạn chưa đưa vào tin bài`)];
  return [...body, ...gallery.slice(0, 60)];
}

function bylineOf({ conference }: ConferenceState): string {
  return conference?.secretary ? `${conference.secretary.name} – Văn phòng` : "Văn phòng";
}
