import { type ErrorReply, errorText } from "@diemcau/shared/protocol/errors";
import { html } from "@diemcau/shared/text/html";
import { address } from "./addresses.ts";
import { layout } from "./layout.ts";
import type { BareHead } from "./pageHead.ts";
import { wording } from "./wording.ts";

/** Page that says what went wrong and where to go on. */
export function messagePage(head: BareHead, error: ErrorReply): string {
  const words = wording[head.language];
  const missing = error.code === "notFound";
  const title = titleOf(error, head.language);
  return layout(
    { ...head, title, hidden: true },
    html`<section class="message">
<h1>${title}</h1>
<p>${missing ? words.notFound : errorText(error, head.language)}</p>
<p><a href="${address("/", head.language)}">${words.home}</a></p>
</section>`,
  );
}

function titleOf({ code }: ErrorReply, language: BareHead["language"]): string {
  const words = wording[language];
  if (code === "notFound") return words.notFoundTitle;
  return code === "writeUp.withdrawn" ? words.withdrawnTitle : words.failedTitle;
}
