/** What may stand over the board; one at a time. */
export type BoardDialog =
  | { kind: "end" }
  | { kind: "help" }
  | { kind: "addRequest" }
  | { kind: "statistics" }
  | { kind: "alarms" }
  | { kind: "request"; requestId: string }
  | { kind: "point"; pointId: string };
