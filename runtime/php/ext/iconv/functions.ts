/** Texts in other encodings: PHP's manual, chapter iconv. */
import type { FunctionTable } from '../../calls/function-table.ts';
import { fromBinary, isAscii, toBinary } from '../../engine/byte-text.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { TextBuilder } from '../../engine/text-builder.ts';
import type { Request } from '../../main/request.ts';
import { encodingOf } from '../mbstring/encodings.ts';

/** `//TRANSLIT` and `//IGNORE` behind a name. */
function iconvName(name: string): [name: string, isLenient: boolean, isIgnoring: boolean] {
  const [plain = '', ...suffixes] = name.split('//');
  const words = suffixes.join(' ').toUpperCase();
  return [plain, words.includes('TRANSLIT'), words.includes('IGNORE')];
}

function iconv(request: Request, fromName: string, toName: string, text: string): string | false {
  const [plainTo, isLenient, isIgnoring] = iconvName(toName);
  const from = encodingOf(iconvName(fromName)[0]);
  const to = encodingOf(plainTo);
  if (from === null || to === null) {
    const words = `Wrong encoding, conversion from "${fromName}" to "${toName}" is not allowed`;
    request.diagnostics.raise(ErrorLevel.E_WARNING, `iconv(): ${words}`);
    return false;
  }
  const binary = toBinary(text);
  const unicode = from.decode(binary);
  const encoded = new TextBuilder();
  for (const character of unicode) {
    const bytes = to.encode(character);
    if (bytes !== '?' || character === '?' || isLenient) encoded.add(bytes);
    else if (!isIgnoring) return illegal(request);
  }
  if (!from.accepts(binary) && !isIgnoring) return illegal(request);
  return fromBinary(encoded.text());
}

function illegal(request: Request): false {
  request.diagnostics.raise(ErrorLevel.E_NOTICE, 'iconv(): Detected an illegal character in input string');
  return false;
}

function illegalIn(request: Request, name: string): false {
  request.diagnostics.raise(ErrorLevel.E_NOTICE, `${name}(): Detected an illegal character in input string`);
  return false;
}

export const iconvFunctions = {
  /** Converts a string to another encoding; false with a notice when a character cannot be converted. */
  iconv:
    (request) =>
    (from_encoding: string, to_encoding: string, string: string): string | false =>
      iconv(request, from_encoding, to_encoding, string),
  /** Number of characters; false with a notice for malformed text. */
  iconv_strlen:
    (request) =>
    (string: string, encoding: string | null = null): number | false => {
      const known = encodingOf(encoding ?? 'UTF-8');
      const binary = toBinary(string);
      if (known === null || isAscii(string)) return string.length;
      return known.accepts(binary) ? [...known.decode(binary)].length : illegalIn(request, 'iconv_strlen');
    },
} satisfies FunctionTable;
