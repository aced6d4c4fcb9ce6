import { z } from "zod";
import type { Confirmation, IssuedDocument, SupplementDraft } from "../model/official.ts";

/**
 * Bodies of confirming, sealing and signing (below `/api`):
 *
 * | method and path | body → answer |
 * |---|---|
 * | GET /conferences/:id/minutes/seal | → SealView |
 * | POST /conferences/:id/minutes/confirmations | ConfirmMinutes → SealView |
 * | PUT /conferences/:id/issued/:documentId/signed?name= | bytes of a PDF → SignedFile |
 */
export const ConfirmMinutes = z.object({
  target: z.enum(["minutes", "supplement"]),
  /** The digest of what the person has read (PROTOCOL R8). */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  password: z.string().min(1).max(200),
});
export type ConfirmMinutes = z.infer<typeof ConfirmMinutes>;

export type ConfirmTarget = ConfirmMinutes["target"];
export type ConfirmRole = Confirmation["role"];

/** Why nobody can confirm at this moment. */
export type ConfirmObstacle =
  | "minutes.notEnded"
  | "minutes.itemOpen"
  | "minutes.noSupplement"
  | "document.noLetterhead";

/** Who confirms in a role: the one the conference names, or whoever holds the role where that one has no sign-in. */
export interface ConfirmPlace {
  role: ConfirmRole;
  /** As the conference names them. */
  named: { name: string; title: string } | null;
  /** Somebody else with the role confirms in their place. */
  deputy: boolean;
  confirmation: Confirmation | null;
  /** The confirmation is of the very form that stands now. */
  holds: boolean;
}

/** How far the minutes, or the supplement being agreed on, have come to their seal. */
export interface SealView {
  target: ConfirmTarget;
  /** Digest of the form as it stands now; absent while it can't be confirmed. */
  digest: string | null;
  obstacle: ConfirmObstacle | null;
  places: ConfirmPlace[];
  /** The role in which whoever asks may confirm now. */
  mine: ConfirmRole | null;
  /** A demo's account confirms by its own sign-in name. */
  demoPassword: boolean;
  supplement: SupplementDraft | null;
  /** Sealed minutes and supplements, in the order they were sealed. */
  sealed: IssuedDocument[];
}
