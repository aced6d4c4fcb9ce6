import { fromBER, type UTCTime } from "asn1js";
import { type Certificate, ContentInfo, RSASSAPSSParams, SignedData, type SignerInfo } from "pkijs";

/** A signature that is right for the bytes it covers: by whom, and when as it says itself. */
export interface VerifiedCms {
  certificate: Certificate;
  signingTime: string | null;
}

/** Why a signature isn't taken. */
export type CmsFault = "unreadable" | "weak" | "attached" | "signers" | "mismatch";

const signedDataType = "1.2.840.113549.1.7.2";
const signingTimeAttribute = "1.2.840.113549.1.9.5";
const contentTypeAttribute = "1.2.840.113549.1.9.3";

/** SHA-256, SHA-384, SHA-512 (RFC 5754); collisions of SHA-1 have been made since 2017. */
const strongDigests = new Set(["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"]);
const pss = "1.2.840.113549.1.1.10";
/** RSA with the digest named beside it, RSA and ECDSA with these digests. */
const strongSignatures = new Set([
  "1.2.840.113549.1.1.1",
  "1.2.840.113549.1.1.11",
  "1.2.840.113549.1.1.12",
  "1.2.840.113549.1.1.13",
  "1.2.840.10045.4.3.2",
  "1.2.840.10045.4.3.3",
  "1.2.840.10045.4.3.4",
]);

/**
 * Verifies a detached CMS signature (RFC 5652) over `covered`. Whether anybody trusts the certificate is not asked: its holder and
 * issuer are shown to people who know.
 */
export async function verifyCms(cms: Uint8Array, covered: Uint8Array<ArrayBuffer>): Promise<VerifiedCms | CmsFault> {
  const signed = parse(cms);
  if (!signed) return "unreadable";
  // Content within the signature would be checked instead of the file's.
  if (signed.encapContentInfo.eContent) return "attached";
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length > 0) return "signers";
  if (!isStrong(signer)) return "weak";
  if (!namesContent(signer, signed.encapContentInfo.eContentType)) return "mismatch";
  try {
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      data: covered.buffer.slice(covered.byteOffset, covered.byteOffset + covered.byteLength),
      extendedMode: true,
    });
    if (signatureVerified !== true || !signerCertificate) return "mismatch";
    return { certificate: signerCertificate, signingTime: signingTimeOf(signer) };
  } catch {
    return "mismatch";
  }
}

/** A place for the value is filled up with zeros behind it. */
function parse(cms: Uint8Array): SignedData | null {
  try {
    const { result, offset } = fromBER(Uint8Array.from(cms));
    if (offset <= 0) return null;
    const content = new ContentInfo({ schema: result });
    return content.contentType === signedDataType ? new SignedData({ schema: content.content }) : null;
  } catch {
    return null;
  }
}

function isStrong({ digestAlgorithm, signatureAlgorithm }: SignerInfo): boolean {
  if (!strongDigests.has(digestAlgorithm.algorithmId)) return false;
  if (signatureAlgorithm.algorithmId !== pss) return strongSignatures.has(signatureAlgorithm.algorithmId);
  try {
    const { hashAlgorithm } = new RSASSAPSSParams({ schema: signatureAlgorithm.algorithmParams });
    return strongDigests.has(hashAlgorithm.algorithmId);
  } catch {
    return false;
  }
}

/** The signed attributes name the type of what was signed (RFC 5652, 11.1). */
function namesContent({ signedAttrs }: SignerInfo, type: string): boolean {
  const [value] = attributeOf(signedAttrs, contentTypeAttribute);
  return !signedAttrs || value?.valueBlock?.toString() === type;
}

function signingTimeOf({ signedAttrs }: SignerInfo): string | null {
  const [time]: Partial<UTCTime>[] = attributeOf(signedAttrs, signingTimeAttribute);
  const date = time?.toDate?.();
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

function attributeOf(attributes: SignerInfo["signedAttrs"], type: string) {
  return attributes?.attributes.find((attribute) => attribute.type === type)?.values ?? [];
}
