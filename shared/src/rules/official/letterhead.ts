import type { ConferenceFacts } from "../../model/conference.ts";
import type { Letterhead } from "../../model/official.ts";
import type { PersonFacts } from "../../model/person.ts";

/**
 * What stands around a document's text until the office fills it in: made of the host unit, the unit above it, the plan's symbol
 * and the chair. A suggestion alone; the office corrects it once and the unit's next conference begins with that.
 */
export function suggestLetterhead(conference: ConferenceFacts, parentAgency: string): Letterhead {
  const { hostUnit, planNumber, chair } = conference;
  return {
    parentAgency,
    agency: hostUnit.name,
    abbreviation: planAbbreviation(planNumber) ?? initials(hostUnit.name),
    placeName: placeOf(hostUnit.name) ?? hostUnit.shortName,
    signer: signerOf(chair),
    recipients: ["Như thành phần dự Hội nghị"],
    archive: "VT, Hồ sơ",
  };
}

/** VKS out of "714/KH-VKS-BCĐ": what follows the kind of document. */
function planAbbreviation(planNumber: string): string | null {
  return /^[^/]*\/[^-–]+[-–]([^-–]+)/.exec(planNumber)?.[1]?.trim() ?? null;
}

/** First letters of a unit's words, or a word that is in capitals as it stands. */
function initials(unitName: string): string {
  const words = unitName.split(" ").filter((word) => word !== "");
  const short = words.find((word) => word.length > 1 && word === word.toLocaleUpperCase("vi"));
  return (short ?? words.map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("")).slice(0, 30);
}

/** Quảng Ngãi out of "VKSND tỉnh Quảng Ngãi". */
function placeOf(unitName: string): string | null {
  return /(?:tỉnh|thành phố)\s+(.+)$/iu.exec(unitName)?.[1]?.slice(0, 100) ?? null;
}

/** A deputy signs for the head: "KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG". */
function signerOf(chair: PersonFacts | null): Letterhead["signer"] {
  const title = chair?.title.split(/[,;–]/)[0]?.trim().slice(0, 100) ?? "";
  const head = /^phó\s+(.+)$/iu.exec(title)?.[1];
  return {
    authority: head === undefined ? "" : `KT. ${head.toLocaleUpperCase("vi")}`,
    title: title === "" ? "THỦ TRƯỞNG CƠ QUAN" : title.toLocaleUpperCase("vi"),
    name: chair?.name ?? "",
  };
}
