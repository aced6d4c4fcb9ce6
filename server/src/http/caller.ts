import type { Request } from "express";
import type { Caller } from "../domain/directory/SignIn.ts";

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const localHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * Where a request came from. Local is a browser on this machine that opened a local address: a proxy here forwards
 * strangers, and a foreign name may be made to point here (DNS rebinding), so neither counts.
 */
export function callerOf(request: Request): Caller {
  const { forwarded, host = "", "x-forwarded-for": forwardedFor, via } = request.headers;
  const direct = forwarded === undefined && forwardedFor === undefined && via === undefined;
  const local = direct && loopback.test(request.socket.remoteAddress ?? "") && localHost.test(host);
  return { address: request.ip ?? "", local };
}
