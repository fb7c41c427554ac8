/** Responses by the listener itself, before any script runs. */
import { STATUS_CODES } from 'node:http';
import { ReplyFlag } from '../../wire/messages.ts';
import type { Exchange } from './listener.ts';

/** Maximum number of bytes that are read of a refused request before its connection is closed; closing earlier can lose the response. */
export const DRAIN_MS = 1000;
export const MAX_DRAIN_BYTES = 16 * 1024 * 1024;

const TEXT = 'Content-Type: text/plain; charset=utf-8';
/** TRACE and CONNECT; scripts take every other method. */
const ALLOWED = `Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n${TEXT}`;

/**
 * Completes the exchange with a plain text of its status.
 * @param closes true when what follows on the connection cannot be trusted to be a request
 */
export function refusal(exchange: Exchange, statusCode: number, closes: boolean): void {
  const status = `${statusCode} ${STATUS_CODES[statusCode] ?? 'Error'}`;
  const block = statusCode === 405 ? ALLOWED : TEXT;
  const flags = closes ? ReplyFlag.close : 0;
  exchange.complete({ status, block, flags, declaredLength: -1 }, `${status}\n`);
}
