import { z } from "zod";
import { Id, Instant } from "./id.ts";

/** What a part of a dossier is; `source` parts are read back, the others are for people. */
export const dossierParts = [
  "metadata",
  "log",
  "timeline",
  "minutesText",
  "minutes",
  "writeUp",
  "reports",
  "article",
  "document",
  "paper",
  "template",
  "slides",
  "clip",
  "photo",
  "evidence",
] as const;
export type DossierPart = (typeof dossierParts)[number];

/** A path inside a dossier: folders and a name of plain characters, so that it is the same on every system. */
const DossierPath = z.string().regex(/^(?:[a-z0-9][a-z0-9-]*\/){0,2}[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+){1,2}$/);

/** One file of a dossier. */
export const DossierFile = z.object({
  path: DossierPath,
  part: z.enum(dossierParts),
  bytes: z.number().int().min(0),
  /** SHA-256, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Moment it belongs to, where it has one. */
  at: z.string().max(40).nullable(),
  title: z.string().max(500),
});
export type DossierFile = z.infer<typeof DossierFile>;

/** Most files of one dossier. */
export const maxDossierFiles = 50_000;

/** The manifest, last in the archive: everything else in it, in time order. */
export const DossierManifest = z.object({
  format: z.literal("diemcau-dossier"),
  version: z.literal(1),
  conferenceId: Id,
  title: z.string().max(300),
  exportedAt: Instant,
  /** Number of the last commit. */
  seq: z.number().int().min(1),
  files: z.array(DossierFile).max(maxDossierFiles),
});
export type DossierManifest = z.infer<typeof DossierManifest>;

/** What an import came to. */
export interface ImportedDossier {
  conferenceId: string;
  title: string;
  files: number;
}
