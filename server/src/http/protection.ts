import type { RequestHandler } from "express";
import helmet from "helmet";

const safeHost = /^[a-z0-9.:[\]-]+$/i;

/**
 * Headers that keep a page to itself. No script but our own files; styles may stand in the page, since the component
 * library writes them there. Pictures are made in the page (blob, data), PDFs are shown in a frame of our own.
 */
export function protection(publicUrl: string | null): RequestHandler[] {
  const secure = publicUrl?.startsWith("https:") === true;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'", (request) => sockets(request.headers.host)],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        frameSrc: ["'self'", "blob:"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "blob:"],
        objectSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", "blob:"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: 180 * 24 * 3600 } : false,
  });
  const features: RequestHandler = (_request, response, next) => {
    response.setHeader(
      "Permissions-Policy",
      "camera=(self), microphone=(self), display-capture=(self), geolocation=()",
    );
    next();
  };
  return [headers, features];
}

/** Not every browser takes 'self' for the socket's scheme too. */
function sockets(host: string | undefined): string {
  return host && safeHost.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
