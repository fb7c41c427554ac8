/** PHP's manual, chapter Connection handling: is the client still there, and does it matter? */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { ConnectionStatus } from '../../../main/lifecycle/connection.ts';

export const connectionFunctions = {
  /**
   * 1 once the client is known to have disconnected before the response was complete, else 0. It is noticed when
   * output is sent.
   */
  connection_aborted: (request) => (): number => (request.connection.isAborted ? 1 : 0),
  /** State of the connection as bits: 0 normal, CONNECTION_ABORTED (1), CONNECTION_TIMEOUT (2); both may be set. */
  connection_status: (request) => (): number => request.connection.status,
  /**
   * Whether the script continues after the client has disconnected: 1 or 0. With an argument sets it and returns the
   * previous setting.
   */
  ignore_user_abort:
    (request) =>
    (enable?: boolean | null): number => {
      const before = request.connection.ignoresAbort;
      if (enable !== undefined && enable !== null) request.connection.ignoresAbort = enable;
      return before ? 1 : 0;
    },
} satisfies FunctionTable;

export const connectionConstants = {
  /** The client is connected. */
  CONNECTION_NORMAL: ConnectionStatus.normal,
  /** The client has disconnected. */
  CONNECTION_ABORTED: ConnectionStatus.aborted,
  /** The time limit was exceeded. */
  CONNECTION_TIMEOUT: ConnectionStatus.timeout,
} satisfies ConstantTable;
