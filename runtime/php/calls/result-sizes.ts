/**
 * The size of a function's result before it is made, where its arguments decide it. It is checked against memory_limit before
 * the call; functions that know the size only while they work check it themselves.
 */

import { LARGE_BYTES, refuseOverflow, refuseTable, reserveList, reserveText } from '../main/memory-limit.ts';
import type { Request } from '../main/request.ts';

/** Asks for what a call with these arguments is going to need. @throws the halt signal when that is too much */
type Reservation = (request: Request, args: readonly unknown[]) => void;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' || typeof value === 'bigint' ? Number(value) : 0);

const ofText =
  (length: (args: readonly unknown[]) => number): Reservation =>
  (request, args) =>
    reserveText(request, length(args));
const ofList =
  (length: (args: readonly unknown[]) => number): Reservation =>
  (request, args) =>
    reserveList(request, length(args));

/** Functions whose numeric arguments decide the size: checked at each call. */
const SIZED_BY_NUMBERS: Readonly<Record<string, Reservation>> = {
  str_repeat: (request, [string, times]) => {
    refuseOverflow(request, count(times), text(string).length);
    reserveText(request, text(string).length * count(times));
  },
  str_pad: ofText(([, length, filler]) => (filler === '' ? 0 : count(length))),
  chunk_split: ofText(([string, length = 76, separator = '\r\n']) => {
    const { length: size } = text(string);
    return count(length) < 1 ? 0 : size + Math.ceil(size / count(length)) * text(separator).length;
  }),
  number_format: ofText(([, decimals]) => count(decimals)),
  random_bytes: ofText(([length]) => count(length)),
  hash_pbkdf2: ofText(([, , , , length = 0, isBinary]) => count(length) * (isBinary === true ? 1 : 2)),
  openssl_random_pseudo_bytes: ofText(([length]) => count(length)),
  array_fill: (request, [start, length]) => {
    const wanted = count(length);
    if (wanted >= 2 * GREATEST_ARRAY) return;
    const first = count(start);
    const room = first >= 0 && first < wanted ? first + wanted : wanted;
    if (room >= GREATEST_ARRAY) refuseTable(request, room);
    reserveList(request, wanted);
  },
  array_pad: ofList(([, length]) => (Math.abs(count(length)) > GREATEST_PAD ? 0 : Math.abs(count(length)))),
  str_split: ofList(([string, length = 1]) => text(string).length / Math.max(1, count(length))),
  mb_str_split: ofList(([string, length = 1]) => text(string).length / Math.max(1, count(length))),
  file_get_contents: ofText(([, , , , length]) => count(length)),
  fgetcsv: ofText(([, length]) => count(length)),
  ob_start: ofText(([, chunkSize]) => count(chunkSize)),
  fgets: ofText(([, length]) => count(length)),
  fread: ofText(([, length]) => count(length)),
  stream_get_contents: ofText(([, length]) => count(length)),
};

/** No table of PHP's has so many elements (HT_MAX_SIZE); array_pad() takes no more at once. */
const GREATEST_ARRAY = 2 ** 30;
const GREATEST_PAD = 2 ** 20;

/** Occurrences of a character class; only asked of large texts. */
function occurrences(string: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(string)) found++;
  return found;
}

const growing =
  (pattern: () => RegExp, growth: number): Reservation =>
  (request, [string]) =>
    reserveText(request, text(string).length + occurrences(text(string), pattern()) * growth);
const times = (factor: number): Reservation => ofText(([string]) => text(string).length * factor);
const same = ofText((args) => Math.max(...args.map((arg) => text(arg).length)));

/** Functions whose result grows with a string argument: checked when that is large. */
const SIZED_BY_TEXT: Readonly<Record<string, Reservation>> = {
  addslashes: growing(() => /['"\\\0]/g, 1),
  addcslashes: same,
  base64_decode: times(0.75),
  base64_encode: times(4 / 3),
  bin2hex: times(2),
  convert_uudecode: times(0.7),
  convert_uuencode: times(1.37),
  escapeshellarg: growing(() => /'/g, 3),
  escapeshellcmd: same,
  hex2bin: times(0.5),
  html_entity_decode: same,
  htmlentities: growing(() => /[&<>"']/g, 4),
  htmlspecialchars: growing(() => /[&<>"']/g, 4),
  htmlspecialchars_decode: same,
  iconv: times(1),
  lcfirst: same,
  mb_convert_case: same,
  mb_convert_encoding: same,
  mb_strtolower: same,
  mb_strtoupper: same,
  nl2br: growing(() => /\r\n|\n|\r/g, 6),
  quoted_printable_encode: growing(() => /[^\x20-\x3c\x3e-\x7e]/g, 2),
  quotemeta: growing(() => /[.\\+*?[^\]$()]/g, 1),
  rawurlencode: growing(() => /[^A-Za-z0-9_.~-]/g, 2),
  str_rot13: same,
  strip_tags: same,
  stripcslashes: same,
  stripslashes: same,
  strrev: same,
  strtolower: same,
  strtoupper: same,
  strtr: same,
  ucfirst: same,
  ucwords: same,
  urldecode: same,
  urlencode: growing(() => /[^A-Za-z0-9_. -]/g, 2),
  utf8_decode: same,
  utf8_encode: same,
};

/** Functions that know the size of their result only when it is there: what PHP could not have made is not given to the script. */
const MEASURED: ReadonlySet<string> = new Set([
  ...['str_replace', 'str_ireplace', 'substr_replace', 'strtr', 'implode', 'join', 'wordwrap', 'nl2br', 'htmlentities'],
  ...['preg_replace', 'preg_replace_callback', 'preg_replace_callback_array', 'preg_filter', 'preg_quote'],
  ...['sprintf', 'vsprintf', 'pack', 'json_encode', 'serialize', 'var_export', 'print_r', 'http_build_query'],
  ...['mb_convert_encoding', 'mb_encode_mimeheader', 'mb_encode_numericentity', 'iconv', 'iconv_mime_encode'],
  ...['gzuncompress', 'gzinflate', 'gzdecode', 'zlib_decode', 'file_get_contents', 'stream_get_contents'],
]);

type AnyFunction = (...args: unknown[]) => unknown;

/** The function, asking for the memory of its result where its numbers decide how much that is. */
export function sized(name: string, call: AnyFunction, request: Request): AnyFunction {
  const reservation = SIZED_BY_NUMBERS[name];
  if (MEASURED.has(name)) return measured(call, request, reservation);
  if (reservation === undefined) return call;
  return (...args) => {
    reservation(request, args);
    return call(...args);
  };
}

/** The function whose result is looked at. */
function measured(call: AnyFunction, request: Request, reservation: Reservation | undefined): AnyFunction {
  return (...args) => {
    reservation?.(request, args);
    const result = call(...args);
    if (isLargeText(result)) reserveText(request, result.length);
    return result;
  };
}

/** Checks the size of a result that depends on string arguments, when one of them is large. */
export function reserveForTexts(name: string, args: readonly unknown[], request: Request): void {
  if (args.some(isLargeText)) SIZED_BY_TEXT[name]?.(request, args);
}

function isLargeText(value: unknown): value is string {
  return typeof value === 'string' && value.length >= LARGE_BYTES;
}
