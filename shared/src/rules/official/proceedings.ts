import type { Paper } from "../../model/paper.ts";
import { longDate, twoDigits } from "../../text/time.ts";
import { minutesSkeleton } from "../minutes.ts";
import { minutesDocument } from "../minutesDocument.ts";
import { type ConferenceState, sealedMinutes } from "../state.ts";
import type { OfficialBlock, OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { OfficialInput } from "./input.ts";
import { minutesBody, numbered } from "./minutes.ts";
import { papersInOrder } from "./papersInOrder.ts";
import { programmeBlocks } from "./programme.ts";
import { richBlocks } from "./richBlocks.ts";
import { capital, paragraph, positionOf, runs } from "./words.ts";

/** The volume (Kỷ yếu): cover, contents, programme, approved papers, sealed minutes, conclusions; nothing internal is in it. */
export function proceedingsPaper(whole: OfficialInput): OfficialDocument[] {
  const input = { ...whole, state: withoutInternal(whole.state) };
  const { conference } = input.state;
  if (!conference) return [];
  const papers = papersInOrder(input.state);
  const chapters: [string, OfficialBlock[]][] = [
    ["Chương trình Hội nghị", programmeBlocks(input)],
    ...papers.map((paper): [string, OfficialBlock[]] => [paper.title, paperBlocks(paper, input)]),
    ["Biên bản Hội nghị", minutesChapter(input)],
    ["Kết luận của chủ tọa", input.state.conclusions.flatMap(({ text }, index) => numbered(index + 1, text))],
  ];
  const filled = chapters.filter(([, blocks]) => blocks.length > 0);
  return [
    framed(input, {
      kind: "proceedings",
      type: "KỶ YẾU",
      subject: conference.title,
      cover: true,
      body: [
        centred(capital(longDate(input.state.startedAt ?? conference.startsAt, conference.timeZone))),
        centred(conference.place),
        { type: "pageBreak" },
        { type: "contents", title: "MỤC LỤC" },
        ...filled.flatMap(([title, blocks]): OfficialBlock[] => [
          { type: "pageBreak" },
          { type: "heading", level: 1, text: title, entry: true },
          ...blocks,
        ]),
        paragraph(
          `Kỷ yếu ${conference.title}`,
          papers.length === 0 ? "." : ` gồm ${twoDigits(papers.length)} tham luận đã duyệt.`,
        ),
      ],
    }),
  ];
}

function centred(text: string): OfficialBlock {
  return { type: "paragraph", centred: true, runs: runs(text) };
}

function paperBlocks(paper: Paper, { papers }: OfficialInput): OfficialBlock[] {
  const position = positionOf(paper.author);
  const author = `Đồng chí ${paper.author.name}${position === "" ? "" : `\n${position}`}`;
  const by: OfficialBlock = { type: "paragraph", centred: true, runs: [{ text: author, italic: true }] };
  const text = papers[paper.id];
  if (text) return [by, ...richBlocks(text)];
  const version = paper.versions.at(-1);
  const pages = version?.pages ? `, ${twoDigits(version.pages)} trang` : "";
  const format = version ? ` (tệp ${version.format.toUpperCase()}${pages})` : "";
  return [by, paragraph(`Toàn văn tham luận lưu trong hồ sơ Hội nghị${format}.`)];
}

function minutesChapter({ state, minutes }: OfficialInput): OfficialBlock[] {
  const skeleton = minutesSkeleton(state);
  if (!skeleton || !sealedMinutes(state)) return [];
  const known = new Set(skeleton.sections.map(({ id }) => id));
  const texts = Object.fromEntries(Object.entries(minutes).filter(([id]) => known.has(id)));
  return minutesBody(minutesDocument(skeleton, texts));
}

/** The conference without what only the office may know (PROTOCOL A2). */
function withoutInternal(state: ConferenceState): ConferenceState {
  return {
    ...state,
    agenda: state.agenda.filter(({ internal }) => !internal),
    turns: state.turns.filter(({ item }) => !item?.internal),
  };
}
