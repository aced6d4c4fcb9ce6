import { createHash } from "node:crypto";
import { renderInThread } from "./documents/official/renderInThread.ts";
import { Documents, type DocumentsParts } from "./domain/documents/Documents.ts";

/** Official documents, printed in threads of their own. */
export function openDocuments(parts: Omit<DocumentsParts, "render" | "digest">): Documents {
  return new Documents({
    ...parts,
    render: renderInThread,
    digest: (text) => createHash("sha256").update(text).digest("hex"),
  });
}
