import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";
import { isIP } from "node:net";
import * as der from "./der.ts";

/** A certificate and its private key, both as PEM. */
export type Certified = { cert: string; key: string };

const ecdsaWithSha256 = der.sequence(der.objectIdentifier("1.2.840.10045.4.3.2"));
const oids = {
  commonName: "2.5.4.3",
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  serverAuth: "1.3.6.1.5.5.7.3.1",
};

/** Makes an authority that signs itself and may sign only servers' certificates, for `days`. */
export function makeAuthority(name: string, days: number, now: Date): Certified {
  const key = newKey();
  const extensions = [
    extension(oids.basicConstraints, der.sequence(der.boolean(true), der.integer(Buffer.from([0]))), true),
    // keyCertSign alone: the sixth bit.
    extension(oids.keyUsage, der.bitString(Buffer.from([0b0000_0100]), 2), true),
    extension(oids.subjectKeyIdentifier, der.octetString(identifierOf(key))),
  ];
  return issue({ subject: name, issuer: name, key, signer: key, extensions, days, now });
}

/** Makes a server's certificate for one address (IP or host name) and for localhost, signed by an authority. */
export function makeServerCertificate(
  address: string,
  authority: Certified & { name: string },
  days: number,
  now: Date,
): Certified {
  const key = newKey();
  const signer = createPrivateKey(authority.key);
  const extensions = [
    extension(oids.keyUsage, der.bitString(Buffer.from([0b1000_0000]), 7), true),
    extension(oids.extendedKeyUsage, der.sequence(der.objectIdentifier(oids.serverAuth))),
    extension(oids.subjectAltName, der.sequence(...[...new Set([address, "localhost", "127.0.0.1"])].map(generalName))),
    extension(oids.subjectKeyIdentifier, der.octetString(identifierOf(key))),
    extension(oids.authorityKeyIdentifier, der.sequence(der.tagged(0x80, identifierOf(signer)))),
  ];
  return issue({ subject: address, issuer: authority.name, key, signer, extensions, days, now });
}

type Request = {
  subject: string;
  issuer: string;
  key: KeyObject;
  signer: KeyObject;
  extensions: Buffer[];
  days: number;
  now: Date;
};

/** RFC 5280, 4.1. Valid from a day before `now`, for clocks that are slow. */
function issue({ subject, issuer, key, signer, extensions, days, now }: Request): Certified {
  const day = 24 * 3600 * 1000;
  const serial = randomBytes(16);
  // The first bit stays off and the number is never shortened, as DER asks.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const body = der.sequence(
    der.tagged(0xa0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    ecdsaWithSha256,
    nameOf(issuer),
    der.sequence(der.utcTime(new Date(now.getTime() - day)), der.utcTime(new Date(now.getTime() + days * day))),
    nameOf(subject),
    createPublicKey(key).export({ type: "spki", format: "der" }),
    der.tagged(0xa3, der.sequence(...extensions)),
  );
  const signature = sign("sha256", body, { key: signer, dsaEncoding: "der" });
  const certificate = der.sequence(body, ecdsaWithSha256, der.bitString(signature));
  return { cert: pem("CERTIFICATE", certificate), key: key.export({ type: "pkcs8", format: "pem" }).toString() };
}

function newKey(): KeyObject {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
}

function identifierOf(key: KeyObject): Buffer {
  return createHash("sha1")
    .update(createPublicKey(key).export({ type: "spki", format: "der" }))
    .digest();
}

function nameOf(commonName: string): Buffer {
  return der.sequence(der.setOf(der.sequence(der.objectIdentifier(oids.commonName), der.utf8String(commonName))));
}

function extension(oid: string, value: Buffer, critical = false): Buffer {
  const parts = critical ? [der.boolean(true)] : [];
  return der.sequence(der.objectIdentifier(oid), ...parts, der.octetString(value));
}

/** An address as a certificate names it: IP addresses by their bytes, anything else as a DNS name. */
function generalName(address: string): Buffer {
  switch (isIP(address)) {
    case 4:
      return der.tagged(0x87, Buffer.from(address.split(".").map(Number)));
    case 6:
      return der.tagged(0x87, ipv6Bytes(address));
    default:
      return der.tagged(0x82, Buffer.from(address));
  }
}

function ipv6Bytes(address: string): Buffer {
  // The URL parser writes any form of an IPv6 address in one way, the last four bytes never dotted.
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [before = "", after] = plain.split("::");
  const groups = (text: string | undefined) => (text ? text.split(":") : []);
  const missing = 8 - groups(before).length - groups(after).length;
  const all =
    after === undefined ? groups(before) : [...groups(before), ...Array<string>(missing).fill("0"), ...groups(after)];
  return Buffer.from(all.map((group) => group.padStart(4, "0")).join(""), "hex");
}

function pem(label: string, content: Buffer): string {
  const lines = content.toString("base64").match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}
