/** A problem that the user of the command line can mend: shown as one line, exit status 1. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
