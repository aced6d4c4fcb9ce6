import compression from "compression";
import express, { type Express, type RequestHandler, type Router } from "express";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Log } from "../observability/log.ts";
import { answerErrors } from "./errors.ts";
import { type AllowedOrigin, requireOwnOrigin } from "./origin.ts";
import { protection } from "./protection.ts";
import { healthRoutes } from "./routes/health.ts";
import { spa } from "./spa.ts";

/** What the HTTP side is made of. */
export interface AppParts {
  publicUrl: string | null;
  trustProxy: number;
  clientFolder: string;
  allowedOrigin: AllowedOrigin;
  ping(): Promise<void>;
  /** Handlers below `/api`, in order. */
  api: (Router | RequestHandler)[];
  /** The public pages, at `/`. */
  pages: (Router | express.ErrorRequestHandler)[];
  log: Log;
}

/** The express application: protection, the API, the client's pages, the public pages. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustProxy);
  app.use(healthRoutes(parts));
  app.use(protection(parts.publicUrl));
  app.use(compression());
  app.use(requireOwnOrigin(parts.allowedOrigin));
  app.use("/api", (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  for (const handler of parts.api) app.use("/api", handler);
  app.use("/api", () => {
    throw new AppError("notFound");
  });
  app.use("/api", answerErrors(parts.log));
  app.use(spa(parts.clientFolder));
  for (const page of parts.pages) app.use(page);
  app.use(answerErrors(parts.log));
  return app;
}
