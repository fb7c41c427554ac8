/** An invalid configuration; the message names the directive, file or folder. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
