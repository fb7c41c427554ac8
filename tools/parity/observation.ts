/** What a client saw of one exchange, in the form that `expected.json` keeps: masked, in order, readable. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { encodeText } from '../../runtime/php/engine/bytes.ts';
import type { MemorySapi } from '../../test/support/memory-sapi.ts';
import type { ParityCase } from './case-files.ts';
import type { Exchange } from './exchange.ts';
import type { Piece } from './response-reader.ts';

/** Text as its lines (each with its line end), base64 when the bytes are no UTF-8, a digest when there are many. */
export type Bytes =
  | readonly string[]
  | { readonly base64: string }
  | { readonly length: number; readonly start: string; readonly sha256: string };

export interface Expected {
  /** Status line; null when the connection closed without an answer. */
  readonly status: string | null;
  /** Header lines in order; values that differ on every run are masked. */
  readonly headers: readonly string[];
  readonly body: Bytes;
  /** False when the connection closed before the declared or chunked body was complete. */
  readonly complete: boolean;
  /** Timing cases: pieces that arrived more than ARRIVAL_GAP_MS apart, and when (rounded to 100 ms). */
  readonly arrivals?: readonly { readonly atMs: number; readonly body: Bytes }[];
  /** Timing cases: when the response was complete (rounded to 100 ms); null when it ended by closing. */
  readonly completeAtMs?: number | null;
  /** What the script wrote beside its response. */
  readonly sideFile?: readonly string[] | null;
}

/** Bodies beyond this are kept as a digest. */
const LONG_BODY_BYTES = 6_000;

/** Pieces that come closer together than this belong to one arrival. */
const ARRIVAL_GAP_MS = 120;

/** @param root the served folder, whose path must not show in the result */
export function observe(parityCase: ParityCase, exchange: Exchange, root: string, sideFile?: string | null): Expected {
  const { reader } = exchange;
  const mask = masker(parityCase, root);
  const body = decoded(Buffer.concat(reader.pieces.map((piece) => piece.bytes)), reader.headers);
  const timing = parityCase.request.timing
    ? { arrivals: arrivals(reader.pieces, mask), completeAtMs: rounded(reader.completeAtMs) }
    : {};
  return {
    status: reader.statusLine,
    headers: reader.headers.map((line) => maskHeader(mask(line))),
    body: readable(body, mask),
    complete: reader.framing === 'close' ? reader.closed : reader.isComplete,
    ...timing,
    ...(sideFile === undefined ? {} : { sideFile: sideFile === null ? null : lines(mask(sideFile)) }),
  };
}

/** What a memory Sapi received, as a client of nginx would see it. */
export function observeMemory(
  parityCase: ParityCase,
  sapi: MemorySapi,
  root: string,
  sideFile?: string | null,
): Expected {
  const mask = masker(parityCase, root);
  const { statusCode, reason, lines: headers } = sapi.head;
  const hasBody = parityCase.request.method !== 'HEAD' && statusCode !== 204 && statusCode !== 304;
  const declared = headers.map((line) => /^content-length: *(\d+)/i.exec(line)?.[1]).find(Boolean);
  const sent = hasBody ? Buffer.from(sapi.bytes) : Buffer.alloc(0);
  const clipped = declared === undefined ? sent : sent.subarray(0, Number(declared));
  const latin1 = headers.map((line) => Buffer.from(encodeText(line)).toString('latin1'));
  return {
    status: `HTTP/1.1 ${statusCode} ${reason}`,
    headers: latin1.map((line) => maskHeader(mask(line))),
    body: readable(decoded(clipped, headers), mask),
    complete: declared === undefined || !hasBody || clipped.length === Number(declared),
    ...(sideFile === undefined ? {} : { sideFile: sideFile === null ? null : lines(mask(sideFile)) }),
  };
}

/** Two compressors never promise equal bytes: what counts is the text (the encoding itself is told by the header). */
function decoded(body: Buffer, headers: readonly string[]): Buffer {
  const encoding = headers.map((line) => /^content-encoding: *(\w+)/i.exec(line)?.[1]).find(Boolean);
  const finishFlush = constants.Z_SYNC_FLUSH;
  try {
    if (encoding === 'gzip') return gunzipSync(body, { finishFlush });
    if (encoding === 'deflate') return inflateSync(body, { finishFlush });
    if (encoding === 'br') return brotliDecompressSync(body);
  } catch {
    // Not what the header says: the raw bytes will show the difference.
  }
  return body;
}

function arrivals(pieces: readonly Piece[], mask: Mask): { atMs: number; body: Bytes }[] {
  const groups: { fromMs: number; lastMs: number; bytes: Buffer[] }[] = [];
  for (const { atMs, bytes } of pieces) {
    const last = groups.at(-1);
    if (last && atMs - last.lastMs < ARRIVAL_GAP_MS) {
      last.bytes.push(bytes);
      last.lastMs = atMs;
    } else groups.push({ fromMs: atMs, lastMs: atMs, bytes: [bytes] });
  }
  return groups.map((group) => ({ atMs: rounded(group.fromMs)!, body: readable(Buffer.concat(group.bytes), mask) }));
}

function rounded(timeMs: number | null): number | null {
  return timeMs === null ? null : Math.round(timeMs / 100) * 100;
}

type Mask = (text: string) => string;

/** Hides what cannot be equal: the served folder, the scripts' extension, and what the case says is volatile. */
export function masker(parityCase: ParityCase, root: string): Mask {
  const volatile = (parityCase.request.mask ?? []).map((source) => new RegExp(source, 'g'));
  const folder = `${root}/${parityCase.name}/`;
  return (text) => {
    let masked = text.replaceAll(folder, '').replaceAll(root, '<root>');
    masked = masked.replace(/\b(script|inc\w*)\.(?:php|ts)\b/g, '$1');
    masked = masked.replace(/\b(?:PHP|ts-sapi)(\\?\/)\d+\.\d+\.\d+\b/g, '<version>');
    for (const pattern of volatile) masked = masked.replace(pattern, '<masked>');
    return masked;
  };
}

const VOLATILE_HEADER = /^(date|server|x-powered-by): (?:nginx|php|ts-sapi|\w{3}, ).*/i;

function maskHeader(line: string): string {
  return line.replace(VOLATILE_HEADER, '$1: <masked>').replace(/Max-Age=[1-9]\d{5,}/, 'Max-Age=<masked>');
}

function readable(bytes: Buffer, mask: Mask): Bytes {
  const masked = Buffer.from(mask(bytes.toString('latin1')), 'latin1');
  const text = masked.toString('utf8');
  if (masked.length > LONG_BODY_BYTES) {
    const sha256 = createHash('sha256').update(masked).digest('hex');
    return { length: masked.length, start: masked.toString('latin1', 0, 40), sha256 };
  }
  return Buffer.from(text).equals(masked) ? lines(text) : { base64: masked.toString('base64') };
}

function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
