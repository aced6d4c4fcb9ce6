import { AppError } from "@diemcau/shared/protocol/errors";
import { Error as MongooseErrors, type HydratedDocument } from "mongoose";
import { answer } from "./DatabaseUnavailable.ts";

/**
 * Saves an edit that was made from `version` of a loaded document. `notFound` when there is none, `version.conflict` when
 * somebody else saved before.
 */
export async function saveVersion<Stored extends { version: number }>(
  document: HydratedDocument<Stored> | null,
  version: number,
  edit: Partial<Omit<Stored, "_id" | "version">>,
): Promise<Stored> {
  if (!document) throw new AppError("notFound");
  if (document.version !== version) throw new AppError("version.conflict");
  document.set(edit);
  try {
    await answer(document.save());
  } catch (error) {
    throw isStale(error) ? new AppError("version.conflict") : error;
  }
  return document.toObject<Stored>();
}

function isStale(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some(
    (one) => one instanceof MongooseErrors.VersionError || one instanceof MongooseErrors.DocumentNotFoundError,
  );
}
