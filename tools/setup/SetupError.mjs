/** Set-up can't go on, and the message says to the user what is missing and what to do; printed without a stack. */
export class SetupError extends Error {
  name = "SetupError";
}
