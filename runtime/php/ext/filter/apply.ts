/** Runs a filter on a value or an array of values (ext/filter/filter.c). */

import { fromBinary, toBinary } from '../../engine/byte-text.ts';
import { byteLength } from '../../engine/bytes.ts';
import { resolveCallable } from '../../engine/callables.ts';
import { isPhpArray, ownText, toPhpString } from '../../engine/conversion.ts';
import { toPhpInt } from '../../engine/numeric-text.ts';
import { type ArrayKey, arrayFrom, elementOf, entriesOf } from '../../engine/php-array.ts';
import type { Request } from '../../main/request.ts';
import { validateDomain, validateIp, validateMac } from './addresses.ts';
import { validateEmail } from './email.ts';
import { FAILED, type FilterCall } from './failure.ts';
import { Filter, FilterFlag } from './ids.ts';
import { validateBool, validateFloat, validateInt } from './numbers.ts';
import { validateRegexp } from './regexp.ts';
import * as sanitize from './sanitize.ts';
import { validateUrl } from './url.ts';

/** The `options` argument of filter functions: flags, or an array with `filter`, `flags` and `options`. */
export type FilterOptions = number | object;

interface Terms {
  readonly filter: number;
  readonly flags: number;
  /** `options` of the array: further options, or the callback of FILTER_CALLBACK. */
  readonly options: unknown;
}

const { FILTER_REQUIRE_SCALAR, FILTER_REQUIRE_ARRAY, FILTER_FORCE_ARRAY, FILTER_NULL_ON_FAILURE } = FilterFlag;

/** Runs filters of one call. */
export class FilterRun {
  readonly #request: Request;
  readonly #functionName: string;

  constructor(request: Request, functionName: string) {
    this.#request = request;
    this.#functionName = functionName;
  }

  /** @param filter null when the options name it: a number is a filter then, not flags */
  apply(value: unknown, filter: number | null, options: FilterOptions, defaultFlags: number): unknown {
    const terms = this.#terms(filter, options, defaultFlags);
    const failed = terms.flags & FILTER_NULL_ON_FAILURE ? null : false;
    if (isPhpArray(value)) {
      return terms.flags & FILTER_REQUIRE_SCALAR ? failed : this.#each(value, terms);
    }
    if (terms.flags & FILTER_REQUIRE_ARRAY) return failed;
    const result = this.#one(value, terms);
    return terms.flags & FILTER_FORCE_ARRAY ? [result] : result;
  }

  #terms(filter: number | null, options: FilterOptions, defaultFlags: number): Terms {
    if (typeof options !== 'object') {
      const number = Number(options);
      if (filter === null) return { filter: number, flags: defaultFlags, options: null };
      return { filter, flags: withScalar(number), options: null };
    }
    const named = elementOf(options as Record<string, unknown>, 'filter');
    const flags = elementOf(options as Record<string, unknown>, 'flags');
    const chosen = named === undefined ? (filter ?? -1) : this.#int(named);
    const isCallback = chosen === Filter.FILTER_CALLBACK;
    const further = elementOf(options as Record<string, unknown>, 'options');
    const base = isCallback && further !== undefined ? 0 : defaultFlags;
    return {
      filter: chosen,
      flags: flags === undefined ? base : withScalar(this.#int(flags)),
      options: further ?? null,
    };
  }

  #int(value: unknown): number {
    return Number(toPhpInt(value, this.#request.diagnostics));
  }

  #each(values: object, terms: Terms): unknown {
    const entries = entriesOf<unknown>(values as Record<string, unknown>).map(([key, value]): [ArrayKey, unknown] => {
      return [key, isPhpArray(value) ? this.#each(value, terms) : this.#one(value, terms)];
    });
    return arrayFrom(entries);
  }

  #one(value: unknown, terms: Terms): unknown {
    const result = this.#filtered(value, terms);
    const failure = terms.flags & FILTER_NULL_ON_FAILURE ? null : false;
    const final = result === FAILED ? failure : result;
    if (final !== failure || terms.filter === Filter.FILTER_CALLBACK) return final;
    const options = terms.options;
    const fallback = isPhpArray(options) ? elementOf(options, 'default') : undefined;
    return fallback === undefined ? final : fallback;
  }

