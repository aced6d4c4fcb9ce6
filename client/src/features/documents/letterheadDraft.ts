import type { Letterhead } from "@diemcau/shared/model/official";

/** A letterhead as it is typed: the signer's parts and the recipients each in a field of their own. */
export interface LetterheadDraft extends Omit<Letterhead, "signer" | "recipients"> {
  authority: string;
  signerTitle: string;
  signerName: string;
  recipients: string;
}

/** What the form begins with. */
export function draftOf({ signer, recipients, ...letterhead }: Letterhead): LetterheadDraft {
  return {
    ...letterhead,
    authority: signer.authority,
    signerTitle: signer.title,
    signerName: signer.name,
    recipients: recipients.join("\n"),
  };
}

/** What the command sends; empty lines of "Nơi nhận" are no recipients. */
export function letterheadOf(draft: LetterheadDraft): unknown {
  const { authority, signerTitle, signerName, recipients, ...letterhead } = draft;
  return {
    ...letterhead,
    signer: { authority, title: signerTitle, name: signerName },
    recipients: recipients
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  };
}
