/** How a command that cannot do its work ends: one line for what its user can mend, everything for what is our fault. */
import { ConfigError } from '../config/config-error.ts';
import { CliError } from './cli-error.ts';

/** Tells the problem and ends the process with status 1. */
export function failWith(error: unknown): never {
  const isUsers = error instanceof CliError || error instanceof ConfigError;
  console.error(isUsers ? `ts-sapi: ${error.message}` : error);
  process.exit(1);
}
