import { createPrivateKey, X509Certificate } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import path from "node:path";
import { makeAuthority, makeServerCertificate, type Certified } from "./certificate.ts";

const day = 24 * 3600 * 1000;
const authorityYears = 10;
/** Browsers refuse server certificates that last longer than 398 days. */
const serverDays = 397;
const renewBeforeDays = 30;

/** What HTTPS is served with; `authority` where the certificate comes from the local authority. */
export type ServerCertificate = Certified & { authority: { file: string; cert: string; explanation: string } | null };

export type CertificateOptions = {
  dataDir: string;
  /** The address that rooms open: an IP address or a host name. */
  address: string;
  /** TLS_CERT and TLS_KEY: PEM files of the office's own certificate. */
  certFile?: string | undefined;
  keyFile?: string | undefined;
};

/**
 * The certificate for HTTPS: the office's own from TLS_CERT and TLS_KEY, else one for `address` by a local authority
 * that is made once and kept in `<DATA_DIR>/tls`. Renewed when the address changed or 30 days before it ends; the
 * authority stays, so devices trust it once. Throws with a Vietnamese message when the files can't be used.
 */
export async function serverCertificate(options: CertificateOptions, now = new Date()): Promise<ServerCertificate> {
  const { certFile, keyFile } = options;
  if (certFile || keyFile) {
    if (!certFile || !keyFile) throw new Error("TLS_CERT và TLS_KEY phải được đặt cùng nhau.");
    return { ...(await readPair(certFile, keyFile)), authority: null };
  }
  const folder = path.join(options.dataDir, "tls");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = await localAuthority(folder, now);
  const server = await serverPair(folder, options.address, authority, now);
  const file = path.join(folder, "authority.crt");
  return {
    ...server,
    authority: { file, cert: authority.cert, explanation: explain(file, options.address, authority.cert) },
  };
}

async function readPair(certFile: string, keyFile: string): Promise<Certified> {
  try {
    const pair = { cert: await readFile(certFile, "utf8"), key: await readFile(keyFile, "utf8") };
    // Throws here, with a name, rather than in the first handshake.
    new X509Certificate(pair.cert);
    return pair;
  } catch (error) {
    throw new Error(`Không đọc được chứng thư ở TLS_CERT (${certFile}) và TLS_KEY (${keyFile}).`, { cause: error });
  }
}

async function localAuthority(folder: string, now: Date): Promise<Certified & { name: string }> {
  const kept = await keptPair(folder, "authority");
  const good = kept && isGood(kept.certificate, now) ? kept : undefined;
  if (good) return { ...good.pair, name: nameIn(good.certificate) };
  // Two authorities of one name but different keys confuse the devices that knew the first.
  const name = `Điểm Cầu, chứng thư nội bộ ${now.toISOString().slice(0, 19)}`;
  const pair = makeAuthority(name, authorityYears * 365, now);
  await keepPair(folder, "authority", pair);
  return { ...pair, name };
}

async function serverPair(folder: string, address: string, authority: Certified & { name: string }, now: Date) {
  const kept = await keptPair(folder, "server");
  const certificate = kept?.certificate;
  const signed = certificate?.verify(new X509Certificate(authority.cert).publicKey);
  if (kept && certificate && signed && isGood(certificate, now) && isFor(certificate, address)) return kept.pair;
  const pair = makeServerCertificate(address, authority, serverDays, now);
  await keepPair(folder, "server", pair);
  return pair;
}

async function keptPair(folder: string, name: string) {
  try {
    const [cert, key] = await Promise.all([
      readFile(path.join(folder, `${name}.crt`), "utf8"),
      readFile(path.join(folder, `${name}.key`), "utf8"),
    ]);
    const certificate = new X509Certificate(cert);
    // The two files are written one after the other: a power cut may have left them of different age.
    return certificate.checkPrivateKey(createPrivateKey(key)) ? { pair: { cert, key }, certificate } : undefined;
  } catch {
    return undefined;
  }
}

async function keepPair(folder: string, name: string, pair: Certified): Promise<void> {
  for (const [suffix, text] of [
    ["key", pair.key],
    ["crt", pair.cert],
  ] as const) {
    const file = path.join(folder, `${name}.${suffix}`);
    await writeFile(`${file}.new`, text, { mode: suffix === "key" ? 0o600 : 0o644 });
    await rename(`${file}.new`, file);
  }
}

function isGood(certificate: X509Certificate, now: Date): boolean {
  return certificate.validToDate.getTime() - now.getTime() > renewBeforeDays * day;
}

function isFor(certificate: X509Certificate, address: string): boolean {
  return (isIP(address) ? certificate.checkIP(address) : certificate.checkHost(address)) !== undefined;
}

function nameIn(certificate: X509Certificate): string {
  // `subject` would hold the name escaped.
  return String(certificate.toLegacyObject().subject.CN);
}

function explain(file: string, address: string, cert: string): string {
  return [
    `Máy chủ dùng chứng thư do chính nó cấp cho địa chỉ ${address}. Trình duyệt chỉ mở camera khi tin chứng thư này, nên mỗi máy`,
    "ở điểm cầu cần cài một lần tệp của nơi cấp:",
    `  ${file}`,
    `  (dấu vân tay SHA-256: ${new X509Certificate(cert).fingerprint256})`,
    "  Windows: mở tệp, chọn Install Certificate, Local Machine, Trusted Root Certification Authorities.",
    "  Android: Cài đặt, Bảo mật, Mã hóa và thông tin xác thực, Cài đặt chứng chỉ, Chứng chỉ CA.",
    "  iPad, iPhone: mở tệp, cài hồ sơ, rồi Cài đặt, Cài đặt chung, Giới thiệu, Cài đặt tin cậy chứng nhận.",
    "  Debian, Ubuntu: chép vào /usr/local/share/ca-certificates/ rồi chạy update-ca-certificates;",
    "    Chrome và Chromium: Cài đặt, Quyền riêng tư và bảo mật, Quản lý chứng chỉ, Nhập.",
    "Đừng gửi đi tệp authority.key ở cùng thư mục: ai có nó thì giả được máy chủ này.",
  ].join("\n");
}
