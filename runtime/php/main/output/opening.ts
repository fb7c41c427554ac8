/** Opens buffers: by callback, by the name of one of PHP's own handlers, and by directive at the start of a request. */
import { type FunctionLookup, resolveCallable } from '../../engine/callables.ts';
import { ErrorLevel, type Report } from '../../engine/report.ts';
import {
  acceptedCoding,
  CompressionHandler,
  DEFAULT_COMPRESSION_SIZE,
  GZIP_HANDLER,
  ZLIB_HANDLER,
} from '../../ext/zlib/output-compression.ts';
import type { RequestInput } from '../../sapi.ts';
import type { HeaderList } from '../headers/headers.ts';
import type { Ini } from '../ini/ini.ts';
import { CallbackHandler } from './callback.ts';
import type { Output } from './output.ts';
import type { OutputHandler } from './output-buffer.ts';
import { HandlerFlag } from './output-phases.ts';

/** The parts of a request that opening a buffer may need. */
export interface OpeningParts {
  readonly output: Output;
  readonly headers: HeaderList;
  readonly ini: Ini;
  readonly input: RequestInput;
  readonly diagnostics: Report;
  readonly findFunction: FunctionLookup;
}

/** How a buffer is to be opened. */
export interface Opening {
  /** A callable, the name of one of PHP's handlers, or null for a buffer that changes nothing. */
  readonly callback: unknown;
  /** Bytes from which a write passes the contents on; 0 for never. */
  readonly chunkSize: number;
  /** HandlerFlag bits: what may be done with the buffer. */
  readonly abilities: number;
  /** The PHP function that asks, as in `ob_start()`. */
  readonly caller: string;
}

/** Handlers that must not meet in one stack. */
const CONFLICTING = [ZLIB_HANDLER, GZIP_HANDLER, 'URL-Rewriter'];

/** @returns false when no buffer was opened; the reason has been reported. */
export function openBuffer(parts: OpeningParts, opening: Opening): boolean {
  const { callback, chunkSize, abilities, caller } = opening;
  if (callback === null || callback === undefined) {
    parts.output.start(null, chunkSize, abilities, caller);
    return true;
  }
  if (callback === GZIP_HANDLER) return openCompression(parts, GZIP_HANDLER, opening);
  const callable = resolveCallable(callback, parts.findFunction);
  if (typeof callable === 'string') {
    parts.diagnostics.raise(ErrorLevel.E_WARNING, `${caller}: ${callable}`);
    return false;
  }
  const conversion = {
    report: parts.diagnostics,
    precision: () => parts.ini.int('precision'),
    defer: (error: unknown) => parts.output.defer(error),
  };
  parts.output.start(new CallbackHandler(callable, conversion), chunkSize, abilities, caller);
  return true;
}

function openCompression(parts: OpeningParts, name: string, opening: Opening): boolean {
  const { headers, output } = parts;
  const chunkSize = Math.max(opening.chunkSize, 0);
  if (headers.compressionSize === 0) headers.compressionSize = chunkSize || DEFAULT_COMPRESSION_SIZE;
  output.refuseInHandler(opening.caller);
  if (isRefused(parts, name, opening.caller)) return false;
  const handler: OutputHandler = new CompressionHandler(name, parts);
  output.start(handler, chunkSize, opening.abilities, opening.caller);
  return true;
}

function isRefused(parts: OpeningParts, name: string, caller: string): boolean {
  const names = parts.output.buffers.map((buffer) => buffer.name);
  const conflict = CONFLICTING.find((other) => names.includes(other));
  if (conflict === undefined) return false;
  const reason = conflict === name ? 'cannot be used twice' : `conflicts with '${conflict}'`;
  parts.diagnostics.raise(ErrorLevel.E_WARNING, `${caller}: Output handler '${name}' ${reason}`);
  return true;
}

/** What the directives output_handler, output_buffering, implicit_flush and zlib.output_compression ask for. */
export function openConfiguredBuffers(parts: OpeningParts): void {
  const { ini, output } = parts;
  const handler = ini.text('output_handler');
  const size = ini.int('output_buffering') || (ini.bool('output_buffering') ? 1 : 0);
  if (handler !== '') {
    openBuffer(parts, {
      callback: handler,
      chunkSize: 0,
      abilities: HandlerFlag.standard,
      caller: 'PHP Request Startup',
    });
  } else if (size !== 0) {
    output.start(null, size > 1 ? size : 0, HandlerFlag.standard, 'PHP Request Startup');
  } else if (ini.bool('implicit_flush')) {
    output.implicitFlush = true;
  }
  if (ini.text('zlib.output_compression') !== '0') {
    startCompression(parts, ini.text('zlib.output_compression'), 'PHP Request Startup');
  }
}

/** The directive's number: a size, 1 for "on", 0 for "off". */
function compressionSetting(value: string): number {
  const text = value.trim().toLowerCase();
  if (text === 'on') return 1;
  return text === 'off' ? 0 : Number.parseInt(text, 10) || 0;
}

function startCompression(parts: OpeningParts, value: string, caller: string): void {
  const setting = compressionSetting(value);
  const size = setting === 1 ? DEFAULT_COMPRESSION_SIZE : setting;
  parts.headers.compressionSize = size;
  if (size === 0 || acceptedCoding(parts.input) === null) return;
  const opening = { callback: null, chunkSize: size, abilities: HandlerFlag.standard, caller };
  if (!openCompression(parts, ZLIB_HANDLER, opening)) return;
  const inner = parts.ini.text('zlib.output_handler');
  if (inner !== '') openBuffer(parts, { ...opening, callback: inner });
}

/**
 * ini_set('zlib.output_compression', value) while the script runs.
 * @returns false when it is too late; a warning has been raised and the directive must keep its value.
 */
export function changeCompression(parts: OpeningParts, value: string, caller = 'ini_set()'): boolean {
  if (parts.headers.areSent) {
    const message = `${caller}: Cannot change zlib.output_compression - headers already sent`;
    parts.diagnostics.raise(ErrorLevel.E_WARNING, message);
    return false;
  }
  const isRunning = parts.output.buffers.some((buffer) => buffer.name === ZLIB_HANDLER);
  if (isRunning || compressionSetting(value) === 0) parts.headers.compressionSize = compressionSetting(value);
  else startCompression(parts, value, caller);
  return true;
}
