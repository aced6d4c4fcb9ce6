import { minutesSkeleton } from "../minutes.ts";
import { sealedMinutes } from "../state.ts";
import type { OfficialDocument } from "./document.ts";
import { framed } from "./frame.ts";
import type { OfficialInput } from "./input.ts";
import { minutesSignatures } from "./minutes.ts";
import { blank, capital, comradeSentence, labelled, numericDay, paragraph, paragraphsOf } from "./words.ts";

/** Supplementary minutes (Biên bản bổ sung): what the sealed minutes lack or have wrong, in the same form (NĐ 30/2020, Điều 18). */
export function supplementPaper(input: OfficialInput): OfficialDocument[] {
  const { state, letterhead } = input;
  const skeleton = minutesSkeleton(state);
  const sealed = sealedMinutes(state);
  if (!skeleton || !sealed || !state.supplementDraft) return [];
  const number = `${sealed.number === "" ? blank : sealed.number}/BB-${letterhead.abbreviation}`;
  const day = sealed.date === null ? blank : numericDay(sealed.date);
  return [
    framed(input, {
      kind: "supplement",
      type: "BIÊN BẢN BỔ SUNG",
      subject: skeleton.title,
      body: [
        paragraph(
          `Biên bản này bổ sung Biên bản số ${number} ngày ${day}; các nội dung khác của biên bản đã khóa giữ nguyên.`,
        ),
        labelled("Chủ trì (chủ tọa)", [capital(comradeSentence(skeleton.chair)), "."]),
        labelled("Thư ký (người ghi biên bản)", [capital(comradeSentence(skeleton.secretary)), "."]),
        { type: "paragraph", runs: [{ text: "Nội dung bổ sung:", bold: true }] },
        ...paragraphsOf(state.supplementDraft.text).map((line) => paragraph(line)),
      ],
      signatures: minutesSignatures(skeleton),
    }),
  ];
}
