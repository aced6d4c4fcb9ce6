import type { SignatureFacts } from "@diemcau/shared/model/official";
import type { SignatureFindings, SignatureInspection } from "../../domain/sealing/ports.ts";
import { certificateFacts } from "./certificateFacts.ts";
import { findSignatures, type PdfSignature } from "./findSignatures.ts";
import { type CmsFault, verifyCms } from "./verifyCms.ts";

/** Forms of signatures that offices use (ISO 32000-2, 12.8.3; ETSI EN 319 142). */
const forms = new Set(["adbe.pkcs7.detached", "ETSI.CAdES.detached"]);

/** Why a file isn't taken, as the person who handed it in reads it. */
const reasons: Record<CmsFault, string> = {
  unreadable: "dữ liệu chữ ký không đọc được",
  weak: "chữ ký dùng thuật toán cũ (SHA-1, MD5) không còn an toàn",
  attached: "chữ ký không gắn với nội dung tệp",
  signers: "một chữ ký phải có đúng một người ký",
  mismatch: "nội dung đã bị sửa sau khi ký",
};

/** Checks the signatures of a PDF (PROTOCOL R10). */
export const signatureInspection: SignatureInspection = { inspect };

async function inspect(bytes: Uint8Array, handedInAt: string): Promise<SignatureFindings> {
  const { signatures, malformed } = findSignatures(bytes);
  if (malformed > 0) return { kind: "bad", reason: "phạm vi ký trong tệp không hợp lệ" };
  const last = signatures.at(-1);
  if (!last) return { kind: "unsigned" };
  const facts: SignatureFacts[] = [];
  for (const signature of signatures) {
    if (!forms.has(signature.subFilter)) return { kind: "bad", reason: "dạng chữ ký này chưa được hỗ trợ" };
    const found = await check(bytes, signature, handedInAt);
    if (typeof found === "string") return { kind: "bad", reason: reasons[found] };
    facts.push(found);
  }
  if (!last.coversWholeFile) return { kind: "bad", reason: "tệp có phần được thêm vào sau khi ký" };
  return { kind: "signed", signatures: facts };
}

async function check(
  bytes: Uint8Array,
  signature: PdfSignature,
  handedInAt: string,
): Promise<SignatureFacts | CmsFault> {
  const covered = Buffer.concat(signature.covered.map(([from, to]) => bytes.subarray(from, to)));
  const verified = await verifyCms(signature.cms, Uint8Array.from(covered));
  if (typeof verified === "string") return verified;
  const certificate = certificateFacts(verified.certificate);
  const signedAt = verified.signingTime ?? signature.claimedAt;
  const moment = signedAt ?? handedInAt;
  return {
    ...certificate,
    signedAt,
    coversWholeFile: signature.coversWholeFile,
    intact: true,
    withinValidity: certificate.validFrom <= moment && moment <= certificate.validTo,
  };
}
