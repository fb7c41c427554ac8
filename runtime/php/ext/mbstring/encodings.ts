/** Encodings other than UTF-8: binary text (one character per byte) to Unicode text and back. */
import { fromBinary, toBinary } from '../../engine/byte-text.ts';
import { lazy } from '../../engine/lazy.ts';

export interface Encoding {
  /** PHP's name. */
  readonly name: string;
  /** What cannot be decoded becomes `?`. */
  decode(binary: string): string;
  /** What cannot be encoded becomes `?`. */
  encode(text: string): string;
  /** True when the bytes are text of this encoding. */
  accepts(binary: string): boolean;
}

/** Replacement for characters that do not exist in the encoding. */
const SUBSTITUTE = '?';

const utf8: Encoding = {
  name: 'UTF-8',
  decode: (binary) => fromBinary(binary).replace(/[\udc80-\udcff](?<![\ud800-\udbff][\udc80-\udcff])/g, SUBSTITUTE),
  encode: (text) => toBinary(text),
  accepts: (binary) => fromBinary(binary).isWellFormed(),
};

function bytesUpTo(name: string, last: number): Encoding {
  const refused = (code: number): boolean => code > last;
  return {
    name,
    decode: (binary) => mapCodes(binary, refused),
    encode: (text) => mapCodes(text, refused),
    accepts: (binary) => ![...binary].some((character) => refused(character.charCodeAt(0))),
  };
}

function mapCodes(text: string, refused: (code: number) => boolean): string {
  let mapped = '';
  for (const character of text) mapped += refused(character.codePointAt(0)!) ? SUBSTITUTE : character;
  return mapped;
}

/** Characters of the bytes 0x80 to 0x9f; a blank stands for none. Node.js 20 decodes them as ISO-8859-1. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function windows1252(): Encoding {
  const decodeByte = (character: string): string => {
    const code = character.charCodeAt(0);
    const special = code >= 0x80 && code < 0xa0 ? WINDOWS_1252[code - 0x80]! : character;
    return special === ' ' && code !== 32 ? SUBSTITUTE : special;
  };
  const decode = (binary: string): string => Array.from(binary, decodeByte).join('');
  const table = singleTable(decode);
  return {
    name: 'Windows-1252',
    decode,
    encode: (text) => Array.from(text, (character) => table.get(character) ?? SUBSTITUTE).join(''),
    accepts: (binary) => !/[\x81\x8d\x8f\x90\x9d]/.test(binary),
  };
}

/** UTF-16, UTF-32, UCS-2 and UCS-4. */
function wide(name: string, size: 2 | 4, isLittle: boolean): Encoding {
  const unit = (code: number): string => {
    const bytes = Array.from({ length: size }, (_, index) => (code >>> (8 * (size - 1 - index))) & 0xff);
    return String.fromCharCode(...(isLittle ? bytes.reverse() : bytes));
  };
  const codeAt = (binary: string, at: number): number => {
    let code = 0;
    for (let index = 0; index < size; index++) {
      code = code * 256 + binary.charCodeAt(at + (isLittle ? size - 1 - index : index));
    }
    return code;
  };
  const read = (binary: string): string => {
    let text = '';
    for (let at = 0; at + size <= binary.length; at += size) text += characterOf(codeAt(binary, at), size);
    if (binary.length % size !== 0) text += SUBSTITUTE;
    return text.toWellFormed().replaceAll('\ufffd', SUBSTITUTE);
  };
  return {
    name,
    decode: read,
    encode: (text) =>
      (size === 2 ? text.split('').map((half) => half.charCodeAt(0)) : codePointsOf(text)).map(unit).join(''),
    accepts: (binary) => binary.length % size === 0 && !read(binary).includes(SUBSTITUTE),
  };
}

