import type { DocumentKind } from "../../model/official.ts";
import { longDate } from "../../text/time.ts";
import type { OfficialBlock, OfficialDocument, OfficialSignature } from "./document.ts";
import type { OfficialInput } from "./input.ts";
import { ended } from "./words.ts";

/** Letters of a kind in a document's symbol (NĐ 30/2020, Phụ lục III); kinds without any carry no number. */
const kindLetters: Partial<Record<DocumentKind, string>> = {
  programme: "CTr",
  invitation: "GM",
  minutes: "BB",
  supplement: "BB",
  notice: "TB",
};

/** Whether the clerk's register numbers a kind. */
export function isNumbered(kind: DocumentKind): boolean {
  return kindLetters[kind] !== undefined;
}

interface Content {
  kind: DocumentKind;
  type: string;
  subject: string;
  body: readonly OfficialBlock[];
  signatures?: OfficialDocument["signatures"];
  recipients?: readonly string[];
  cover?: boolean;
}

/** A document's text with what the form puts around it: head, number and date of the register, signer, recipients. */
export function framed({ state, letterhead }: OfficialInput, content: Content): OfficialDocument {
  const { kind, type, subject } = content;
  const register = state.registers[kind];
  const letters = kindLetters[kind];
  const undated = kind === "minutes" || kind === "supplement";
  const { parentAgency, agency, abbreviation, placeName } = letterhead;
  return {
    kind,
    head: {
      parentAgency,
      agency,
      symbol: letters === undefined ? null : `${letters}-${abbreviation}`,
      number: padded(register?.number ?? ""),
      placeAndDate: undated ? null : `${placeName}, ${dateLine(register?.date ?? null)}`,
    },
    type,
    subject,
    body: ended(content.body),
    signatures: content.signatures ?? { left: null, right: signer(letterhead.signer) },
    recipients: (content.recipients ?? letterhead.recipients).map(recipient),
    archive: letterhead.archive.replace(/[.;,\s]+$/, ""),
    digest: null,
    ...(content.cover ? { cover: true } : {}),
  };
}

/** Numbers below ten get a zero; what the clerk typed otherwise stands as it is. */
function padded(number: string): string {
  return /^[0-9]$/.test(number) ? `0${number}` : number;
}

/** Room to write a number by hand. */
const empty = "……";

function dateLine(date: string | null): string {
  return date === null ? `ngày ${empty} tháng ${empty} năm ${empty}` : longDate(`${date}T00:00:00Z`, "UTC");
}

function signer({ authority, title, name }: OfficialSignature): OfficialSignature {
  const upper = (text: string) => text.toLocaleUpperCase("vi");
  return { authority: upper(authority), title: upper(title), name };
}

/** A line of "Nơi nhận" as typed, without the dash and the mark that the form puts there. */
function recipient(line: string): string {
  return line.replace(/^[-–\s]+/, "").replace(/[.;,\s]+$/, "");
}
