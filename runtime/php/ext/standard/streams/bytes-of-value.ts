/** Bytes of what a script writes. */
import { encodeText } from '../../../engine/bytes.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import type { Request } from '../../../main/request.ts';

/** Text is UTF-8, Uint8Array raw bytes, everything else PHP's text of it. */
export function bytesOfValue(request: Request, value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return encodeText(value);
  const text = toPhpString(value, request.diagnostics, request.ini.int('precision'));
  return typeof text === 'string' ? encodeText(text) : text;
}