function characterOf(code: number, size: number): string {
  if (size === 2) return String.fromCharCode(code);
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? SUBSTITUTE : String.fromCodePoint(code);
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

/** An encoding that the platform can decode; the table for encoding is computed at its first use. */
function byDecoder(name: string, label: string, isSingleByte: boolean): Encoding {
  const decoder = new TextDecoder(label);
  const decode = (binary: string): string =>
    decoder.decode(Buffer.from(binary, 'latin1')).replaceAll('\ufffd', SUBSTITUTE);
  const table = lazy(() => (isSingleByte ? singleTable(decode) : doubleTable(decode)));
  return {
    name,
    decode,
    encode: (text) => {
      const codes = table();
      let binary = '';
      for (const character of text) binary += codes.get(character) ?? SUBSTITUTE;
      return binary;
    },
    accepts: (binary) => !decoder.decode(Buffer.from(binary, 'latin1')).includes('\ufffd'),
  };
}

function singleTable(decode: (binary: string) => string): Map<string, string> {
  const table = new Map<string, string>();
  for (let code = 255; code >= 0; code--) {
    const byte = String.fromCharCode(code);
    const character = decode(byte);
    if (character !== SUBSTITUTE || code === 63) table.set(character, byte);
  }
  return table;
}

function doubleTable(decode: (binary: string) => string): Map<string, string> {
  const table = singleTable(decode);
  for (let code = 0x8100; code < 0x10000; code++) {
    const pair = String.fromCharCode(code >> 8, code & 0xff);
    const character = decode(pair);
    const isOne = character.length === (character.codePointAt(0)! > 0xffff ? 2 : 1);
    if (isOne && character !== SUBSTITUTE && !table.has(character)) table.set(character, pair);
  }
  return table;
}

/** Names that lead to an encoding, PHP's own first. Single bytes are marked by a number. */
const DECODED: readonly (readonly [label: string, isSingleByte: boolean, ...names: string[]])[] = [
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map(
    (part) => [`iso-8859-${part}`, true, `ISO-8859-${part}`, `ISO8859-${part}`] as const,
  ),
  ['windows-1254', true, 'ISO-8859-9', 'ISO8859-9', 'latin5'],
  ['windows-1251', true, 'Windows-1251', 'CP1251', 'CP-1251'],
  ['windows-1254', true, 'Windows-1254', 'CP1254', 'CP-1254'],
  ['koi8-r', true, 'KOI8-R', 'KOI8', 'KOI8R'],
  ['koi8-u', true, 'KOI8-U', 'KOI8U'],
  ['ibm866', true, 'CP866', 'CP-866', 'IBM866', 'IBM-866'],
  ['shift_jis', false, 'SJIS', 'x-sjis', 'Shift_JIS', 'SHIFT-JIS', 'SJIS-win', 'CP932', 'MS932', 'Windows-31J'],
  ['euc-jp', false, 'EUC-JP', 'EUC', 'EUC_JP', 'eucJP', 'eucJP-win'],
  ['euc-kr', false, 'EUC-KR', 'EUC_KR', 'eucKR', 'UHC', 'CP949'],
  ['gbk', false, 'CP936', 'GBK', 'EUC-CN', 'CN-GB', 'GB2312', 'EUC_CN', 'eucCN'],
  ['gb18030', false, 'GB18030', 'gb-18030'],
  ['big5', false, 'BIG-5', 'CN-BIG5', 'BIG5', 'BIGFIVE', 'BIG-FIVE', 'CP950'],
];

const FIXED: readonly (readonly [make: () => Encoding, ...names: string[]])[] = [
  [() => utf8, 'UTF-8', 'utf8'],
  [() => bytesUpTo('8bit', 255), '8bit', 'binary'],
  [() => bytesUpTo('7bit', 127), '7bit'],
  [() => bytesUpTo('ASCII', 127), 'ASCII', 'US-ASCII', 'ISO646-US', 'cp367', 'us', 'csASCII'],
  [() => bytesUpTo('ISO-8859-1', 255), 'ISO-8859-1', 'ISO8859-1', 'latin1'],
  [windows1252, 'Windows-1252', 'cp1252'],
  [() => wide('UTF-16', 2, false), 'UTF-16', 'utf16'],
  [() => wide('UTF-16BE', 2, false), 'UTF-16BE'],
  [() => wide('UTF-16LE', 2, true), 'UTF-16LE'],
  [() => wide('UCS-2', 2, false), 'UCS-2', 'ISO-10646-UCS-2', 'UCS2', 'UNICODE', 'UCS-2BE'],
  [() => wide('UCS-2LE', 2, true), 'UCS-2LE'],
  [() => wide('UTF-32', 4, false), 'UTF-32', 'utf32', 'UTF-32BE', 'UCS-4', 'UCS4', 'UCS-4BE', 'ISO-10646-UCS-4'],
  [() => wide('UTF-32LE', 4, true), 'UTF-32LE', 'UCS-4LE'],
];

/** By names in small letters. */
const ENCODINGS: ReadonlyMap<string, () => Encoding> = new Map([
  ...FIXED.flatMap(([make, ...names]) => entriesOf(names, lazy(make))),
  ...DECODED.flatMap(([label, isSingleByte, ...names]) =>
    entriesOf(
      names,
      lazy(() => byDecoder(names[0]!, label, isSingleByte)),
    ),
  ),
]);

function entriesOf(names: readonly string[], encoding: () => Encoding): [string, () => Encoding][] {
  return names.map((name) => [name.toLowerCase(), encoding]);
}

/** The encoding of a name in any case; null when there is none (or none that is supported). */
export function encodingOf(name: string): Encoding | null {
  return ENCODINGS.get(name.toLowerCase())?.() ?? null;
}
