import * as asn1js from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

const engine = new CryptoEngine({ name: "test", crypto: globalThis.crypto });

/** Somebody who signs: the key, and a certificate that the office's authority would have issued. */
export interface Signer {
  key: CryptoKey;
  certificate: Certificate;
  hash: string;
}

/** Makes a key and its own certificate. */
export async function makeSigner({
  holder = "Cán bộ Văn thư",
  organization = "VKSND tỉnh Quảng Ngãi",
  from = "2022-01-01T00:00:00.000Z",
  to = "2027-01-01T00:00:00.000Z",
  kind = "RSA",
  hash = "SHA-256",
}: Partial<{
  holder: string;
  organization: string;
  from: string;
  to: string;
  kind: "RSA" | "EC";
  hash: string;
}> = {}): Promise<Signer> {
  const algorithm =
    kind === "RSA"
      ? { name: "RSASSA-PKCS1-v1_5", hash, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
      : { name: "ECDSA", namedCurve: "P-256" };
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  if (!("privateKey" in keys)) throw new Error("no key pair was made");
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: 20_220_428 });
  for (const name of [certificate.subject, certificate.issuer]) {
    name.typesAndValues.push(
      named("2.5.4.3", name === certificate.subject ? holder : "CA thử nghiệm"),
      named("2.5.4.10", organization),
    );
  }
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, hash, engine);
  return { key: keys.privateKey, certificate, hash };
}

function named(type: string, value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
}

/** What a test does to a signature that an honest tool wouldn't. */
export interface SigningTricks {
  at?: string;
  subFilter?: string;
  /** Signs the digest of something else. */
  digestOf?: Uint8Array;
  /** Puts content into the signature itself. */
  attached?: Uint8Array;
}

/** A detached CMS signature, as signing tools make it. */
export async function signCms(covered: Uint8Array, signer: Signer, tricks: SigningTricks = {}): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest(signer.hash, Buffer.from(tricks.digestOf ?? covered));
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: signer.certificate.issuer,
      serialNumber: signer.certificate.serialNumber,
    }),
  });
  info.digestAlgorithm = new AlgorithmIdentifier({ algorithmId: engine.getOIDByAlgorithm({ name: signer.hash }) });
  info.signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({
        type: "1.2.840.113549.1.9.3",
        values: [new asn1js.ObjectIdentifier({ value: "1.2.840.113549.1.7.1" })],
      }),
      new Attribute({
        type: "1.2.840.113549.1.9.5",
        values: [new asn1js.UTCTime({ valueDate: new Date(tricks.at ?? "2022-04-28T05:00:00.000Z") })],
      }),
      new Attribute({ type: "1.2.840.113549.1.9.4", values: [new asn1js.OctetString({ valueHex: digest })] }),
    ],
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: "1.2.840.113549.1.7.1",
      ...(tricks.attached
        ? { eContent: new asn1js.OctetString({ valueHex: new Uint8Array(tricks.attached).buffer }) }
        : {}),
    }),
    signerInfos: [info],
    certificates: [signer.certificate],
  });
  await signed.sign(signer.key, 0, signer.hash, Uint8Array.from(covered).buffer, engine);
  const content = new ContentInfo({ contentType: "1.2.840.113549.1.7.2", content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER(false));
}

/** Room for a signature's value, in hex digits. */
const room = 8192;

/** Signs a PDF as tools do: an incremental update behind the file's own bytes, with a place for the value left out of the digest. */
export async function signPdf(pdf: Uint8Array, signer: Signer, tricks: SigningTricks = {}): Promise<Uint8Array> {
  const before = Buffer.from(pdf);
  const number = 9000 + (before.toString("latin1").match(/\/ByteRange/g)?.length ?? 0);
  const head = `${number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${tricks.subFilter ?? "adbe.pkcs7.detached"} /M (D:20220428120000+07'00') /Contents `;
  const rangeRoom = " ".repeat(60);
  const start = before.byteLength + head.length;
  const tail = (range: string) =>
    ` /ByteRange ${range.padEnd(rangeRoom.length)} >>\nendobj\nxref\n0 0\ntrailer\n<< /Size ${number + 1} /Root 1 0 R /Prev 0 >>\nstartxref\n${before.byteLength}\n%%EOF\n`;
  const next = start + room + 2;
  const whole = next + tail(rangeRoom).length;
  const rest = tail(`[0 ${start} ${next} ${whole - next}]`);
  const covered = Buffer.concat([before, Buffer.from(head, "latin1"), Buffer.from(rest, "latin1")]);
  const cms = Buffer.from(await signCms(covered, signer, tricks)).toString("hex");
  const value = `<${cms.padEnd(room, "0")}>`;
  return Buffer.concat([
    before,
    Buffer.from(head, "latin1"),
    Buffer.from(value, "latin1"),
    Buffer.from(rest, "latin1"),
  ]);
}
