/** Percent decoding as PHP does it: invalid escapes stay as they are, decoded bytes need not be UTF-8. */
import { decodeBytes, encodeText } from './bytes.ts';

const PERCENT = 37;

/** urldecode(): `+` is a space. */
export function urlDecode(text: string): string {
  return rawUrlDecode(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

/** rawurldecode(): `+` stays. */
export function rawUrlDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    // Accepts exactly well-formed escapes of well-formed UTF-8.
    return decodeURIComponent(text);
  } catch {
    return decodeBytes(decodeEscapes(encodeText(text)));
  }
}

function decodeEscapes(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const value = bytes[index] === PERCENT ? hexPair(bytes, index + 1) : -1;
    decoded[length++] = value === -1 ? bytes[index]! : value;
    if (value !== -1) index += 2;
  }
  return decoded.subarray(0, length);
}

function hexPair(bytes: Uint8Array, index: number): number {
  const high = hexDigit(bytes[index]);
  const low = hexDigit(bytes[index + 1]);
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}

function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
