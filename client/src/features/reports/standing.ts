import type { Me } from "@diemcau/shared/protocol/rest";
import { mayDo } from "../account/useMe.ts";

/** Whether somebody sees what all units told; a unit's reporter as such doesn't. */
export function followsAll(me: Me): boolean {
  return mayDo({ ...me, roles: me.roles.filter((role) => role !== "reporter") }, "report.read");
}

/** Whether somebody reports for a unit of their own. */
export function reportsFor(me: Me): boolean {
  return me.roles.includes("reporter") && me.unitId !== null;
}
