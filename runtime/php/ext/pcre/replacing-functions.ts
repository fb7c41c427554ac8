/** Replacing by regular expressions: PHP's manual, chapter PCRE. */

import type { FunctionTable } from '../../calls/function-table.ts';
import type { Mixed } from '../../engine/array-types.ts';
import { resolveCallable } from '../../engine/callables.ts';
import { toPhpString } from '../../engine/conversion.ts';
import { type ArrayInput, type ArrayResult, arrayFrom, entriesOf, valuesOf } from '../../engine/php-array.ts';
import type { Request } from '../../main/request.ts';
import type { TextOrTexts } from '../standard/string/replace-functions.ts';
import { expressionOf, subjectOf } from './of-request.ts';
import { type Replacement, replaceMatches, template } from './replacing.ts';
import { matchArray } from './results.ts';

/** A function that gives the replacement of a match. */
type MatchCallback = (matches: Mixed) => unknown;

interface ReplaceCall {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly replacements: (index: number) => Replacement;
  readonly limit: number;
}

/** The text after all patterns; null when one of them fails. */
function replaceAll(request: Request, call: ReplaceCall, text: string): { text: string | null; count: number } {
  let result = text;
  let count = 0;
  for (const [index, pattern] of call.patterns.entries()) {
    const expression = expressionOf(request, call.name, pattern);
    if (expression === null) return { text: null, count };
    const subject = subjectOf(request, expression, result);
    const replaced = subject.hasFailed
      ? { text: null, count: 0 }
      : replaceMatches(subject, call.replacements(index), call.limit);
    if (replaced.text === null) return { text: null, count };
    result = replaced.text;
    count += replaced.count;
  }
  return { text: result, count };
}

interface Out {
  count?: number;
}

/** @param wantsChanged preg_filter(): only texts in which something was replaced */
function replaceIn(request: Request, call: ReplaceCall, subject: TextOrTexts, wantsChanged: boolean, out?: Out) {
  let total = 0;
  const one = (text: string): string | null => {
    const { text: result, count } = replaceAll(request, call, text);
    total += count;
    return wantsChanged && count === 0 ? null : result;
  };
  const result =
    typeof subject === 'string'
      ? one(subject)
      : arrayFrom(
          entriesOf(subject)
            .map(([key, value]) => [key, one(toPhpString(value, request.diagnostics))] as const)
            .filter((entry): entry is readonly [string | number, string] => entry[1] !== null),
        );
  if (out) out.count = total;
  return result;
}

function textsOf(request: Request, value: TextOrTexts): string[] {
  return typeof value === 'string' ? [value] : valuesOf(value).map((text) => toPhpString(text, request.diagnostics));
}

interface PregReplace {
  (pattern: TextOrTexts, replacement: TextOrTexts, subject: string, limit?: number, out?: Out): string | null;
  (pattern: TextOrTexts, replacement: TextOrTexts, subject: ArrayInput, limit?: number, out?: Out): ArrayResult<string>;
}

function replacing(name: string, wantsChanged: boolean): (request: Request) => PregReplace {
  return (request) =>
    ((pattern: TextOrTexts, replacement: TextOrTexts, subject: TextOrTexts, limit = -1, out?: Out) => {
      if (typeof pattern === 'string' && typeof replacement !== 'string') {
        const expectation = 'must be of type array when argument #2 ($replacement) is an array, string given';
        throw new TypeError(`${name}(): Argument #1 ($pattern) ${expectation}`);
      }
      const templates = textsOf(request, replacement).map(template);
      const isSingle = typeof replacement === 'string';
      const replacements = (index: number): Replacement => (isSingle ? templates[0]! : (templates[index] ?? NOTHING));
      const call = { name, patterns: textsOf(request, pattern), replacements, limit };
      return replaceIn(request, call, subject, wantsChanged, out);
    }) as PregReplace;
}

const NOTHING: Replacement = () => '';

function byCallback(request: Request, callback: MatchCallback, flags: number): Replacement {
  return (subject, match) => toPhpString(callback(matchArray(subject, match, flags)), request.diagnostics);
}

interface PregReplaceCallback {
  (
    pattern: TextOrTexts,
    callback: MatchCallback,
    subject: string,
    limit?: number,
    out?: Out,
    flags?: number,
  ): string | null;
  (
    pattern: TextOrTexts,
    callback: MatchCallback,
    subject: ArrayInput,
    limit?: number,
    out?: Out,
    flags?: number,
  ): ArrayResult<string>;
}

function replaceCallback(request: Request): PregReplaceCallback {
  return ((pattern: TextOrTexts, callback: MatchCallback, subject: TextOrTexts, limit = -1, out?: Out, flags = 0) => {
    const replacement = byCallback(request, callback, flags);
    const call = {
      name: 'preg_replace_callback',
      patterns: textsOf(request, pattern),
      replacements: () => replacement,
      limit,
    };
    return replaceIn(request, call, subject, false, out);
  }) as PregReplaceCallback;
}

function callbackArray(
  request: Request,
  pattern: Readonly<Record<string, MatchCallback>> | ReadonlyMap<string, MatchCallback>,
  subject: TextOrTexts,
  limit: number,
  out: Out | undefined,
  flags: number,
): string | ArrayResult<string> | null {
  let result: string | ArrayResult<string> | null = subject as string | ArrayResult<string>;
  let total = 0;
  for (const [key, callback] of entriesOf(pattern)) {
    const resolved = resolveCallable(callback, request.findFunction);
    if (typeof resolved === 'string') {
      const expectation = 'must contain only valid callbacks';
      throw new TypeError(`preg_replace_callback_array(): Argument #1 ($pattern) ${expectation}`);
    }
    const replacement = byCallback(request, resolved.call, flags);
    const call = {
      name: 'preg_replace_callback_array',
      patterns: [String(key)],
      replacements: () => replacement,
      limit,
    };
    const counted: Out = {};
    result = replaceIn(request, call, result, false, counted);
    total += counted.count ?? 0;
    if (result === null) break;
  }
  if (out) out.count = total;
  return result;
}

export const pcreReplacing = {
  /** The text with matches replaced; `$1`, `\1` and `${1}` stand for groups. Takes arrays. Null on errors. */
  preg_replace: replacing('preg_replace', false),
  /** preg_replace(), but only texts in which something was replaced. */
  preg_filter: replacing('preg_filter', true),
  /** The text with every match replaced by what a function makes of its groups. */
  preg_replace_callback: replaceCallback,
  /** preg_replace_callback() for `{ pattern: callback }`, one after the other. */
  preg_replace_callback_array:
    (request) =>
    (
      pattern: Readonly<Record<string, MatchCallback>> | ReadonlyMap<string, MatchCallback>,
      subject: TextOrTexts,
      limit = -1,
      out?: Out,
      flags = 0,
    ): string | ArrayResult<string> | null =>
      callbackArray(request, pattern, subject, limit, out, flags),
} satisfies FunctionTable;
