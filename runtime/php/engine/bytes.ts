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

function decodeWithEscapes(bytes: Uint8Array): string {
  let text = '';
  let validFrom = 0;
  let index = 0;
  while (index < bytes.length) {
    const length = validSequenceLength(bytes, index);
    if (length > 0) {
      index += length;
      continue;
    }
    if (validFrom < index) text += fatalDecoder.decode(bytes.subarray(validFrom, index));
    text += String.fromCharCode(ESCAPE_BASE + bytes[index]!);
    index++;
    validFrom = index;
  }
  if (validFrom < index) text += fatalDecoder.decode(bytes.subarray(validFrom, index));
  return text;
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
