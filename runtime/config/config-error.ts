/** A configuration that cannot be used: its message names the directive, file or folder. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
