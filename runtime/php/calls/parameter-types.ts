/** Checks of a parameter's PHP type, compiled once per function: a quick test, and the conversion when it fails. */
import { resolveCallable } from '../engine/callables.ts';
import { isScalar, MISFIT, toBool, toFloat, toInt, toNumber, toText } from '../engine/coercion.ts';
import { isPhpArray } from '../engine/conversion.ts';
import { LARGE_BYTES } from '../main/memory-limit.ts';
import type { Request } from '../main/request.ts';
import type { Parameter } from './signature.ts';

export interface ParameterType {
  /** True for values that need no conversion. */
  readonly accepts: (value: unknown) => boolean;
  /** The same, but false for large texts: what is made of them is asked of memory_limit first. */
  readonly acceptsSmall: (value: unknown) => boolean;
  /** The converted value, or MISFIT. Null has been handled. */
  readonly convert: (value: unknown, request: Request) => unknown;
  readonly isNullable: boolean;
  /** The value that replaces null, with a deprecation, where null is not allowed; MISFIT where PHP refuses it. */
  readonly nullValue: unknown;
  /** Ending of `must be …`: `of type string`, `a valid callback or null`. */
  readonly expectation: string;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isSmallText = (value: unknown): boolean => typeof value === 'string' && value.length < LARGE_BYTES;
const isInt = (value: unknown): boolean => Number.isSafeInteger(value);
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isBool = (value: unknown): boolean => typeof value === 'boolean';
const isArray = (value: unknown): boolean => Array.isArray(value) || isPhpArray(value);
/** PHP's interface Countable: an object with a count() of its own. */
const isCountable = (value: unknown): boolean =>
  typeof value === 'object' && typeof (value as { count?: unknown } | null)?.count === 'function';
const isObject = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null && !Array.isArray(value)) || typeof value === 'function';
const isAnything = (): boolean => true;

type Conversion = Pick<ParameterType, 'accepts' | 'convert' | 'nullValue'>;

const SIMPLE: Readonly<Record<string, Conversion>> = {
  string: {
    accepts: isText,
    convert: (value, request) => toText(value, request.diagnostics, request.ini.int('precision')),
    nullValue: '',
  },
  int: { accepts: isInt, convert: (value, request) => toInt(value, request.diagnostics), nullValue: 0 },
  float: { accepts: isNumber, convert: toFloat, nullValue: 0 },
  'int|float': { accepts: isNumber, convert: toNumber, nullValue: 0 },
  bool: { accepts: isBool, convert: toBool, nullValue: false },
  array: { accepts: isArray, convert: () => MISFIT, nullValue: MISFIT },
  // Plain objects are PHP's arrays, but the script may well mean one of its objects.
  object: { accepts: isObject, convert: () => MISFIT, nullValue: MISFIT },
  Countable: { accepts: isCountable, convert: () => MISFIT, nullValue: MISFIT },
  callable: {
    // Not even functions: a call of one is noted on what it throws.
    accepts: () => false,
    convert: (value, request) => {
      const resolved = resolveCallable(value, request.findFunction);
      return typeof resolved === 'string' ? MISFIT : resolved.call;
    },
    nullValue: MISFIT,
  },
};

const ANYTHING: Conversion = { accepts: isAnything, convert: (value) => value, nullValue: null };

/** A union that accepts every value without conversion. */
const OBJECT_OR_CLASS: ParameterType = {
  accepts: (value) => isText(value) || isObject(value),
  acceptsSmall: (value) => isText(value) || isObject(value),
  convert: () => MISFIT,
  nullValue: MISFIT,
  isNullable: false,
  expectation: 'an object or a valid class name',
};

/** Compiles the type of a parameter. */
export function compileType(parameter: Parameter): ParameterType {
  const { type } = parameter;
  if (type === 'mixed' || parameter.isByReference) {
    return { ...ANYTHING, acceptsSmall: isAnything, isNullable: true, expectation: '' };
  }
  if (parameter.name === '$object_or_class' && type === 'object|string') return OBJECT_OR_CLASS;
  const isNullable = type.startsWith('?') || /\bnull\b/.test(type);
  const members = type
    .replace(/^\?/, '')
    .split('|')
    .filter((member) => member !== 'null');
  const { accepts, convert, nullValue } = conversionOf(members);
  const acceptsOrNull = isNullable ? (value: unknown) => value === null || accepts(value) : accepts;
  return {
    accepts: acceptsOrNull,
    acceptsSmall: members.includes('string') ? smallOf(acceptsOrNull) : acceptsOrNull,
    convert,
    isNullable,
    nullValue,
    expectation: expectationOf(type, isNullable),
  };
}

/** Most arguments are strings, and a plain test of them is cheapest. */
function smallOf(accepts: (value: unknown) => boolean): (value: unknown) => boolean {
  return accepts === isText ? isSmallText : (value) => accepts(value) && (!isText(value) || isSmallText(value));
}

function expectationOf(type: string, isNullable: boolean): string {
  if (/^\??callable/.test(type)) return `a valid callback${isNullable ? ' or null' : ''}`;
  // PHP does not mention that it takes objects for arrays.
  return type === 'object|array' ? 'of type array' : `of type ${type}`;
}

function conversionOf(members: readonly string[]): Conversion {
  const simple = SIMPLE[members.join('|')];
  if (simple !== undefined) return simple;
  const known = members.map((member) => SIMPLE[member]);
  // A class, `object`, `iterable` …: TypeScript's types are the check.
  if (known.some((member) => member === undefined)) return ANYTHING;
  const scalars = known.filter((member) => member !== SIMPLE.array) as Conversion[];
  return {
    accepts: (value) => known.some((member) => member!.accepts(value)),
    convert: (value, request) => convertToFirst(scalars, value, request),
    nullValue: scalars[0]?.nullValue ?? MISFIT,
  };
}

/** A value of none of a union's types becomes the first that can take it. */
function convertToFirst(candidates: readonly Conversion[], value: unknown, request: Request): unknown {
  if (!isScalar(value) && typeof value !== 'object') return MISFIT;
  for (const candidate of candidates) {
    const converted = candidate.convert(value, request);
    if (converted !== MISFIT) return converted;
  }
  return MISFIT;
}
