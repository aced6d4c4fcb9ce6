import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { portOwner, portTakenMessage } from "../config/portOwner.ts";

/** The port is somebody else's; the message, in Vietnamese, says whose, and how to choose another. */
export class PortTaken extends Error {
  override name = "PortTaken";
}

/** An HTTP server, or an HTTPS one when there is a certificate. Nothing listens yet. */
export function makeServer(certificate: { cert: string; key: string } | null): Server {
  const server = certificate ? createSecureServer({ cert: certificate.cert, key: certificate.key }) : createServer();
  // A paper of 30 MB may come over a slow line.
  server.requestTimeout = 10 * 60 * 1000;
  server.headersTimeout = 30 * 1000;
  return server;
}

/** Listens and answers the port, or throws {@link PortTaken}. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new PortTaken(portTakenMessage(port, await portOwner(port)));
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
