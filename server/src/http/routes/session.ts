import { type Request, type Response, Router } from "express";
import type { Person } from "@diemcau/shared/model/person";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { FirstAdmin as FirstAdminBody, type Me, SignIn as SignInBody } from "@diemcau/shared/protocol/rest";
import type { FirstAdmin } from "../../domain/directory/FirstAdmin.ts";
import type { Sessions } from "../../domain/directory/Sessions.ts";
import type { SignedIn, SignIn } from "../../domain/directory/SignIn.ts";
import { jsonBody } from "../body.ts";
import { callerOf } from "../caller.ts";
import { readProof, setSession } from "../cookies.ts";

interface Parts {
  signIn: SignIn;
  sessions: Sessions;
  firstAdmin: FirstAdmin;
}

/** Signing in and out, and the first administrator's link. */
export function sessionRoutes({ signIn, sessions, firstAdmin }: Parts): Router {
  const router = Router();

  router.get("/session", async (request, response) => {
    const { sessionToken } = readProof(request.headers.cookie);
    const person = sessionToken ? await sessions.person(sessionToken) : null;
    if (!person) throw new AppError("auth.required");
    response.json(meOf(person));
  });

  router.post("/session", jsonBody, async (request, response) => {
    const { signInName, password } = parse(SignInBody, request.body);
    await answerSignedIn(
      await signIn.withPassword(signInName, password, callerOf(request)),
      sessions,
      request,
      response,
    );
  });

  router.delete("/session", async (request, response) => {
    const { sessionToken } = readProof(request.headers.cookie);
    if (sessionToken) await sessions.close(sessionToken);
    setSession(response, null);
    response.status(204).end();
  });

  router.post("/first-admin", jsonBody, async (request, response) => {
    const input = parse(FirstAdminBody, request.body);
    await answerSignedIn(await firstAdmin.redeem(input), sessions, request, response);
  });

  return router;
}

/** Sets the cookie, ends the session that the browser had before, and says who is signed in now. */
export async function answerSignedIn(
  { person, token }: SignedIn,
  sessions: Sessions,
  request: Request,
  response: Response,
): Promise<void> {
  const { sessionToken } = readProof(request.headers.cookie);
  if (sessionToken) await sessions.close(sessionToken);
  setSession(response, token);
  response.json(meOf(person));
}

function meOf({ id, name, title, roles, unitId }: Person): Me {
  return { id, name, title, roles, unitId };
}
