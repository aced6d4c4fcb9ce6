import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { portOwner, portTakenMessage } from "../config/portOwner.ts";

/** Address or port can't be listened on; the message, in Vietnamese, says why, and what to do. */
export class CannotListen extends Error {
  override name = "CannotListen";
}

/** An HTTP server, or an HTTPS one when there is a certificate. Nothing listens yet. */
export function makeServer(certificate: { cert: string; key: string } | null): Server {
  const server = certificate ? createSecureServer({ cert: certificate.cert, key: certificate.key }) : createServer();
  // A film of 500 MB may come over a slow line.
  server.requestTimeout = 30 * 60 * 1000;
  server.headersTimeout = 30 * 1000;
  return server;
}

/** Listens and answers the port, or throws {@link CannotListen}. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") throw new CannotListen(portTakenMessage(port, await portOwner(port)));
    if (code === "EACCES")
      throw new CannotListen(`Không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: PORT=8080 npm start`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new CannotListen(`Máy này không có địa chỉ ${host}. Hãy xem lại biến HOST.`);
    throw error;
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

/** Finds out early whether a port can be had, before a database is started and seeded for nothing. */
export async function requirePort(port: number, host: string): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await listen(probe, port, host);
  await shut(probe);
}

/** Stops listening, and resolves when the last connection is gone. */
export async function shut(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  await closed;
}

/** Gives requests that run now `graceMs` to end: a slow upload would keep the server from closing. */
export function endConnections(server: Server, graceMs: number): void {
  setTimeout(() => server.closeAllConnections(), graceMs).unref();
}
