/** `data:` URLs (RFC 2397) as PHP reads them (main/streams/memory.c). */
import { encodeText } from '../../../engine/bytes.ts';
import { rawUrlDecode } from '../../../engine/url-decoding.ts';

/** The bytes, or PHP's words for what is wrong. */
export function dataUrlBytes(url: string): Uint8Array | string {
  const rest = url.slice(5).replace(/^\/\//, '');
  const comma = rest.indexOf(',');
  if (comma === -1) return 'rfc2397: no comma in URL';
  const parameters = rest.slice(0, comma).split(';');
  const isBase64 = parameters.at(-1) === 'base64';
  const type = parameters[0]!;
  if (type !== '' && type !== 'base64' && !type.includes('/')) return 'rfc2397: illegal media type';
  const data = rawUrlDecode(rest.slice(comma + 1));
  if (!isBase64) return encodeText(data);
  if (!/^[A-Za-z0-9+/\s]*=*\s*$/.test(data)) return 'rfc2397: unable to decode';
  return Buffer.from(data, 'base64');
}
