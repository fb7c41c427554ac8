/** Ends a command that failed: one line for errors that the user can fix, the whole stack for bugs. */
import { ConfigError } from '../config/config-error.ts';
import { CliError } from './cli-error.ts';

/** Prints the problem and ends the process with status 1. */
export function failWith(error: unknown): never {
  const isUsers = error instanceof CliError || error instanceof ConfigError;
  console.error(isUsers ? `ts-sapi: ${error.message}` : error);
  process.exit(1);
}
