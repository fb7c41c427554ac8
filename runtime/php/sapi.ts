/**
 * The one door between PHP's behaviour and the world (PHP's `sapi_module_struct`, main/SAPI.h). Whoever implements it is
 * a server API: the worker's wire, the command line, the memory of a test.
 */

import type { Frame, SourceLocation } from './engine/source-location.ts';
import type { Wait } from './engine/waiting/wait.ts';
import type { Io } from './io.ts';
import type { SqliteLibrary } from './sqlite.ts';

/** Status and header lines as the transport writes them, and what it has to do for its part. */
export interface ResponseHead {
  /** `404 Not Found`; the code and a space when there is no reason phrase. */
  readonly status: string;
  /** Lines `Name: value` in order, joined by CRLF, none at the end; without those that frame the body. Empty for none. */
  readonly block: string;
  /** True when the script asked for `Connection: close`. */
  readonly closes: boolean;
  /** Content-Length that the script declared; -1 when it declared none that can be used. */
  readonly declaredLength: number;
}

/** The request body, complete before the script starts. */
export type RequestBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'memory'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly path: string; readonly sizeBytes: number };

/** What the server knows about the request. Header names are lower-case, in order of arrival, repeated ones repeated. */
export interface RequestInput {
  readonly method: string;
  /** As sent, not decoded. */
  readonly path: string;
  /** As sent, without the question mark; null when there is none. */
  readonly query: string | null;
  readonly protocol: string;
  readonly scriptName: string;
  readonly scriptFilename: string;
  readonly pathInfo: string;
  readonly documentRoot: string;
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly serverAddress: string;
  readonly serverPort: number;
  readonly isHttps: boolean;
  readonly body: RequestBody;
  /** Unix time in seconds, with fractions, when the request arrived. */
  readonly timeSeconds: number;
  /** Arguments of a command-line run; null on the web. */
  readonly argv: readonly string[] | null;
  forEachHeader(visit: (name: string, value: string) => void): void;
  /** A line for the server's error log about how the request came; of all with one key only the first is written. */
  notice?(key: string, text: string): void;
  /** The request is over: whoever asks for its body from now on finds none. Absent where nobody else can come to own it. */
  forgetBody?(): void;
}

export interface Sapi {
  /** What php_sapi_name() answers, e.g. `fpm-fcgi` or `cli`. */
  readonly name: string;

  /** Takes status and headers. Called once, before the first byte of the body; they leave with it or at flush(). */
  sendHead(head: ResponseHead): void;
  /** Takes body bytes into the SAPI buffer. Text is UTF-8 on the wire; php/engine/bytes.ts tells how raw bytes travel in text. */
  write(data: string | Uint8Array): void;
  /**
   * Sends what the SAPI buffer holds; blocks while the client is slow.
   * @returns false when the client is known to be gone, and always after finish().
   */
  flush(): boolean;
  /** Resolves when the client has taken what was sent, or is gone. */
  drained(): Promise<void>;
  /**
   * The response is complete: everything written so far, and nothing after it, belongs to the client.
   * @param scriptGoesOn true when the script has ended its response itself and works on without its client; default false
   */
  finish(scriptGoesOn?: boolean): void;
  /** True as soon as the transport has seen the client leave before the response was complete. */
  isClientGone(): boolean;

  /** The script may run until this time (milliseconds from now); 0 for no limit. */
  setTimeLimitMs(milliseconds: number): void;
  /** Blocks the thread until the wait is over. The time limit stands still meanwhile, unless it counts wall time. */
  wait(wait: Wait): void;
  /** Tells the request apart from all others of its thread, e.g. as the owner of a lock. */
  readonly requestKey: string;
  /** Connections to other servers. */
  readonly io: Io;
  /** SQLite; null when the thread has no library for it. @param scriptFile beside which one may be installed */
  sqlite(scriptFile: string): SqliteLibrary | null;
  /**
   * Bytes that the script may still take at once.
   * @param limitBytes its memory_limit; less than 0 for none but the engine's own
   * @param wantedBytes what it is about to take: garbage is collected before it is refused
   */
  freeBytes(limitBytes: number, wantedBytes: number): number;
  /** One entry of the server's error log, without time stamp. */
  log(text: string): void;
  /** Leads a call site (wire/script.ts ScriptRun.callSite) to the script's source. */
  locate(callSite: number): SourceLocation;
  /** The script's own calls that led to this error, innermost first, led back to its source; the runtime's left out. */
  frames(error: Error): readonly Frame[];
}
