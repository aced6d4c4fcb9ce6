import type { ImportStatus } from "@diemcau/shared/protocol/rest";

/** A file that is on its way to the server. */
export interface Sending {
  id: string;
  title: string;
  /** How much of it has left, from 0 to 1. */
  part: number;
  cancel: () => void;
}

/**
 * What the server works on, as it answers now, with what it forgot: an import that ran a moment ago and is gone was lost with a restart
 * of the server, unless somebody put it away here.
 */
export function mergeImports(
  before: readonly ImportStatus[],
  now: readonly ImportStatus[],
  dismissed: ReadonlySet<string>,
): ImportStatus[] {
  const known = new Set(now.map(({ id }) => id));
  const lost = before
    .filter(({ id, state }) => state !== "done" && !known.has(id) && !dismissed.has(id))
    .map((gone) =>
      gone.state === "working" ? { ...gone, state: "failed" as const, error: { code: "import.lost" as const } } : gone,
    );
  return [...lost, ...now.filter(({ id }) => !dismissed.has(id))];
}

/** What is worth a line: done ones are in the list that they were made for. */
export function shownImports(imports: readonly ImportStatus[], kind: ImportStatus["kind"]): ImportStatus[] {
  return imports.filter((one) => one.kind === kind && one.state !== "done");
}

/** A file's name as the title people will read: without its ending, underscores as spaces. */
export function titleOf(fileName: string): string {
  const title = fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replaceAll("_", " ")
    .replace(/\s+/g, " ")
    .trim();
  return (title || fileName).normalize("NFC").slice(0, 200);
}
