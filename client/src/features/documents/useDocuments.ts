import type { DocumentKind } from "@diemcau/shared/model/official";
import type { DocumentsReply } from "@diemcau/shared/protocol/officialDocuments";
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/http.ts";

/** What the documents' page asks once; what changes afterwards comes with the conference's own stream. */
export function useDocuments(conferenceId: string) {
  return useQuery({
    queryKey: ["documents", conferenceId],
    queryFn: () => get<DocumentsReply>(`/conferences/${encodeURIComponent(conferenceId)}/documents`),
  });
}

/** Address of a draft as a file. */
export function draftFile(conferenceId: string, kind: DocumentKind, format: "docx" | "pdf"): string {
  return `/api/conferences/${encodeURIComponent(conferenceId)}/documents/${kind}.${format}`;
}

/** Address of an issued document as a file; `signed` is the one that the office handed back. */
export function issuedFile(conferenceId: string, documentId: string, format: "docx" | "pdf" | "signed"): string {
  const ending = format === "signed" ? "/signed" : `.${format}`;
  return `/api/conferences/${encodeURIComponent(conferenceId)}/issued/${encodeURIComponent(documentId)}${ending}`;
}
