import type { DocumentKind } from "../../model/official.ts";
import { annexPaper } from "./annex.ts";
import { delegatesPaper } from "./delegates.ts";
import type { OfficialDocument } from "./document.ts";
import type { OfficialInput } from "./input.ts";
import { invitationPapers } from "./invitation.ts";
import { minutesPaper } from "./minutes.ts";
import { noticePaper } from "./notice.ts";
import { proceedingsPaper } from "./proceedings.ts";
import { programmePaper } from "./programme.ts";
import { supplementPaper } from "./supplement.ts";

const views: Record<DocumentKind, (input: OfficialInput) => OfficialDocument[]> = {
  programme: programmePaper,
  invitation: invitationPapers,
  minutes: minutesPaper,
  supplement: supplementPaper,
  notice: noticePaper,
  delegates: delegatesPaper,
  annex: annexPaper,
  proceedings: proceedingsPaper,
};

/** Documents of a kind as they would be printed now: one, but for invitations, of which there is one a unit. */
export function officialDocuments(kind: DocumentKind, input: OfficialInput): OfficialDocument[] {
  return views[kind](input);
}
