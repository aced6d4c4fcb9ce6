import { AppError } from "@diemcau/shared/protocol/errors";
import { mongo, MongooseError } from "mongoose";

/** The database did not answer as it should; nothing is known to be recorded. `cause` is the driver's own error. */
export class DatabaseUnavailable extends AppError {
  constructor(cause: unknown) {
    super("database.unavailable");
    this.name = "DatabaseUnavailable";
    this.cause = cause;
  }
}

/** Waits for the database's answer; trouble with the server becomes {@link DatabaseUnavailable}. */
export async function answer<Result>(work: PromiseLike<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error)) throw error;
    throw isTrouble(error) ? new DatabaseUnavailable(error) : error;
  }
}

/** The driver's own errors, and those of a connection that breaks just as something is written to it. */
function isTrouble(error: unknown): boolean {
  if (error instanceof mongo.MongoError || error instanceof MongooseError) return true;
  return error instanceof Error && "code" in error && brokenConnection.has(String(error.code));
}

const brokenConnection = new Set(["EPIPE", "ECONNRESET", "ECONNREFUSED", "ETIMEDOUT"]);

/** Whether an insert failed because a unique key was there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11_000;
}
