import type { FormRuleId } from "@diemcau/shared/rules/officialForm";
import * as foot from "./rules/foot.ts";
import * as head from "./rules/head.ts";
import * as kinds from "./rules/kinds.ts";
import * as page from "./rules/page.ts";
import * as text from "./rules/text.ts";
import * as title from "./rules/title.ts";
import type { Check } from "./rules/verdict.ts";

/** How each rule of the form is checked. */
export const checks: Record<FormRuleId, Check> = {
  "page.paper": page.checkPaper,
  "page.margins": page.checkMargins,
  "page.number": page.checkNumbering,
  "text.font": text.checkFont,
  "text.colour": text.checkColour,
  "text.underline": text.checkUnderline,
  "text.underscores": text.checkUnderscores,
  "head.order": head.checkOrder,
  "head.country": head.checkCountry,
  "head.motto": head.checkMotto,
  "head.mottoLine": head.checkMottoLine,
  "head.parentAgency": head.checkParentAgency,
  "head.agency": head.checkAgency,
  "head.agencyLine": head.checkAgencyLine,
  "head.number": head.checkNumber,
  "head.placeDate": head.checkPlaceDate,
  "title.type": title.checkType,
  "title.subject": title.checkSubject,
  "title.line": title.checkTitleLine,
  "body.size": text.checkBodySize,
  "body.justified": text.checkJustified,
  "body.firstLine": text.checkFirstLine,
  "body.gap": text.checkGap,
  "body.lineSpacing": text.checkLineSpacing,
  "body.end": text.checkEnd,
  "foot.signer": foot.checkSigner,
  "foot.recipients": foot.checkRecipients,
  "foot.archive": foot.checkArchive,
  "minutes.sections": kinds.checkMinutesSections,
  "minutes.signatures": kinds.checkMinutesSignatures,
  "notice.subject": kinds.checkNoticeSubject,
  "notice.lead": kinds.checkNoticeLead,
  "notice.parts": kinds.checkNoticeParts,
  "programme.place": kinds.checkProgrammePlace,
  "programme.columns": kinds.checkProgrammeColumns,
  "invitation.parts": kinds.checkInvitation,
};
