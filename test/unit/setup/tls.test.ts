import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { isIP, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, createServer } from "node:tls";
import { serverCertificate } from "@diemcau/server/config/tls";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

const day = 24 * 3600 * 1000;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "diemcau-tls-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** A handshake as a browser makes it: for this host, trusting this authority alone. */
async function handshake(pair: { cert: string; key: string }, host: string, ca: string): Promise<string | undefined> {
  const server = createServer(pair).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const servername = isIP(host) ? "" : host;
  const socket = connect({
    port,
    host: "127.0.0.1",
    ca,
    checkServerIdentity: () => undefined,
    servername,
  });
  try {
    await once(socket, "secureConnect");
    return socket.authorized ? undefined : String(socket.authorizationError);
  } catch (error) {
    return String(error);
  } finally {
    socket.destroy();
    server.close();
  }
}

describe("serverCertificate", () => {
  test.each(["192.168.1.20", "fd00::12:34", "::1", "hoi-truong.quangngai.lan"])(
    "makes a certificate for %s that a device trusting the authority accepts",
    async (address) => {
      const made = await serverCertificate({ dataDir, address });
      const certificate = new X509Certificate(made.cert);
      expect(isIP(address) ? certificate.checkIP(address) : certificate.checkHost(address)).toBe(address);
      expect(await handshake(made, address, made.authority?.cert ?? "")).toBeUndefined();
      const other = await serverCertificate({ dataDir: path.join(dataDir, "other"), address });
      expect(await handshake(made, address, other.authority?.cert ?? "")).toMatch(/certificate/i);
    },
  );

  test("keeps both certificates for the next start, and the keys to the owner", async () => {
    const first = await serverCertificate({ dataDir, address: "10.0.0.5" });
    expect(await serverCertificate({ dataDir, address: "10.0.0.5" })).toEqual(first);
    for (const name of ["authority.key", "server.key"]) {
      expect((await stat(path.join(dataDir, "tls", name))).mode & 0o077).toBe(0);
    }
  });

  test("makes a new one for another address, by the same authority", async () => {
    const first = await serverCertificate({ dataDir, address: "10.0.0.5" });
    const second = await serverCertificate({ dataDir, address: "10.0.0.6" });
    expect(second.cert).not.toBe(first.cert);
    expect(second.authority?.cert).toBe(first.authority?.cert);
    expect(await handshake(second, "10.0.0.6", first.authority?.cert ?? "")).toBeUndefined();
  });

  test("renews it before it ends, and the authority before it ends", async () => {
    const first = await serverCertificate({ dataDir, address: "10.0.0.5" });
    const later = await serverCertificate({ dataDir, address: "10.0.0.5" }, new Date(Date.now() + 380 * day));
    expect(later.cert).not.toBe(first.cert);
    expect(later.authority?.cert).toBe(first.authority?.cert);
    const muchLater = await serverCertificate({ dataDir, address: "10.0.0.5" }, new Date(Date.now() + 3640 * day));
    expect(muchLater.authority?.cert).not.toBe(first.authority?.cert);
    expect(
      new X509Certificate(muchLater.cert).verify(new X509Certificate(muchLater.authority?.cert ?? "").publicKey),
    ).toBe(true);
  });

  test("lasts no longer than browsers accept", async () => {
    const { validFromDate, validToDate } = new X509Certificate(
      (await serverCertificate({ dataDir, address: "10.0.0.5" })).cert,
    );
    expect((validToDate.getTime() - validFromDate.getTime()) / day).toBeLessThanOrEqual(398);
  });

  test("explains where the authority's file is and how a device comes to trust it", async () => {
    const { authority } = await serverCertificate({ dataDir, address: "10.0.0.5" });
    expect(authority?.explanation).toContain(path.join(dataDir, "tls", "authority.crt"));
    expect(authority?.explanation).toContain("10.0.0.5");
    expect(await readFile(authority?.file ?? "", "utf8")).toBe(authority?.cert);
  });

  test("takes the office's own certificate from TLS_CERT and TLS_KEY", async () => {
    await serverCertificate({ dataDir, address: "10.0.0.5" });
    const [certFile, keyFile] = ["server.crt", "server.key"].map((name) => path.join(dataDir, "tls", name));
    const own = await serverCertificate({ dataDir, address: "10.0.0.9", certFile, keyFile });
    expect(own).toEqual({
      cert: await readFile(certFile ?? "", "utf8"),
      key: await readFile(keyFile ?? "", "utf8"),
      authority: null,
    });
  });

  test("says it when only one of the two is set, or a file can't be read", async () => {
    await expect(serverCertificate({ dataDir, address: "10.0.0.5", certFile: "/a.crt" })).rejects.toThrow(
      "TLS_CERT và TLS_KEY",
    );
    await expect(
      serverCertificate({ dataDir, address: "10.0.0.5", certFile: "/a.crt", keyFile: "/a.key" }),
    ).rejects.toThrow("/a.crt");
  });
});
