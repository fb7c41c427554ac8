/** Regular expressions of Perl's kind: PHP's manual, chapter PCRE. */

import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import { callsBack, type Through } from '../../calls/waits.ts';
import type { Mixed } from '../../engine/array-types.ts';
import { resolveCallable } from '../../engine/callables.ts';
import { toPhpString } from '../../engine/conversion.ts';
import { type ArrayInput, type ArrayResult, arrayFrom, entriesOf, valuesOf } from '../../engine/php-array.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { TextBuilder } from '../../engine/text-builder.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import type { TextOrTexts } from '../standard/string/replace-functions.ts';
import { expressionOf, subjectOf } from './of-request.ts';
import { type Replacement, replaceMatches, template } from './replacing.ts';
import { type Found, fill, groupOf, groupsOf, type MatchTarget, matchArray, PregFlag, withNames } from './results.ts';
import { SplitFlag, split } from './splitting.ts';
import { PregError, pregErrorMessage, RegexState } from './state.ts';
import type { Subject } from './subject.ts';

function refuseFlags(name: string, isWrong: boolean): void {
  if (isWrong) throw new ValueError(`${name}(): Argument #4 ($flags) must be a PREG_* constant`);
}

interface MatchCall {
  readonly pattern: string;
  readonly subject: string;
  readonly matches: MatchTarget | undefined;
  readonly flags: number;
  readonly offset: number;
}

function matchOnce(request: Request, { pattern, subject: text, matches, flags, offset }: MatchCall): number | false {
  const expression = expressionOf(request, 'preg_match', pattern);
  if (expression === null) return false;
  refuseFlags('preg_match', (flags & 0xff) !== 0);
  const subject = subjectOf(request, expression, text);
  const from = subject.hasFailed ? null : subject.position(offset);
  const match = from === null ? null : subject.match(from);
  if (match !== null && match[0]! > match[1]!) {
    return matches === undefined ? 1 : refuseBackwards(request, subject, 'preg_match', matches);
  }
  fill(matches, match === null ? [] : withNames(subject, groupsOf(subject, match, flags)));
  return subject.hasFailed ? false : match === null ? 0 : 1;
}

function refuseBackwards(request: Request, subject: Subject, name: string, matches: MatchTarget | undefined): false {
  subject.forgetError();
  fill(matches, []);
  request.diagnostics.raise(ErrorLevel.E_WARNING, `${name}(): Get subpatterns list failed`);
  return false;
}

function matchAll(request: Request, { pattern, subject: text, matches, flags, offset }: MatchCall): number | false {
  const expression = expressionOf(request, 'preg_match_all', pattern);
  if (expression === null) return false;
  const order = flags & 0xff || PregFlag.patternOrder;
  refuseFlags('preg_match_all', order > PregFlag.setOrder);
  const subject = subjectOf(request, expression, text);
  const from = subject.hasFailed ? null : subject.position(offset);
  const isBySet = order === PregFlag.setOrder;
  const sets: unknown[] = [];
  const columns: Found[][] = Array.from({ length: expression.matcher.pattern.groups + 1 }, () => []);
  let count = 0;
  for (const match of from === null ? [] : subject.matches(from)) {
    count++;
    if (matches === undefined || matches === null) continue;
    if (isBySet) sets.push(matchArray(subject, match, flags));
    else for (const [group, column] of columns.entries()) column.push(groupOf(subject, match, group, flags));
  }
  if (subject.isBackwards) return refuseBackwards(request, subject, 'preg_match_all', matches);
  fill(matches, isBySet ? [...sets.entries()] : withNames(subject, columns));
  return subject.hasFailed ? false : count;
}

