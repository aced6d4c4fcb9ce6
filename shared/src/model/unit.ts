import { z } from "zod";
import { line } from "../text/plainText.ts";
import { Id } from "./id.ts";

/** An organization; units form a tree of any depth by `parentId`. */
export const Unit = z.object({
  id: Id,
  name: line(200),
  /** What the unit's room is called on air and in lists, e.g. "Bình Sơn". */
  shortName: line(60),
  parentId: Id.nullable(),
  /** Stored version; an edit must name the one it was made from. */
  version: z.number().int().min(0),
});
export type Unit = z.infer<typeof Unit>;

/** What the office types about a unit. */
export const UnitInput = Unit.pick({ name: true, shortName: true, parentId: true });
export type UnitInput = z.infer<typeof UnitInput>;
