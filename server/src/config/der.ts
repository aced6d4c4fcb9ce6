/** Encoding of ASN.1 values as DER (ITU-T X.690): the few kinds that a certificate of ours holds. */

const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
};

/** One value with this tag byte; the length in front has one byte below 128, else its own count of bytes before it. */
export function tagged(tagByte: number, content: Uint8Array): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tagByte, length]), content]);
  const digits = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, "0"), "hex");
  return Buffer.concat([Buffer.from([tagByte, 0x80 | digits.length]), digits, content]);
}

/** Values in order. */
export function sequence(...parts: Uint8Array[]): Buffer {
  return tagged(tag.sequence, Buffer.concat(parts));
}

/** A set of one value, the only kind used here: DER would want more of them sorted. */
export function setOf(part: Uint8Array): Buffer {
  return tagged(tag.set, part);
}

/** A whole number from its bytes, never negative. */
export function integer(bytes: Uint8Array): Buffer {
  const signBit = (bytes[0] ?? 0) & 0x80;
  return tagged(tag.integer, signBit ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function boolean(value: boolean): Buffer {
  return tagged(tag.boolean, Buffer.from([value ? 0xff : 0]));
}

export function octetString(content: Uint8Array): Buffer {
  return tagged(tag.octetString, content);
}

/** Bits, of which the last byte's lowest `unused` don't count. */
export function bitString(content: Uint8Array, unused = 0): Buffer {
  return tagged(tag.bitString, Buffer.concat([Buffer.from([unused]), content]));
}

export function utf8String(text: string): Buffer {
  return tagged(tag.utf8String, Buffer.from(text));
}

/** A moment to the second. RFC 5280 wants UTCTime until 2049; every verifier in use reads this form as well. */
export function utcTime(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/g, "");
  return at.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(tag.generalizedTime, Buffer.from(digits));
}

/** An object identifier from its dotted form; numbers above 127 take several bytes, seven bits each. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const sevens = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) sevens.unshift((left & 0x7f) | 0x80);
    return sevens;
  });
  return tagged(tag.objectIdentifier, Buffer.from(bytes));
}