function grep(request: Request, pattern: string, array: ArrayInput, flags: number): ArrayResult | false {
  const expression = expressionOf(request, 'preg_grep', pattern);
  if (expression === null) return false;
  const isInverted = (flags & 1) !== 0;
  let error: number = PregError.none;
  const state = request.stateOf(RegexState);
  const kept = entriesOf(array).filter(([, value]) => {
    const subject = subjectOf(request, expression, toPhpString(value, request.diagnostics));
    const match = subject.hasFailed ? null : subject.match(0);
    error ||= state.lastError;
    return !subject.hasFailed && (match !== null) !== isInverted;
  });
  state.lastError = error;
  return arrayFrom(kept);
}

/** A function that receives the groups of a match and returns its replacement. */
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

type CallbackArguments = [
  pattern: TextOrTexts,
  callback: MatchCallback,
  subject: TextOrTexts,
  limit?: number,
  out?: Out,
  flags?: number,
];

function replaceCallback(request: Request, through: Through) {
  return (...[pattern, callback, subject, limit = -1, out, flags = 0]: CallbackArguments) => {
    const replacement = byCallback(request, through(callback), flags);
    const call = {
      name: 'preg_replace_callback',
      patterns: textsOf(request, pattern),
      replacements: () => replacement,
      limit,
    };
    return replaceIn(request, call, subject, false, out);
  };
}

type PregReplaceCallbackArray = (
  pattern: Readonly<Record<string, MatchCallback>> | ReadonlyMap<string, MatchCallback>,
  subject: TextOrTexts,
  limit?: number,
  out?: Out,
  flags?: number,
) => string | ArrayResult<string> | null;

type CallbackArrayArguments = Parameters<PregReplaceCallbackArray>;

function callbackArray(request: Request, through: Through): PregReplaceCallbackArray {
  return (...[pattern, subject, limit = -1, out, flags = 0]: CallbackArrayArguments) => {
    let result: string | ArrayResult<string> | null = subject as string | ArrayResult<string>;
    let total = 0;
    for (const [key, callback] of entriesOf(pattern)) {
      const replacement = byCallback(request, through(validCallback(request, callback)), flags);
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
  };
}

function validCallback(request: Request, callback: MatchCallback): MatchCallback {
  const resolved = resolveCallable(callback, request.findFunction);
  if (typeof resolved !== 'string') return resolved.call as MatchCallback;
  const expectation = 'must contain only valid callbacks';
  throw new TypeError(`preg_replace_callback_array(): Argument #1 ($pattern) ${expectation}`);
}

const SPECIAL_CHARACTERS = '.\\+*?[^]$(){}=!<>|:-#';

/** @param delimiter the code of one more character to quote; -1 for none */
function quotePattern(text: string, delimiter: number): string {
  const quoted = new TextBuilder();
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpecial = code === delimiter || (code < 128 && SPECIAL_CHARACTERS.includes(text[at]!));
    if (!isSpecial && code !== 0) continue;
    quoted.add(text.slice(copied, at));
    quoted.add(code === 0 ? '\\000' : '\\');
    copied = code === 0 ? at + 1 : at;
  }
  if (copied === 0 && quoted.text() === '') return text;
  quoted.add(text.slice(copied));
  return quoted.text();
}

