import type { Response } from "express";
import { parseCookie, stringifySetCookie } from "cookie";
import type { Proof } from "../domain/directory/Identity.ts";
import { sessionDays } from "../domain/directory/Sessions.ts";

const sessionCookie = "dc_session";
const deviceCookie = "dc_device";
/** Browsers keep a cookie for 400 days at most. */
const deviceDays = 400;

/** The tokens that a request or a socket carries (PROTOCOL C1). */
export function readProof(cookieHeader: string | undefined): Proof {
  const cookies = parseCookie(cookieHeader ?? "");
  return { sessionToken: cookies[sessionCookie], deviceToken: cookies[deviceCookie] };
}

/** Keeps a person signed in in this browser; `null` signs out. */
export function setSession(response: Response, token: string | null): void {
  setCookie(response, sessionCookie, token, sessionDays);
}

/** Keeps this browser paired; `null` ends that. */
export function setDevice(response: Response, token: string | null): void {
  setCookie(response, deviceCookie, token, deviceDays);
}

function setCookie(response: Response, name: string, value: string | null, days: number): void {
  const cookie = stringifySetCookie({
    name,
    value: value ?? "",
    maxAge: value === null ? 0 : days * 24 * 3600,
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure: response.req.secure,
  });
  response.append("Set-Cookie", cookie);
}
