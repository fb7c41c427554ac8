/** PHP's manual, chapter FastCGI Process Manager: there only where the server can end a response early. */
import { type FunctionTable, foreign } from '../../calls/function-table.ts';

export const fpmFunctions = {
  /**
   * Completes the response: ends all output buffers and sends everything to the client, while the script continues.
   * False when the response is complete already.
   */
  fastcgi_finish_request: (request) => (): boolean => request.connection.finish(),
  /**
   * LiteSpeed's name for fastcgi_finish_request(): completes the response while the script continues. False when it
   * is complete already.
   */
  litespeed_finish_request: foreign((request) => (): boolean => request.connection.finish()),
} satisfies FunctionTable;
