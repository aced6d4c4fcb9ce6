import type { IssuedDocument, SignatureFacts } from "@diemcau/shared/model/official";
import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import type { VerifiedDocument } from "../../domain/sealing/Verification.ts";
import { address } from "./addresses.ts";
import { layout } from "./layout.ts";
import type { BareHead } from "./pageHead.ts";
import { verifyWording } from "./verifyWording.ts";

/** Where a code is checked. */
export const verifyPath = "/xac-minh";

/** The form that asks for a code; `malformed` is what was typed and can't be one. */
export function verifyForm(head: BareHead, malformed: string | null): string {
  const words = verifyWording[head.language];
  return layout(
    { ...head, title: words.title },
    html`<section class="verify">
<h1>${words.title}</h1>
<p>${words.lead}</p>
${malformed !== null && html`<p class="verify-fault" role="alert" id="verify-fault">${words.malformed}</p>`}
${codeForm(head, malformed)}
</section>`,
  );
}

/** What is known of a code. */
export function verifyAnswer(head: BareHead, code: string, found: VerifiedDocument | null): string {
  const words = verifyWording[head.language];
  const title = found ? words.foundTitle : words.unknownTitle;
  return layout(
    { ...head, title, hidden: true },
    html`<section class="verify">
<h1>${title}</h1>
<p class="verify-code"><code>${code}</code></p>
${found ? foundFacts(head, found) : html`<p>${words.unknown}</p>`}
<p><a href="${address(verifyPath, head.language)}">${words.again}</a></p>
</section>`,
  );
}

function codeForm({ language }: BareHead, malformed: string | null): SafeHtml {
  const words = verifyWording[language];
  return html`<form action="${verifyPath}" method="get" class="verify-form">
<label for="verify-code">${words.code}</label>
<textarea id="verify-code" name="ma" rows="2" cols="48" required maxlength="200" spellcheck="false" autocapitalize="off" autocomplete="off"${malformed !== null && html` aria-invalid="true" aria-describedby="verify-fault"`}>${malformed ?? ""}</textarea>
${language === "en" && html`<input type="hidden" name="lang" value="en">`}
<button>${words.check}</button>
</form>`;
}

function foundFacts(head: BareHead, found: VerifiedDocument): SafeHtml {
  const words = verifyWording[head.language];
  const kind = found.open ? found.document.kind : found.kind;
  const issuedAt = found.open ? found.document.issuedAt : found.issuedAt;
  const { timeZone } = found;
  return html`<dl class="verify-facts">
${fact(words.kind, words.kinds[kind])}
${found.open && documentFacts(head, found.conferenceTitle, found.document)}
${fact(words.issued, found.open ? moment(issuedAt, timeZone) : shortDate(issuedAt, timeZone))}
${found.open && confirmationFacts(head, found.document, timeZone)}
</dl>
<p>${found.open ? words.compare : words.closedNote}</p>`;
}

function documentFacts({ language }: BareHead, conferenceTitle: string, document: IssuedDocument): SafeHtml {
  const words = verifyWording[language];
  return html`${fact(words.name, html`<span lang="vi">${document.title}</span>`)}
${document.number !== "" && fact(words.number, document.number)}
${fact(words.conference, html`<span lang="vi">${conferenceTitle}</span>`)}`;
}

function confirmationFacts({ language }: BareHead, document: IssuedDocument, timeZone: string): SafeHtml {
  const words = verifyWording[language];
  const { confirmations, signed } = document;
  return html`${
    confirmations.length > 0 &&
    fact(
      words.confirmed,
      html`<ul>${confirmations.map(
        ({ role, person, at }) =>
          html`<li>${words.roles[role]}: <span lang="vi">${person.name}</span> – ${moment(at, timeZone)}</li>`,
      )}</ul>`,
    )
  }
${fact(words.signed, signed ? signatureFacts(signed.signatures, words.by, timeZone) : words.unsigned)}`;
}

function signatureFacts(signatures: readonly SignatureFacts[], by: string, timeZone: string): SafeHtml {
  return html`<ul>${signatures.map(({ holder, organization, issuer, validFrom, validTo, signedAt }) => {
    const certificate = by
      .replace("{issuer}", issuer)
      .replace("{from}", shortDate(validFrom, timeZone))
      .replace("{to}", shortDate(validTo, timeZone));
    const who = [holder, organization].filter((part, place, all) => part !== "" && all.indexOf(part) === place);
    return html`<li><span lang="vi">${who.join(", ")}</span>${signedAt !== null && html` – ${moment(signedAt, timeZone)}`} (${certificate})</li>`;
  })}</ul>`;
}

function fact(name: string, value: string | SafeHtml): SafeHtml {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** 05:12, 28/4/2022 */
function moment(at: string, timeZone: string): string {
  return `${clockTime(at, timeZone)}, ${shortDate(at, timeZone)}`;
}
