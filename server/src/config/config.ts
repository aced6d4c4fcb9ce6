import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readArguments } from "./arguments.ts";
import { ConfigError } from "./ConfigError.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const text = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();
const port = z.coerce.number().int().min(0).max(65_535);

/** `diemcau@tinh.gov.vn`, or with a name before it: `Văn phòng <diemcau@tinh.gov.vn>`; in one line. */
const mailbox = z.string().regex(/^(?:[^<>\r\n]{1,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/);

/** The environment that the server reads; an empty variable counts as absent. */
const Environment = z.object({
  PORT: port.optional(),
  HOST: text,
  DATA_DIR: text,
  PUBLIC_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).optional(),
  TLS_CERT: text,
  TLS_KEY: text,
  LOG_LEVEL: text.pipe(z.enum(["trace", "debug", "info", "warn", "error", "silent"]).optional()),
  MONGODB_URI: text,
  MONGODB_BINARY: text,
  EMBEDDED_MONGO_BIN: text,
  MEDIA_ANNOUNCED_ADDRESS: text,
  MEDIA_PORT: port.optional(),
  MEDIA_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  MEDIASOUP_WORKER_BIN: text,
  FFMPEG_BIN: text,
  SOFFICE_BIN: text,
  SMTP_URL: text.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: text.pipe(mailbox.optional()),
});

/** Everything the server is told at its start, checked and frozen. */
export interface Config {
  /** 0 takes a free port. */
  port: number;
  /** Address that is listened on. */
  host: string;
  dataDir: string;
  /** HTTPS is served for this address; `null` serves plain HTTP, on this machine or behind a proxy. */
  https: { address: string; certFile: string | undefined; keyFile: string | undefined } | null;
  /** Origin that people open when a proxy stands before the server. */
  publicUrl: string | null;
  /** How many proxies stand before the server: whose word about a client's address is taken. */
  trustProxy: number;
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  database: { uri: string | undefined; mongodBinary: string | undefined; embeddedBinary: string | undefined };
  media: {
    announcedAddress: string;
    /** First of the workers' ports; 0 takes free ones. */
    port: number;
    /** `null` takes what the machine's cores allow. */
    workers: number | null;
    workerBinary: string | undefined;
    /** Without it points can't be simulated. */
    ffmpegBinary: string | undefined;
  };
  /** LibreOffice's program; absent looks for it on this machine. */
  officeBinary: string | undefined;
  /** Where mails go and whom they are from; `null` sends none. The address holds a password and is never printed. */
  mail: { url: string; from: string } | null;
  /** Seed nothing, and offer the link for the first administrator. */
  empty: boolean;
  /** Folder of the built client. */
  clientFolder: string;
}

/** Reads environment and command line, or throws {@link ConfigError}. */
export function readConfig(environment: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join("."));
    throw new ConfigError(`Biến môi trường có giá trị không dùng được: ${[...new Set(names)].join(", ")}.`);
  }
  const env = parsed.data;
  const { empty, host: address } = readArguments(args);
  const ownCertificate = env.TLS_CERT !== undefined || env.TLS_KEY !== undefined;
  const host = env.HOST ?? (address === null ? "127.0.0.1" : address.includes(":") ? "::" : "0.0.0.0");
  return deepFreeze({
    port: env.PORT ?? 8080,
    host,
    dataDir: path.resolve(root, env.DATA_DIR ?? "var"),
    https:
      address !== null || ownCertificate
        ? { address: address ?? host, certFile: env.TLS_CERT, keyFile: env.TLS_KEY }
        : null,
    publicUrl: env.PUBLIC_URL === undefined ? null : new URL(env.PUBLIC_URL).origin,
    trustProxy: env.TRUST_PROXY ?? 0,
    logLevel: env.LOG_LEVEL ?? "info",
    database: { uri: env.MONGODB_URI, mongodBinary: env.MONGODB_BINARY, embeddedBinary: env.EMBEDDED_MONGO_BIN },
    media: {
      announcedAddress: env.MEDIA_ANNOUNCED_ADDRESS ?? address ?? "127.0.0.1",
      port: env.MEDIA_PORT ?? 0,
      workers: env.MEDIA_WORKERS ?? null,
      workerBinary: env.MEDIASOUP_WORKER_BIN,
      ffmpegBinary: env.FFMPEG_BIN,
    },
    officeBinary: env.SOFFICE_BIN,
    mail: mailOf(env.SMTP_URL, env.MAIL_FROM),
    empty,
    clientFolder: path.join(root, "client", "dist", "web"),
  });
}

/** Mail needs both the server and a sender; one alone is a mistake that would be noticed too late. */
function mailOf(url: string | undefined, from: string | undefined): Config["mail"] {
  if (url === undefined && from === undefined) return null;
  if (url !== undefined && from !== undefined) return { url, from };
  throw new ConfigError("Gửi thư cần cả SMTP_URL và MAIL_FROM; hiện chỉ có một trong hai.");
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === "object" && member !== null) deepFreeze(member);
  return Object.freeze(value);
}