export const pcreFunctions = {
  /**
   * 1 when the pattern matches, 0 when it does not, false with a warning when the pattern is invalid. `matches` is
   * filled with the groups: a JS array gets them by number and named ones as members, an object or Map gets both.
   * `offset` is in bytes.
   */
  preg_match:
    (request) =>
    (pattern: string, subject: string, matches?: MatchTarget, flags = 0, offset = 0): number | false =>
      matchOnce(request, { pattern, subject, matches, flags, offset }),
  /**
   * Number of matches; false with a warning when the pattern is invalid. `matches` is filled by group
   * (PREG_PATTERN_ORDER, the default) or by match (PREG_SET_ORDER). `offset` is in bytes.
   */
  preg_match_all:
    (request) =>
    (pattern: string, subject: string, matches?: MatchTarget, flags = 0, offset = 0): number | false =>
      matchAll(request, { pattern, subject, matches, flags, offset }),
  /**
   * Splits a string at the matches of a pattern into at most `limit` pieces (-1, the default: no limit). False with a
   * warning when the pattern is invalid.
   */
  preg_split:
    (request) =>
    (pattern: string, subject: string, limit = -1, flags = 0): Found[] | false => {
      const expression = expressionOf(request, 'preg_split', pattern);
      if (expression === null) return false;
      const searched = subjectOf(request, expression, subject);
      const parts = searched.hasFailed ? [] : split(searched, limit, flags);
      return searched.hasFailed ? false : parts;
    },
  /** Escapes all characters that have a meaning in patterns with a backslash, and `delimiter` if given. */
  preg_quote:
    () =>
    (str: string, delimiter: string | null = null): string => {
      return quotePattern(str, delimiter === null || delimiter === '' ? -1 : delimiter.charCodeAt(0));
    },
  /**
   * The elements that match the pattern, with their keys; with PREG_GREP_INVERT those that do not. False with a
   * warning when the pattern is invalid.
   */
  preg_grep:
    (request) =>
    (pattern: string, array: ArrayInput, flags = 0): ArrayResult | false =>
      grep(request, pattern, array, flags),
  /** Error code of the last preg function: PREG_NO_ERROR, PREG_BACKTRACK_LIMIT_ERROR … */
  preg_last_error: (request) => (): number => request.stateOf(RegexState).lastError,
  /** Message for the last preg function's error; `No error` when there was none. */
  preg_last_error_msg: (request) => (): string => pregErrorMessage(request.stateOf(RegexState).lastError),
  /**
   * Replaces matches; `$1`, `\1` and `${1}` in the replacement stand for groups. Patterns, replacements and subjects
   * may be arrays. `limit` per pattern and subject, -1 (default) for all. `out.count` gets the number of
   * replacements. Null on errors.
   */
  preg_replace: replacing('preg_replace', false),
  /** preg_replace() that returns only subjects in which something was replaced; null when there is none. */
  preg_filter: replacing('preg_filter', true),
  /**
   * Replaces each match by the result of `callback(groups)`. `limit` per pattern and subject, -1 (default) for all.
   * `out.count` gets the number of replacements. Null on errors.
   */
  preg_replace_callback: callsBack(replaceCallback) as (request: Request) => PregReplaceCallback,
  /** Applies preg_replace_callback() for each pair of `{ pattern: callback }`, in order. Null on errors. */
  preg_replace_callback_array: callsBack(callbackArray) as (request: Request) => PregReplaceCallbackArray,
} satisfies FunctionTable;

export const pcreConstants = {
  PREG_PATTERN_ORDER: PregFlag.patternOrder,
  PREG_SET_ORDER: PregFlag.setOrder,
  PREG_OFFSET_CAPTURE: PregFlag.offsetCapture,
  PREG_UNMATCHED_AS_NULL: PregFlag.unmatchedAsNull,
  PREG_SPLIT_NO_EMPTY: SplitFlag.noEmpty,
  PREG_SPLIT_DELIM_CAPTURE: SplitFlag.delimiters,
  PREG_SPLIT_OFFSET_CAPTURE: SplitFlag.offsets,
  PREG_GREP_INVERT: 1,
  PREG_NO_ERROR: PregError.none,
  PREG_INTERNAL_ERROR: PregError.internal,
  PREG_BACKTRACK_LIMIT_ERROR: PregError.backtrackLimit,
  PREG_RECURSION_LIMIT_ERROR: PregError.recursionLimit,
  PREG_BAD_UTF8_ERROR: PregError.badUtf8,
  PREG_BAD_UTF8_OFFSET_ERROR: PregError.badUtf8Offset,
  PREG_JIT_STACKLIMIT_ERROR: PregError.jitStackLimit,
  PCRE_VERSION: '10.42 2022-12-11',
  PCRE_VERSION_MAJOR: 10,
  PCRE_VERSION_MINOR: 42,
  PCRE_JIT_SUPPORT: true,
} satisfies ConstantTable;
