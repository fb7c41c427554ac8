/** Converting and detecting encodings: PHP's manual, chapters Multibyte String and iconv. */

import type { FunctionTable } from '../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../engine/byte-text.ts';
import { isPhpArray } from '../../engine/conversion.ts';
import { type ArrayInput, type ArrayResult, arrayFrom, entriesOf, valuesOf } from '../../engine/php-array.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import { refuseUnknownEncoding } from './encoding-checks.ts';
import { type Encoding, encodingOf } from './encodings.ts';

/** PHP's default list. */
const DETECT_ORDER = ['ASCII', 'UTF-8'];

/** Encodings of a list, or of names separated by commas. */
function listOf(where: string, names: string | ArrayInput): Encoding[] {
  const list = typeof names === 'string' ? names.split(',') : valuesOf(names).map(String);
  return list.flatMap((name) => {
    const trimmed = name.trim();
    if (trimmed.toLowerCase() === 'auto') return DETECT_ORDER.map((one) => encodingOf(one)!);
    const found = encodingOf(trimmed);
    if (found !== null) return [found];
    throw new ValueError(`${where} contains invalid encoding "${trimmed}"`);
  });
}

/** Of several encodings that the bytes can be in, the one that makes the likeliest text of them. */
function detected(binary: string, candidates: readonly Encoding[]): Encoding | null {
  let best: Encoding | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const demerits = candidate.accepts(binary) ? demeritsOf(candidate.decode(binary)) : Number.POSITIVE_INFINITY;
    if (demerits >= fewest) continue;
    best = candidate;
    fewest = demerits;
  }
  return best;
}

/** As PHP weighs texts (libmbfl): characters count, punctuation and rare planes count more. */
function demeritsOf(text: string): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    sum += code > 0xffff ? 40 : code >= 0x21 && code <= 0x2f ? 6 : 1;
  }
  return sum;
}

/** Without `strict`, PHP stops looking when one candidate is left, whatever follows. */
function lastLeft(candidates: readonly Encoding[]): Encoding | undefined {
  return candidates.length < 2 ? undefined : candidates.filter(({ name }) => name !== 'ASCII').at(-1);
}

function converted(value: unknown, from: readonly Encoding[], to: Encoding): unknown {
  if (typeof value === 'string') {
    const binary = toBinary(value);
    const source = from.length === 1 ? from[0]! : detected(binary, from);
    return source === null ? false : fromBinary(to.encode(source.decode(binary)));
  }
  if (!isPhpArray(value)) return value;
  return arrayFrom(
    entriesOf(value as ArrayInput).map(([key, element]) => {
      const name = typeof key === 'string' ? String(converted(key, from, to)) : key;
      return [name, converted(element, from, to)];
    }),
  );
}

interface Convert {
  (string: string, to_encoding: string, from_encoding?: string | ArrayInput | null): string | false;
  (string: ArrayInput, to_encoding: string, from_encoding?: string | ArrayInput | null): ArrayResult;
}

function convertEncoding(request: Request): Convert {
  return ((value: string | ArrayInput, toName: string, fromNames: string | ArrayInput | null = null) => {
    const to = encodingOf(toName);
    if (to === null) {
      const where = 'mb_convert_encoding(): Argument #2 ($to_encoding)';
      throw new ValueError(`${where} must be a valid encoding, "${toName}" given`);
    }
    const where = 'mb_convert_encoding(): Argument #3 ($from_encoding)';
    const result = converted(value, listOf(where, fromNames ?? 'UTF-8'), to);
    if (result !== false) return result;
    request.diagnostics.raise(ErrorLevel.E_WARNING, 'mb_convert_encoding(): Unable to detect character encoding');
    return false;
  }) as Convert;
}

function detectEncoding(string: string, names: string | ArrayInput | null, isStrict: boolean): string | false {
  const where = 'mb_detect_encoding(): Argument #2 ($encodings)';
  const candidates = listOf(where, names ?? DETECT_ORDER);
  if (candidates.length === 0) throw new ValueError(`${where} must specify at least one encoding`);
  const found = detected(toBinary(string), candidates);
  return (found ?? (isStrict ? undefined : lastLeft(candidates)))?.name ?? false;
}

const LANGUAGES =
  /^(?:neutral|uni|universal|ja|japanese|ko|korean|en|english|de|german|zh-cn|simplified chinese|zh-tw|traditional chinese|ru|russian|hy|armenian|tr|turkish|ua|ukrainian)$/i;

function isCodePoint(code: number): boolean {
  return code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

export const encodingFunctions = {
  /** Converts a string, or the strings of an array, to another encoding. `from_encoding` defaults to UTF-8. */
  mb_convert_encoding: convertEncoding,
  /** Name of the first of these encodings in which the string is valid; false when there is none. */
  mb_detect_encoding:
    () =>
    (string: string, encodings_: string | ArrayInput | null = null, strict = false): string | false =>
      detectEncoding(string, encodings_, strict),
  /** The encodings that mb_detect_encoding() tries by default. */
  mb_detect_order: () => (): string[] => [...DETECT_ORDER],
  /** Encoding of output: UTF-8. Setting any other has no effect. */
  mb_http_output:
    () =>
    (encoding: string | null = null): string | boolean => {
      if (encoding === null) return 'UTF-8';
      refuseUnknownEncoding('mb_http_output', 0, encoding);
      return true;
    },
  /** False: input is never converted. */
  mb_http_input:
    () =>
    (type: string | null = null): false => {
      if (type === null || /^[gpcsil]/i.test(type)) return false;
      const words = 'must be one of "G", "P", "C", "S", "I", or "L"';
      throw new ValueError(`mb_http_input(): Argument #1 ($type) ${words}`);
    },
  /** Language of mail: `neutral`. Setting any other has no effect. */
  mb_language:
    () =>
    (language: string | null = null): string | boolean => {
      if (language === null) return 'neutral';
      if (LANGUAGES.test(language)) return true;
      throw new ValueError(`mb_language(): Argument #1 ($language) must be a valid language, "${language}" given`);
    },
  /**
   * Code point that replaces characters which cannot be converted: 63, a question mark. Setting any other has no
   * effect.
   */
  mb_substitute_character:
    () =>
    (substitute_character: string | number | null = null): number | boolean => {
      if (substitute_character === null) return 63;
      const isNamed = typeof substitute_character === 'string' && /^(?:none|long|entity)$/i.test(substitute_character);
      if (isNamed || (typeof substitute_character === 'number' && isCodePoint(substitute_character))) return true;
      const words = 'must be "none", "long", "entity" or a valid codepoint';
      throw new ValueError(`mb_substitute_character(): Argument #1 ($substitute_character) ${words}`);
    },
} satisfies FunctionTable;
