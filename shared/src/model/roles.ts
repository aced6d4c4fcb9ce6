/** Every role, apart from its schema, so that a room's page needn't load the parser. */
export const roles = [
  "admin",
  "office",
  "operator",
  "chair",
  "secretary",
  "approver",
  "presenter",
  "reporter",
] as const;
