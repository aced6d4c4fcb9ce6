import { useState } from "react";
import { inIdOrder } from "./order.ts";

/** Entities in the order that was just chosen, also while the server hasn't answered yet. `send` ends with its answer. */
export function useWantedOrder<Entity extends { id: string }>(
  entities: readonly Entity[],
  send: (ids: string[]) => Promise<unknown>,
): { ordered: readonly Entity[]; order: (ids: string[]) => void } {
  const [wanted, setWanted] = useState<readonly string[] | null>(null);

  async function change(ids: string[]) {
    setWanted(ids);
    await send(ids);
    // Only the newest order ends the waiting: an answer to an older one would make rows jump back.
    setWanted((now) => (now === ids ? null : now));
  }
  return { ordered: wanted ? inIdOrder(entities, wanted) : entities, order: (ids) => void change(ids) };
}
