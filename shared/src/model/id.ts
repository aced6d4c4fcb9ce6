import { z } from "zod";

/** Identifier of any entity: 1..64 letters, digits, `_`, `-` or `:`. */
export const Id = z.string().regex(/^[A-Za-z0-9_:-]{1,64}$/);

/** An instant as ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
