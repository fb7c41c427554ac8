/** Escapes text that is not UTF-8: each byte is one character of a charset and is output as that byte. */
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';

/** Labels that Node's decoder knows, by PHP's names in lower case. ISO-8859-1 needs none: bytes are code points. */
const DECODERS: readonly (readonly [names: RegExp, label: string])[] = [
  [/^(?:cp|win-|windows-)?1251$/, 'windows-1251'],
  [/^iso-?8859-?5$/, 'iso-8859-5'],
  [/^iso-?8859-?15$/, 'iso-8859-15'],
  [/^(?:cp|ibm)?866$/, 'ibm866'],
  [/^koi8-?ru?$/, 'koi8-r'],
];
/** Bytes 128 to 159; Node 20's decoder of windows-1252 takes them for control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const UTF8 = /^(?:utf-8)?$/i;
const MULTI_BYTE = /^(?:big5(?:-hkscs)?|950|gb2312|936|shift_jis|sjis(?:-win)?|932|euc-?jp(?:-win)?|macroman)$/i;
const HIGH_BYTES = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
const ENTITY = /&[#\w]+;/g;

export interface Charset {
  /** The characters of the bytes 128 to 255. */
  readonly high: string;
  /** False for charsets of several bytes a character, of which PHP escapes only ASCII. */
  readonly hasNames: boolean;
}

/** The charset of an `$encoding` argument; null for UTF-8 and for what PHP takes as UTF-8. */
export function charsetOf(encoding: string | null): Charset | null {
  if (encoding === null || UTF8.test(encoding)) return null;
  const name = encoding.toLowerCase();
  const latin = Buffer.from(HIGH_BYTES).toString('latin1');
  if (/^iso-?8859-?1$/.test(name)) return { high: latin, hasNames: true };
  if (/^(?:cp|win-|windows-)?1252$/.test(name)) return { high: WINDOWS_1252 + latin.slice(32), hasNames: true };
  // No byte above 127 is ever escaped, so any table will do.
  if (MULTI_BYTE.test(name)) return { high: latin, hasNames: false };
  const found = DECODERS.find(([names]) => names.test(name));
  return found === undefined ? null : { high: new TextDecoder(found[1]).decode(HIGH_BYTES), hasNames: true };
}

/** Escapes text of a charset. */
export function escapeInCharset(text: string, charset: Charset, escaping: (text: string) => string): string {
  const characters = toBinary(text).replace(/[\x80-\xff]/g, (byte) => charset.high[byte.charCodeAt(0) - 128]!);
  return fromBinary(bytesOfCharset(escaping(characters), charset)!);
}

/** Puts entities back where the charset has their character, and leaves the others. */
export function unescapeInCharset(text: string, charset: Charset, unescaping: (entity: string) => string): string {
  const plain = toBinary(text).replace(ENTITY, (entity) => bytesOfCharset(unescaping(entity), charset) ?? entity);
  return fromBinary(plain);
}

function bytesOfCharset(characters: string, charset: Charset): string | null {
  let bytes = '';
  for (const character of characters) {
    const index = charset.high.indexOf(character);
    if (character < '\x80') bytes += character;
    else if (index >= 0) bytes += String.fromCharCode(128 + index);
    else return null;
  }
  return bytes;
}
