/** What may stand over the board; one at a time. */
export type BoardDialog =
  | { kind: "end" }
  | { kind: "help" }
  | { kind: "addRequest" }
  | { kind: "alarms" }
  | { kind: "point"; pointId: string };
