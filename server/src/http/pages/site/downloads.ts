import type { IssuedDocument } from "@diemcau/shared/model/official";
import type { PaperFormat } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import { slug } from "@diemcau/shared/text/searchKey";
import type { PublicPaper } from "../../../domain/publishing/publicConference.ts";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Formats that are files of their own, and what they are served as; a text typed in the editor is only read on its page. */
const paperFiles: Record<PaperFormat, { ending: string; type: string } | null> = {
  docx: { ending: "docx", type: word },
  pdf: { ending: "pdf", type: "application/pdf" },
  pptx: { ending: "pptx", type: slides },
  rich: null,
  text: { ending: "txt", type: "text/plain; charset=utf-8" },
};

/** A paper's file as it was handed in; throws `notFound` where there is none. */
export function paperFile({ title, version }: PublicPaper): { file: string; type: string; name: string } {
  const format = paperFiles[version.format];
  if (!format) throw new AppError("notFound");
  return { file: version.file, type: format.type, name: `${slug(title) || "tham-luan"}.${format.ending}` };
}

/** An issued document in the form that an address names, if it is there in that. */
export function documentFile(
  { kind, title, docx, pdf, signed }: IssuedDocument,
  part: string,
): { file: string; type: string; name: string } | null {
  const name = slug(title) || kind;
  switch (part) {
    case "pdf":
      return { file: pdf.file, type: "application/pdf", name: `${name}.pdf` };
    case "docx":
      return { file: docx.file, type: word, name: `${name}.docx` };
    case "ban-ky":
      return signed && { file: signed.file, type: "application/pdf", name: `${name}-ban-ky.pdf` };
    default:
      return null;
  }
}
