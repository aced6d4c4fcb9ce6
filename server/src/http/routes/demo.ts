import { Router } from "express";
import { parse } from "@diemcau/shared/protocol/parse";
import { DemoSignIn } from "@diemcau/shared/protocol/rest";
import type { Demo } from "../../domain/directory/Demo.ts";
import type { Sessions } from "../../domain/directory/Sessions.ts";
import { jsonBody } from "../body.ts";
import { callerOf } from "../caller.ts";
import { answerSignedIn } from "./session.ts";

/** The demo's accounts: who they are, and signing in as one. */
export function demoRoutes({ demo, sessions }: { demo: Demo; sessions: Sessions }): Router {
  const router = Router();

  router.get("/demo", async (request, response) => {
    response.json(await demo.doors(callerOf(request)));
  });

  router.post("/demo/session", jsonBody, async (request, response) => {
    const { signInName } = parse(DemoSignIn, request.body);
    await answerSignedIn(await demo.signIn(signInName, callerOf(request)), sessions, request, response);
  });

  return router;
}
