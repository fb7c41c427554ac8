/** PHP's manual, chapter Connection handling: is the client still there, and does it matter? */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { ConnectionStatus } from '../../../main/lifecycle/connection.ts';

export const connectionFunctions = {
  /** 1 once the client is known to have left before it had everything, else 0. Noticed where output is sent. */
  connection_aborted: (request) => (): number => (request.connection.isAborted ? 1 : 0),
  /** Bits: 0 normal, 1 CONNECTION_ABORTED, 2 CONNECTION_TIMEOUT; both are possible. */
  connection_status: (request) => (): number => request.connection.status,
  /** Whether the script goes on when the client has left; with an argument, sets that. Gives the setting before. */
  ignore_user_abort:
    (request) =>
    (enable?: boolean | null): number => {
      const before = request.connection.ignoresAbort;
      if (enable !== undefined && enable !== null) request.connection.ignoresAbort = enable;
      return before ? 1 : 0;
    },
} satisfies FunctionTable;

export const connectionConstants = {
  /** The client is there. */
  CONNECTION_NORMAL: ConnectionStatus.normal,
  /** The client has left. */
  CONNECTION_ABORTED: ConnectionStatus.aborted,
  /** The time limit was exceeded. */
  CONNECTION_TIMEOUT: ConnectionStatus.timeout,
} satisfies ConstantTable;