  #filtered(value: unknown, { filter, flags, options }: Terms): unknown {
    if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && ownText(value) === null)
      return FAILED;
    const text = toPhpString(value ?? '', this.#request.diagnostics, this.#request.ini.int('precision'));
    if (filter === Filter.FILTER_CALLBACK) return this.#callBack(text, options);
    const call: FilterCall = { flags, options: optionsMap(options), functionName: this.#functionName };
    if (filter === Filter.FILTER_VALIDATE_EMAIL) return validateEmail(text, byteLength(text), call);
    if (filter === Filter.FILTER_VALIDATE_REGEXP) return validateRegexp(text, call, this.#request.diagnostics);
    const result = runFilter(filter, toBinary(text), call);
    return typeof result === 'string' ? fromBinary(result) : result;
  }

  #callBack(text: string, callback: unknown): unknown {
    const resolved = resolveCallable(callback, this.#request.findFunction);
    if (typeof resolved === 'string') throw new TypeError(`${this.#functionName}(): Option must be a valid callback`);
    return resolved.call(text);
  }
}

function withScalar(flags: number): number {
  return flags & (FILTER_REQUIRE_ARRAY | FILTER_FORCE_ARRAY) ? flags : flags | FILTER_REQUIRE_SCALAR;
}

function optionsMap(options: unknown): ReadonlyMap<string, unknown> | null {
  if (!isPhpArray(options)) return null;
  const entries = entriesOf<unknown>(options as Record<string, unknown>);
  return new Map(entries.map(([key, value]) => [String(key), value]));
}

/** Numbers that name no filter mean the default one. */
function runFilter(filter: number, text: string, call: FilterCall): unknown {
  switch (filter) {
    case Filter.FILTER_VALIDATE_INT:
      return validateInt(text, call);
    case Filter.FILTER_VALIDATE_BOOL:
      return validateBool(text);
    case Filter.FILTER_VALIDATE_FLOAT:
      return validateFloat(text, call);
    case Filter.FILTER_VALIDATE_DOMAIN:
      return validateDomain(text, call);
    case Filter.FILTER_VALIDATE_URL:
      return validateUrl(text, call);
    case Filter.FILTER_VALIDATE_IP:
      return validateIp(text, call);
    case Filter.FILTER_VALIDATE_MAC:
      return validateMac(text, call);
    default:
      return runSanitizer(filter, text, { ...call, flags: call.flags & ~FILTER_REQUIRE_SCALAR });
  }
}

function runSanitizer(filter: number, text: string, call: FilterCall): string | null {
  switch (filter) {
    case Filter.FILTER_SANITIZE_STRING:
      return sanitize.sanitizeString(text, call);
    case Filter.FILTER_SANITIZE_ENCODED:
      return sanitize.sanitizeEncoded(text, call);
    case Filter.FILTER_SANITIZE_SPECIAL_CHARS:
      return sanitize.sanitizeSpecialChars(text, call);
    case Filter.FILTER_SANITIZE_FULL_SPECIAL_CHARS:
      return sanitize.sanitizeFullSpecialChars(text, call);
    case Filter.FILTER_SANITIZE_EMAIL:
      return sanitize.sanitizeEmail(text);
    case Filter.FILTER_SANITIZE_URL:
      return sanitize.sanitizeUrl(text);
    case Filter.FILTER_SANITIZE_NUMBER_INT:
      return sanitize.sanitizeInt(text);
    case Filter.FILTER_SANITIZE_NUMBER_FLOAT:
      return sanitize.sanitizeFloat(text, call);
    case Filter.FILTER_SANITIZE_ADD_SLASHES:
      return sanitize.sanitizeSlashes(text);
    default:
      return sanitize.sanitizeRaw(text, call);
  }
}
