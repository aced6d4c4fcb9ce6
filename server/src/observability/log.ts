import pino from "pino";

/** The server's log: JSON lines. */
export type Log = pino.Logger;

/** Members that are never printed, wherever one of the first three levels of a record has them. */
const secrets = ["password", "passwordHash", "token", "cookie", "authorization"].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** What pino leaves out. */
export const redaction = { paths: secrets, censor: "[…]" };

/** Opens the log at a level, on standard output or appended to a file. */
export function createLog(level: string, file: string | null = null): Log {
  const destination = pino.destination({ dest: file ?? 1, sync: false, mkdir: true });
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: redaction }, destination);
}
