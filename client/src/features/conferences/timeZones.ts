import { homeTimeZone } from "./conferenceDraft.ts";

/** Zones to choose from, the home zone first and the chosen one always among them, each with its distance from UTC. */
export function timeZoneOptions(chosen: string): { value: string; label: string }[] {
  // ICU still lists Vietnam's zone under its former name.
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "Asia/Saigon");
  return [...new Set([homeTimeZone, chosen, ...known])].map((zone) => ({
    value: zone,
    label: `${zone} (${offset(zone)})`,
  }));
}

function offset(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts();
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}
