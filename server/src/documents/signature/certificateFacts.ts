import type { SignatureFacts } from "@diemcau/shared/model/official";
import { readableText } from "@diemcau/shared/text/plainText";
import type { Certificate, RelativeDistinguishedNames } from "pkijs";

const commonName = "2.5.4.3";
const organization = "2.5.4.10";
/** A name of a certificate longer than this is cut: it is shown, not compared. */
const longestName = 200;

/** Whom a certificate names, who issued it, and when it holds. */
export function certificateFacts(
  certificate: Certificate,
): Pick<SignatureFacts, "holder" | "organization" | "issuer" | "serial" | "validFrom" | "validTo"> {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  return {
    holder: nameIn(subject, commonName) || nameIn(subject, organization),
    organization: nameIn(subject, organization),
    issuer: nameIn(issuer, commonName) || nameIn(issuer, organization),
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString("hex"),
    validFrom: notBefore.value.toISOString(),
    validTo: notAfter.value.toISOString(),
  };
}

function nameIn({ typesAndValues }: RelativeDistinguishedNames, type: string): string {
  const found = typesAndValues.find((entry) => entry.type === type);
  const value: unknown = found?.value.valueBlock.value;
  return typeof value === "string" ? readableText(value).slice(0, longestName) : "";
}
