/**
 * PHP strings are bytes; script strings are text. Text travels as UTF-8, and a byte that is not part of valid UTF-8
 * travels inside text as a lone low surrogate U+DC80..U+DCFF (byte 0x80..0xFF), so that any byte sequence survives the
 * way into a string and out again.
 */
const fatalDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const ESCAPE_BASE = 0xdc00;
/** What TextEncoder writes for a surrogate that stands alone. */
const REPLACEMENT = 0xfffd;

/** Text of these bytes; never throws, never loses a byte. */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return fatalDecoder.decode(bytes);
  } catch {
    return decodeWithEscapes(bytes);
  }
}

/** Written into one buffer of code units: text that grows by single characters would take many times the memory. */
function decodeWithEscapes(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let end = 0;
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index]!;
    const length = first < 0x80 ? 1 : validSequenceLength(bytes, index);
    if (length === 0) units[end++] = ESCAPE_BASE + first;
    else if (length === 1) units[end++] = first;
    else {
      const point = codePointAt(bytes, index, length);
      if (length === 4) units[end++] = 0xd7c0 + (point >> 10);
      units[end++] = length === 4 ? 0xdc00 + (point & 0x3ff) : point;
    }
    index += length || 1;
  }
  return Buffer.from(units.buffer, 0, end * 2).toString('utf16le');
}

/** The character of a well-formed sequence of 2 to 4 bytes. */
function codePointAt(bytes: Uint8Array, index: number, length: number): number {
  const low = bytes[index + 1]! & 0x3f;
  if (length === 2) return ((bytes[index]! & 0x1f) << 6) | low;
  const third = bytes[index + 2]! & 0x3f;
  if (length === 3) return ((bytes[index]! & 0xf) << 12) | (low << 6) | third;
  return ((bytes[index]! & 7) << 18) | (low << 12) | (third << 6) | (bytes[index + 3]! & 0x3f);
}

/** Length of the well-formed UTF-8 sequence at `index` (RFC 3629 table 3-7), 0 when there is none. */
function validSequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[index + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  if (first < 0xe0) return 2;
  if (((bytes[index + 2] ?? 0) & 0xc0) !== 0x80) return 0;
  if (first < 0xf0) return 3;
  return ((bytes[index + 3] ?? 0) & 0xc0) === 0x80 ? 4 : 0;
}

/** Bytes of this text: the inverse of decodeBytes. Lone surrogates that stand for no byte become U+FFFD. */
export function encodeText(text: string): Uint8Array {
  return text.isWellFormed() ? encoder.encode(text) : encodeWithEscapes(text);
}

function encodeWithEscapes(text: string): Uint8Array {
  const bytes = new Uint8Array(byteLengthWithEscapes(text));
  let end = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[end++] = code;
    } else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else if (isPairAt(text, index, code)) {
      const point = ((code - 0xd800) << 10) + (text.charCodeAt(++index) - 0xdc00) + 0x10000;
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[end++] = 0x80 | (point & 0x3f);
    } else if (isByteEscape(code)) {
      bytes[end++] = code - ESCAPE_BASE;
    } else {
      const unit = isSurrogate(code) ? REPLACEMENT : code;
      bytes[end++] = 0xe0 | (unit >> 12);
      bytes[end++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[end++] = 0x80 | (unit & 0x3f);
    }
  }
  return bytes;
}

function byteLengthWithEscapes(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      length++;
    } else if (code < 0x800) {
      length += 2;
    } else if (isPairAt(text, index, code)) {
      length += 4;
      index++;
    } else {
      length += isByteEscape(code) ? 1 : 3;
    }
  }
  return length;
}

/** True when a high surrogate stands here with its low one. */
function isPairAt(text: string, index: number, code: number): boolean {
  return code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}

function isSurrogate(code: number): boolean {
  return (code & 0xf800) === 0xd800;
}

function isByteEscape(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

/** Bytes this text has on the wire: what PHP's strlen counts. */
export function byteLength(text: string): number {
  return text.isWellFormed() ? Buffer.byteLength(text) : byteLengthWithEscapes(text);
}
