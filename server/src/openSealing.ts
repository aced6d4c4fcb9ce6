import { pdfInspection } from "./documents/inspectPdf.ts";
import { signatureInspection } from "./documents/signature/inspectSignatures.ts";
import type { PersonStore } from "./domain/directory/ports.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { FileStore, Surroundings } from "./domain/ports.ts";
import type { PasswordAgain } from "./domain/sealing/PasswordAgain.ts";
import type { SealDocuments, StillText } from "./domain/sealing/ports.ts";
import { Sealing } from "./domain/sealing/Sealing.ts";
import { SignedFiles } from "./domain/sealing/SignedFiles.ts";

interface Parts {
  conferences: Conferences;
  documents: SealDocuments;
  minutes: StillText;
  files: FileStore;
  persons: Pick<PersonStore, "find">;
  passwordAgain: PasswordAgain;
  surroundings: Surroundings;
}

/** Confirming, sealing, and signed files. */
export function openSealing({ passwordAgain, ...parts }: Parts) {
  return {
    sealing: new Sealing({ ...parts, password: passwordAgain }),
    signedFiles: new SignedFiles({ ...parts, signatures: signatureInspection, pdf: pdfInspection }),
  };
}
