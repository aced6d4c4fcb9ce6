import { type Request, type Response, Router } from "express";
import type { Limits } from "../../domain/directory/ports.ts";
import { codeOf, type Verification } from "../../domain/sealing/Verification.ts";
import { address } from "./addresses.ts";
import type { BareHead } from "./pageHead.ts";
import { verifyAnswer, verifyForm, verifyPath } from "./verifyPages.ts";

interface Parts {
  verification: Verification;
  limits: Limits;
  headOf: (request: Request) => BareHead;
}

/** Checking a document by the code that is printed in it; works without script, and is never cached. */
export function verifyRoutes({ verification, limits, headOf }: Parts): Router {
  const router = Router();

  router.get(verifyPath, (request, response) => {
    const typed = typeof request.query.ma === "string" ? request.query.ma : "";
    const head = headOf(request);
    const code = codeOf(typed);
    if (code !== null) return response.redirect(303, address(`${verifyPath}/${code}`, head.language));
    const malformed = typed.trim() === "" ? null : typed.slice(0, 200);
    answer(response, malformed === null ? 200 : 400, verifyForm(head, malformed));
  });

  router.get(`${verifyPath}/:code`, async (request, response) => {
    const head = headOf(request);
    const code = codeOf(request.params.code);
    if (code === null) return answer(response, 400, verifyForm(head, request.params.code.slice(0, 200)));
    const caller = request.ip ?? "";
    await limits.check("verify.address", caller);
    await limits.count("verify.address", caller);
    const found = verification.find(code);
    answer(response, found ? 200 : 404, verifyAnswer(head, code, found));
  });

  return router;
}

function answer(response: Response, status: number, page: string): void {
  response.status(status).set("Cache-Control", "no-store").type("html").send(page);
}
