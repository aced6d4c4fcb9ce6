import { Router } from "express";

/** `/healthz` says that the process answers; `/readyz` that it can record, so that a balancer sends people here. */
export function healthRoutes({ ping }: { ping(): Promise<void> }): Router {
  const router = Router();

  router.get("/healthz", (_request, response) => {
    response.json({ ok: true });
  });

  router.get("/readyz", async (_request, response) => {
    const ready = await ping().then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ ok: ready });
  });

  return router;
}
