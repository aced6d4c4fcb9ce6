/** What may stand over the board; one at a time. */
export type BoardDialog =
  | { kind: "end" }
  | { kind: "help" }
  | { kind: "addRequest" }
  | { kind: "statistics" }
  | { kind: "alarms" }
  | { kind: "votes" }
  | { kind: "conclusions" }
  | { kind: "handIn" }
  | { kind: "crawl" }
  | { kind: "takeOver"; operator: string }
  | { kind: "notes"; pointId: string | null }
  | { kind: "request"; requestId: string }
  | { kind: "point"; pointId: string };
