/** How a command that cannot do its work ends: one line for what its user can mend, everything for what is our fault. */
import { ListenFailed, PortInUse } from '../host/exchange/listener.ts';
import { CliError } from './cli-error.ts';

/** Tells the problem and ends the process with status 1. */
export function failWith(error: unknown): never {
  const isUsers = [CliError, PortInUse, ListenFailed, RangeError].some((kind) => error instanceof kind);
  console.error(isUsers ? `ts-sapi: ${(error as Error).message}` : error);
  process.exit(1);
}
