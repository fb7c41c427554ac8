/** Where compression begins: ob_start('ob_gzhandler') and the directive zlib.output_compression (ext/zlib/zlib.c). */
import { ErrorLevel } from '../../engine/report.ts';
import { quantity } from '../../main/ini-changes.ts';
import type { Opening } from '../../main/output/output-buffer.ts';
import { HandlerFlag } from '../../main/output/output-phases.ts';
import { openBuffer } from '../../main/output-opening.ts';
import type { IniHandler, Request } from '../../main/request.ts';
import {
  acceptedCoding,
  CompressionHandler,
  DEFAULT_COMPRESSION_SIZE,
  GZIP_HANDLER,
  ZLIB_HANDLER,
} from './output-compression.ts';

/** Handlers that must not meet in one stack. */
const CONFLICTING = [ZLIB_HANDLER, GZIP_HANDLER, 'URL-Rewriter'];

export function openGzipHandler(request: Request, opening: Opening): boolean {
  return openCompression(request, GZIP_HANDLER, opening);
}

function openCompression(request: Request, name: string, opening: Opening): boolean {
  const { headers, output } = request;
  const chunkSize = Math.max(opening.chunkSize, 0);
  if (headers.compressionSize === 0) headers.compressionSize = chunkSize || DEFAULT_COMPRESSION_SIZE;
  output.refuseInHandler(opening.caller);
  if (isRefused(request, name, opening.caller)) return false;
  output.start(new CompressionHandler(name, request), chunkSize, opening.abilities, opening.caller);
  return true;
}

function isRefused(request: Request, name: string, caller: string): boolean {
  const names = request.output.buffers.map((buffer) => buffer.name);
  const conflict = CONFLICTING.find((other) => names.includes(other));
  if (conflict === undefined) return false;
  const reason = conflict === name ? 'cannot be used twice' : `conflicts with '${conflict}'`;
  request.diagnostics.raise(ErrorLevel.E_WARNING, `${caller}: Output handler '${name}' ${reason}`);
  return true;
}

/** The directive's number: a size, 1 for "on", 0 for "off". */
function compressionSetting(value: string): number {
  const text = value.trim().toLowerCase();
  if (text === 'on') return 1;
  return text === 'off' ? 0 : Number.parseInt(text, 10) || 0;
}

/** What zlib.output_compression asks for at the start of a request. */
export function startConfiguredCompression(request: Request): null {
  const value = request.ini.text('zlib.output_compression');
  if (value !== '0') startCompression(request, value, 'PHP Request Startup');
  return null;
}

function startCompression(request: Request, value: string, caller: string): void {
  const setting = compressionSetting(value);
  const size = setting === 1 ? DEFAULT_COMPRESSION_SIZE : setting;
  request.headers.compressionSize = size;
  if (size === 0 || acceptedCoding(request.input) === null) return;
  const opening = { callback: null, chunkSize: size, abilities: HandlerFlag.standard, caller };
  if (!openCompression(request, ZLIB_HANDLER, opening)) return;
  const inner = request.ini.text('zlib.output_handler');
  if (inner !== '') openBuffer(request, { ...opening, callback: inner });
}

/** ini_set('zlib.output_compression', value) while the script runs: false with a warning when it is too late. */
const changeCompression: IniHandler = (request, text, name) => {
  const { diagnostics, headers, output } = request;
  if (!/^(?:on|off)$/i.test(text)) quantity(request, text, name);
  if (headers.areSent) {
    diagnostics.raise(ErrorLevel.E_WARNING, `ini_set(): Cannot change ${name} - headers already sent`);
    return false;
  }
  const isRunning = output.buffers.some((buffer) => buffer.name === ZLIB_HANDLER);
  if (isRunning || compressionSetting(text) === 0) headers.compressionSize = compressionSetting(text);
  else startCompression(request, text, 'ini_set()');
  return true;
};

export const zlibIniHandlers = {
  'zlib.output_compression': changeCompression,
  'zlib.output_compression_level': quantity,
  'zlib.output_handler': (request, _text, name) =>
    !request.headers.areSent || `Cannot change ${name} - headers already sent`,
} satisfies Readonly<Record<string, IniHandler>>;
