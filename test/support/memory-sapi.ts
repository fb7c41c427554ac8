/**
 * A Sapi that keeps everything in memory, for tests of PHP's behaviour: what was sent, in which pieces, and when it was
 * flushed. It has no script of its own: a call site is the line, and every script is called `/test.ts`.
 */

import { decodeBytes, encodeText } from '../../runtime/php/engine/bytes.ts';
import type { Frame, SourceLocation } from '../../runtime/php/engine/source-location.ts';
import type { Wait } from '../../runtime/php/engine/waiting/wait.ts';
import type { RequestInput, ResponseHead, Sapi } from '../../runtime/php/sapi.ts';
import type { SqliteLibrary } from '../../runtime/php/sqlite.ts';
import { SqliteLoader } from '../../runtime/worker/sqlite/sqlite-library.ts';

/** One thing that happened at the door, in order. */
export type SapiEvent =
  | { readonly kind: 'head'; readonly head: ResponseHead }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'flush' }
  | { readonly kind: 'finish' };

export interface MemorySapiOptions {
  /** What php_sapi_name() answers; default `fpm-fcgi`. */
  readonly name?: string;
  /** Of several requests in one thread; default `0.1`. */
  readonly requestKey?: string;
}

export class MemorySapi implements Sapi {
  readonly name: string;
  readonly requestKey: string;
  /** Everything that happened, in order. */
  readonly events: SapiEvent[] = [];
  /** Entries of the error log. */
  readonly logs: string[] = [];
  /** Every limit that was set, in milliseconds. */
  readonly timeLimitsMs: number[] = [];
  /** Every sleep, in milliseconds; none takes any time. */
  readonly sleepsMs: number[] = [];
  /** Set to true to make the client leave: flush() fails from then on. */
  clientGone = false;
  readonly #sqlite = new SqliteLoader();
  #isFinished = false;
  #waitingForDrain: (() => void)[] = [];
  /** While true, drained() does not resolve. */
  isSlow = false;

  constructor(options: MemorySapiOptions = {}) {
    this.name = options.name ?? 'fpm-fcgi';
    this.requestKey = options.requestKey ?? '0.1';
  }

  sqlite(scriptFile: string): SqliteLibrary | null {
    return this.#sqlite.load(scriptFile);
  }

  get io(): never {
    throw new Error('No other server can be reached from here');
  }

  sendHead(head: ResponseHead): void {
    this.events.push({ kind: 'head', head });
  }

  write(data: string | Uint8Array): void {
    if (this.#isFinished) return;
    this.events.push({ kind: 'bytes', bytes: typeof data === 'string' ? encodeText(data) : Uint8Array.from(data) });
  }

  flush(): boolean {
    if (!this.#isFinished) this.events.push({ kind: 'flush' });
    return !this.#isFinished && !this.clientGone;
  }

  drained(): Promise<void> {
    if (!this.isSlow || this.clientGone) return Promise.resolve();
    return new Promise((resolve) => this.#waitingForDrain.push(resolve));
  }

  /** The client has read everything: pending drained() promises resolve. */
  drain(): void {
    this.isSlow = false;
    for (const resolve of this.#waitingForDrain.splice(0)) resolve();
  }

  finish(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    this.events.push({ kind: 'finish' });
  }

  isClientGone(): boolean {
    return this.clientGone && !this.#isFinished;
  }

  setTimeLimitMs(milliseconds: number): void {
    this.timeLimitsMs.push(milliseconds);
  }

  wait({ forMs }: Wait): void {
    this.sleepsMs.push(forMs);
  }

  log(text: string): void {
    this.logs.push(text);
  }

  /** As if nothing were in use. */
  freeBytes(limitBytes: number): number {
    return limitBytes < 0 ? 2 ** 31 : limitBytes;
  }

  locate(callSite: number): SourceLocation {
    return { file: '/test.ts', line: callSite };
  }

  frames(): readonly Frame[] {
    return [];
  }

  /** The head as PHP gave it away. */
  get sentHead(): ResponseHead | undefined {
    return this.events.find((event) => event.kind === 'head')?.head;
  }

  /** The heads that were sent; a correct response has one. */
  get heads(): MemoryHead[] {
    return this.events.flatMap((event) => (event.kind === 'head' ? [memoryHeadOf(event.head)] : []));
  }

  /** The head; throws when none or several were sent. */
  get head(): MemoryHead {
    const [head, ...more] = this.heads;
    if (head === undefined || more.length > 0) throw new Error(`${this.heads.length} heads were sent`);
    return head;
  }

  /** All body bytes. */
  get bytes(): Uint8Array {
    return Buffer.concat(this.events.flatMap((event) => (event.kind === 'bytes' ? [event.bytes] : [])));
  }

  /** The whole body as text; bytes that are not UTF-8 as escapes (runtime/php/engine/bytes.ts). */
  get body(): string {
    return decodeBytes(this.bytes);
  }

  /** Body with a `|` at each flush: `a|b` when a was flushed before b came. */
  get flushedBody(): string {
    return this.events
      .map((event) => (event.kind === 'bytes' ? decodeBytes(event.bytes) : event.kind === 'flush' ? '|' : ''))
      .join('');
  }
}

/** A head in its parts, as a client that reads it would tell. */
export interface MemoryHead {
  readonly statusCode: number;
  readonly reason: string;
  /** What the script asked of the transport comes last, as the lines it would write. */
  readonly lines: readonly string[];
}

function memoryHeadOf({ status, block, closes, declaredLength }: ResponseHead): MemoryHead {
  const space = status.indexOf(' ');
  const lines = block === '' ? [] : block.split('\r\n');
  if (declaredLength >= 0) lines.push(`Content-Length: ${declaredLength}`);
  if (closes) lines.push('Connection: close');
  return { statusCode: Number(status.slice(0, space)), reason: status.slice(space + 1), lines };
}

/** A request as the server would describe it; change what the test is about. Header names must be lower-case. */
export function memoryInput(
  changes: Partial<RequestInput> = {},
  headers: Readonly<Record<string, string>> = {},
): RequestInput {
  return {
    method: 'GET',
    path: '/test',
    query: null,
    protocol: 'HTTP/1.1',
    scriptName: '/test.ts',
    scriptFilename: '/test.ts',
    pathInfo: '',
    documentRoot: '/',
    remoteAddress: '127.0.0.1',
    remotePort: 40000,
    serverAddress: '127.0.0.1',
    serverPort: 80,
    isHttps: false,
    body: { kind: 'none' },
    timeSeconds: 1_700_000_000.5,
    argv: null,
    forEachHeader: (visit) => {
      for (const [name, value] of Object.entries(headers)) visit(name, value);
    },
    ...changes,
  };
}
