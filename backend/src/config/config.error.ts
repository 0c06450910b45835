/** A wrong environment variable; the message names it in one line. */
export class ConfigError extends Error {}
