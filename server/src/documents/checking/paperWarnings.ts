import type { PaperWarning } from "@diemcau/shared/model/paper";
import { generalRules } from "@diemcau/shared/rules/officialForm";
import { checks } from "./checks.ts";
import { type Dissected, isRecipientsTitle } from "./dissect.ts";
import type { SeenDocument } from "./seen.ts";

/**
 * What a handed-in text doesn't keep of the rules that hold for any text. Whatever head it has, all above its
 * recipients that isn't centred counts as its body; its kind is its author's own matter.
 */
export function paperWarnings(document: SeenDocument): PaperWarning[] {
  const nothing = { left: [], right: [] };
  const end = document.blocks.findIndex((block) => block.type === "paragraph" && isRecipientsTitle(block.paragraph));
  const text = end < 0 ? document.blocks : document.blocks.slice(0, end);
  const body = text.filter((block) => block.type !== "paragraph" || block.paragraph.align !== "center");
  const part: Dissected = { head: nothing, type: null, subject: [], body, foot: { ...nothing, level: false } };
  return generalRules().flatMap((rule) => {
    const { ok, found } = checks[rule]({ document, part, kind: "minutes" });
    return ok ? [] : [{ rule, found }];
  });
}
