/** A problem that the user can fix: shown as one line, exit status 1. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
