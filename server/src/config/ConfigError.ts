/** A setting that can't be used; the message, in Vietnamese, names it. */
export class ConfigError extends Error {
  override name = "ConfigError";
}
