import type { OfficialDocument } from "@diemcau/shared/rules/official/document";

/** Lines below "Nơi nhận:", the archive's last. */
export function recipientLines({ recipients, archive }: Pick<OfficialDocument, "recipients" | "archive">): string[] {
  return [...recipients.map((line) => `- ${line};`), `- Lưu: ${archive}.`];
}

/** Who confirmed a document and its digest, at its very end; none in drafts. */
export function closingLines({ digest, confirmed }: Pick<OfficialDocument, "digest" | "confirmed">): string[] {
  if (digest === null) return [];
  return [...(confirmed ?? []), `Mã kiểm tra (SHA-256): ${digest}`];
}

/** Title of a file that holds documents of one kind. */
export function titleOf(documents: readonly OfficialDocument[]): string {
  const [first] = documents;
  return first ? `${first.type} ${first.subject}` : "";
}
