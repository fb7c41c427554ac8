/** Short responses by the host itself: no script ran, or it can no longer respond. */
import type { ReplyHead } from '../../wire/messages.ts';
import { ReplyFlag } from '../../wire/messages.ts';
import type { Exchange } from './listener.ts';

const REASONS = {
  200: 'OK',
  301: 'Moved Permanently',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
} as const;
export type PlainStatus = keyof typeof REASONS;

export interface PlainOptions {
  /** Header lines without CRLF. */
  readonly lines?: readonly string[];
  /** Plain text; the reason phrase when not given. */
  readonly text?: string;
  /** Media type; plain text when not given. */
  readonly type?: string;
  readonly closes?: boolean;
}

/** Answers with a short plain text. */
export function respondPlainly(exchange: Exchange, status: PlainStatus, options: PlainOptions = {}): void {
  const { lines = [], text = `${status} ${REASONS[status]}\n`, type = 'text/plain', closes = false } = options;
  const head: ReplyHead = {
    status: `${status} ${REASONS[status]}`,
    block: [`Content-Type: ${type}; charset=UTF-8`, ...lines].join('\r\n'),
    flags: closes ? ReplyFlag.close : 0,
    declaredLength: -1,
  };
  exchange.complete(head, text);
}
