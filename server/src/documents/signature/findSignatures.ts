/** A signature as it stands in a PDF (ISO 32000-2, 12.8): which bytes it covers, and the CMS object it consists of. */
export interface PdfSignature {
  /** The two covered ranges: everything but the signature's own value. */
  covered: readonly [from: number, to: number][];
  cms: Uint8Array;
  /** Both ranges and the value between them are the whole file. */
  coversWholeFile: boolean;
  /** Form of the value: `adbe.pkcs7.detached`, `ETSI.CAdES.detached`. */
  subFilter: string;
  /** The moment that the dictionary claims, ISO in UTC. */
  claimedAt: string | null;
}

/** Most signatures of one file, and the longest value of one, in hex digits. */
const maxSignatures = 20;
const maxValue = 2 * 1024 * 1024;

/** A dictionary's text around its value; a signature's own entries are short. */
const aroundValue = 16 * 1024;

/**
 * Finds every signature of a PDF by its byte range, in the order of what they cover. A range whose gap isn't exactly the hex
 * string of a `Contents` beside it is told as `malformed`: in between, bytes could stand that nobody signed.
 */
export function findSignatures(bytes: Uint8Array): { signatures: PdfSignature[]; malformed: number } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const signatures: PdfSignature[] = [];
  let malformed = 0;
  const ranges = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;
  for (const match of text.matchAll(ranges)) {
    const found = signatureAt(text, match.index, match.slice(1).map(Number));
    if (found) signatures.push(found);
    else malformed += 1;
    if (signatures.length + malformed > maxSignatures) return { signatures: [], malformed };
  }
  return { signatures: signatures.sort((a, b) => endOf(a) - endOf(b)), malformed };
}

/** Where what a signature covers ends. */
export function endOf({ covered }: PdfSignature): number {
  return covered.at(-1)?.[1] ?? 0;
}

function signatureAt(text: string, at: number, range: readonly number[]): PdfSignature | null {
  const [start = 0, length = 0, next = 0, rest = 0] = range;
  const gapAt = start + length;
  const end = next + rest;
  if (start !== 0 || gapAt >= next || end > text.length || next - gapAt > maxValue) return null;
  const value = text.slice(gapAt, next);
  if (!/^<[0-9A-Fa-f\s]+>$/.test(value)) return null;
  const dictionary = dictionaryAround(text, { at, gapAt, next });
  if (dictionary === null) return null;
  return {
    covered: [
      [0, gapAt],
      [next, end],
    ],
    cms: Buffer.from(value.slice(1, -1).replace(/\s+/g, ""), "hex"),
    coversWholeFile: end === text.length,
    subFilter: /\/SubFilter\s*\/([A-Za-z0-9.]+)/.exec(dictionary)?.[1] ?? "",
    claimedAt: pdfDate(/\/M\s*\(D:([^)]{4,30})\)/.exec(dictionary)?.[1] ?? ""),
  };
}

/** The signature's dictionary without its value, or `null` when range and value don't stand in one object. */
function dictionaryAround(
  text: string,
  { at, gapAt, next }: { at: number; gapAt: number; next: number },
): string | null {
  const before = text.slice(Math.max(0, gapAt - aroundValue), gapAt);
  if (!/\/Contents\s*$/.test(before)) return null;
  const opens = before.lastIndexOf(" obj");
  const after = text.slice(next, next + aroundValue);
  const closes = after.indexOf("endobj");
  if (opens < 0 || closes < 0) return null;
  const from = gapAt - before.length + opens;
  if (at < from || at > next + closes) return null;
  return before.slice(opens) + after.slice(0, closes);
}

/** 20220428120000+07'00' as ISO in UTC (ISO 32000-2, 7.9.4), or `null`. */
function pdfDate(text: string): string | null {
  const parts = /^(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/.exec(text);
  if (!parts) return null;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", sign, far = "00", off = "00"] =
    parts;
  const zone = sign === undefined ? "Z" : `${sign}${far}:${off}`;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
