import { readFile } from "node:fs/promises";
import { beforeAll, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { findSignatures } from "@diemcau/server/documents/signature/findSignatures";
import { signatureInspection } from "@diemcau/server/documents/signature/inspectSignatures";
import { makePdf } from "../../support/proceedings.ts";
import { makeSigner, type Signer, signPdf } from "../../support/signedPdf.ts";

jest.setTimeout(60_000);

const now = "2022-04-28T06:00:00.000Z";
let signer: Signer;
let issued: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  signer = await makeSigner();
  issued = makePdf(2);
  signed = await signPdf(issued, signer);
});

const look = (bytes: Uint8Array) => signatureInspection.inspect(bytes, now);
const append = (bytes: Uint8Array, text: string) => Buffer.concat([bytes, Buffer.from(text, "latin1")]);

test("R10: a signature that covers the whole file is told with holder, issuer, validity and moment", async () => {
  expect(await look(signed)).toEqual({
    kind: "signed",
    signatures: [
      {
        holder: "Cán bộ Văn thư",
        organization: "VKSND tỉnh Quảng Ngãi",
        issuer: "CA thử nghiệm",
        serial: "01348a0c",
        validFrom: "2022-01-01T00:00:00.000Z",
        validTo: "2027-01-01T00:00:00.000Z",
        signedAt: "2022-04-28T05:00:00.000Z",
        coversWholeFile: true,
        intact: true,
        withinValidity: true,
      },
    ],
  });
});

test("R10: ECDSA and SHA-512 are taken too, and a CAdES form", async () => {
  const bytes = await signPdf(issued, await makeSigner({ kind: "EC", hash: "SHA-512" }), {
    subFilter: "ETSI.CAdES.detached",
  });
  expect(await look(bytes)).toMatchObject({ kind: "signed", signatures: [{ intact: true }] });
});

test("R10: what another tool signed is taken: OpenSSL's CAdES signature, and its RSA-PSS one", async () => {
  for (const name of ["signedByOpenssl.pdf", "signedByOpensslPss.pdf"]) {
    const bytes = await readFile(new URL(`../../support/documents/${name}`, import.meta.url));
    expect(await look(bytes)).toMatchObject({
      kind: "signed",
      signatures: [{ holder: "Văn thư cơ quan", organization: "VKSND tỉnh Quảng Ngãi", coversWholeFile: true }],
    });
  }
});

test("R10: a second signature covers the first; the first no longer covers the whole file, and both are right", async () => {
  const twice = await signPdf(signed, await makeSigner({ holder: "Lãnh đạo" }), { at: "2022-04-28T05:30:00.000Z" });
  expect(await look(twice)).toMatchObject({
    kind: "signed",
    signatures: [
      { holder: "Cán bộ Văn thư", coversWholeFile: false, intact: true },
      { holder: "Lãnh đạo", coversWholeFile: true, intact: true },
    ],
  });
});

test("R10: a file without a signature is told as that", async () => {
  expect(await look(issued)).toEqual({ kind: "unsigned" });
});

test("R10: one changed byte of what was signed is found, wherever it is", async () => {
  const [first] = findSignatures(signed).signatures;
  const places = (first?.covered ?? []).flatMap(([from, to]) =>
    Array.from({ length: to - from }, (_, at) => from + at),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Uint8Array.from(signed);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect((await look(changed)).kind).not.toBe("signed");
    }),
    { numRuns: 60 },
  );
});

test("R10: what was added behind the last signature is found", async () => {
  expect(await look(append(signed, "9999 0 obj\n<< >>\nendobj\n%%EOF\n"))).toEqual({
    kind: "bad",
    reason: "tệp có phần được thêm vào sau khi ký",
  });
});

test("R10: a signature over another digest is refused", async () => {
  expect(await look(await signPdf(issued, signer, { digestOf: makePdf(1) }))).toMatchObject({ kind: "bad" });
});

test("R10: a signature that brings its own content is refused, though it is right for that", async () => {
  expect(await look(await signPdf(issued, signer, { attached: makePdf(1), digestOf: makePdf(1) }))).toEqual({
    kind: "bad",
    reason: "chữ ký không gắn với nội dung tệp",
  });
});

test("R10: SHA-1 is refused", async () => {
  expect(await look(await signPdf(issued, await makeSigner({ hash: "SHA-1" })))).toEqual({
    kind: "bad",
    reason: "chữ ký dùng thuật toán cũ (SHA-1, MD5) không còn an toàn",
  });
});

test("R10: a certificate that had run out at the moment of signing is told as such", async () => {
  const expired = await makeSigner({ from: "2019-01-01T00:00:00.000Z", to: "2021-01-01T00:00:00.000Z" });
  expect(await look(await signPdf(issued, expired))).toMatchObject({
    kind: "signed",
    signatures: [{ withinValidity: false, validTo: "2021-01-01T00:00:00.000Z" }],
  });
});

test("R10: bytes hidden between the ranges are found", async () => {
  const text = Buffer.from(signed).toString("latin1");
  const wider = text.replace(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/, (whole, from, next, rest) =>
    `/ByteRange [0 ${Number(from) - 10} ${next} ${rest}]`.padEnd(whole.length),
  );
  expect(wider).not.toBe(text);
  expect(await look(Buffer.from(wider, "latin1"))).toEqual({
    kind: "bad",
    reason: "phạm vi ký trong tệp không hợp lệ",
  });
});

test("R10: a form that isn't a detached signature is refused", async () => {
  expect(await look(await signPdf(issued, signer, { subFilter: "adbe.x509.rsa_sha1" }))).toEqual({
    kind: "bad",
    reason: "dạng chữ ký này chưa được hỗ trợ",
  });
});

test("whatever the bytes are, looking into them ends in an answer", async () => {
  const broken = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 200 }).map((text) => Buffer.from(`%PDF-1.7 /ByteRange [0 5 9 ${text.length}] ${text}`)),
    fc.integer({ min: 0, max: 4000 }).map((length) => signed.slice(0, length)),
  );
  await fc.assert(
    fc.asyncProperty(broken, async (bytes) => {
      expect(["unsigned", "bad"]).toContain((await look(bytes)).kind);
    }),
  );
});
