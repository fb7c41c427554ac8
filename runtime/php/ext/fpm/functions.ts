/** PHP's manual, chapter FastCGI Process Manager: there only where the server can end a response early. */
import { type FunctionTable, foreign } from '../../calls/function-table.ts';

export const fpmFunctions = {
  /**
   * Gives the client everything written so far and releases it; the script goes on without it. Ends all output buffers.
   * False when that has happened before.
   */
  fastcgi_finish_request: (request) => (): boolean => request.connection.finish(),
  /** LiteSpeed's name for fastcgi_finish_request(). */
  litespeed_finish_request: foreign((request) => (): boolean => request.connection.finish()),
} satisfies FunctionTable;
