/**
 * Checks and converts the arguments of PHP functions as PHP's own parameter parsing does, driven by recorded
 * signatures: too few, too many, wrong types, weak-mode conversion, null where it is not allowed.
 */
import { type Callback, resolveCallable } from '../engine/callables.ts';
import { MISFIT, typeNameOf } from '../engine/coercion.ts';
import { ErrorLevel } from '../engine/report.ts';
import { ArgumentCountError } from '../engine/throwables.ts';
import { callWaiting, joinTwin, type Twin, twinOf } from '../engine/waiting/twins.ts';
import type { Waiting } from '../engine/waiting/wait.ts';
import { CALLBACK, DIRECT_CALL, markCall } from '../main/errors/error-text.ts';
import { engineLimit, isEngineLimit } from '../main/memory-limit.ts';
import type { Request } from '../main/request.ts';
import type { Binder, PhpFunction } from './function-table.ts';
import { compileType, type ParameterType } from './parameter-types.ts';
import { reserveForTexts, sized } from './result-sizes.ts';
import { type Parameter, parseSignature } from './signature.ts';

type AnyFunction = (...args: unknown[]) => unknown;

interface Check {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly types: readonly ParameterType[];
  readonly required: number;
  /** Infinity for variadic functions. */
  readonly most: number;
}

/** PHP compiles valid calls of these to opcodes: they leave no frame in a stack trace. */
const FRAMELESS: ReadonlySet<string> = new Set([
  ...['strlen', 'count', 'sizeof', 'in_array', 'array_key_exists', 'gettype', 'call_user_func', 'call_user_func_array'],
  ...['is_string', 'is_int', 'is_array', 'is_bool', 'is_float', 'is_null', 'is_object', 'intval', 'strval', 'floatval'],
  ...['boolval', 'defined', 'chr', 'ord'],
]);

/** They call or return their callback after they have returned, so it is passed unchanged. */
const LATE_CALLERS: ReadonlySet<string> = new Set([
  'register_shutdown_function',
  'header_register_callback',
  'set_error_handler',
  'set_exception_handler',
]);

/** They do not convert numbers or null to strings. */
const UNCONVERTED: ReadonlySet<string> = new Set(['hash_equals']);

/** The binder with its functions checked by this signature, which is read when the function is first used. */
export function withArgumentChecks(name: string, binder: Binder, signature: string): Binder {
  let check: Check | null = null;
  return (request) => {
    check ??= compileCheck(name, signature);
    const call = binder(request) as AnyFunction;
    const checked = guard(check, sized(check.name, call, request), request);
    const twin = twinOf(call);
    return twin === undefined ? checked : joinTwin(checked, guardTwin(check, twin, request));
  };
}

/**
 * Checks and converts the arguments of a method.
 * @param name `PDO::query`, as error texts have it
 * @param signature in the words of signatures.ts
 */
export function methodArguments(
  name: string,
  signature: string,
): (args: readonly unknown[], request: Request) => readonly unknown[] {
  const check = compileCheck(name, signature);
  return (args, request) => {
    const fits = check.types.length >= args.length && args.length >= check.required;
    return fits && acceptsFrom(check.types, args, 0) ? args : convertAll(check, args, request);
  };
}

/** Applies the same checks to the suspendable form. */
function guardTwin(check: Check, twin: Twin, request: Request) {
  return function* (...args: unknown[]): Waiting<unknown> {
    try {
      const given = check.types.length >= args.length && args.length >= check.required;
      const fits = given && acceptsFrom(check.types, args, 0);
      return yield* twin(...((fits ? args : convertAll(check, args, request)) as never[]));
    } catch (thrown) {
      throw marked(check, args, thrown, request);
    }
  };
}

function compileCheck(name: string, signature: string): Check {
  const parameters = parseSignature(signature);
  const last = parameters.at(-1);
  return {
    name,
    parameters,
    types: parameters.map(compileType),
    required: parameters.filter((parameter) => !parameter.isOptional).length,
    most: last?.isVariadic ? Number.POSITIVE_INFINITY : parameters.length,
  };
}

/**
 * The checked function. Common calls, with valid types and few arguments, are written out: they cost almost nothing that way,
 * where a loop over the parameters costs several times the call.
 */
function guard(check: Check, call: AnyFunction, request: Request): PhpFunction {
  const { types, required } = check;
  const fixed = types.length;
  const [first = NEVER, second = NEVER, third = NEVER] = types.map((type) => type.acceptsSmall);
  return (...args: unknown[]): unknown => {
    const given = args.length;
    const [a, b, c] = args;
    const fits =
      given >= required &&
      given <= fixed &&
      (given < 1 || first(a)) &&
      (given < 2 || second(b)) &&
      (given < 3 || third(c)) &&
      (given < 4 || acceptsFrom(types, args, 3));
    if (!fits) return callConverted(check, call, request, args);
    try {
      if (given === 1) return call(a);
      if (given === 2) return call(a, b);
      return given === 0 ? call() : call(...args);
    } catch (thrown) {
      throw marked(check, args, thrown, request);
    }
  };
}

const NEVER = (): boolean => false;

function acceptsFrom(types: readonly ParameterType[], args: readonly unknown[], from: number): boolean {
  for (let index = from; index < args.length; index++) if (!types[index]!.acceptsSmall(args[index])) return false;
  return true;
}

/** The slow path: an argument is missing, superfluous, undefined, of another type, or large. */
function callConverted(check: Check, call: AnyFunction, request: Request, args: unknown[]): unknown {
  try {
    return call(...convertAll(check, args, request));
  } catch (thrown) {
    throw marked(check, args, thrown, request);
  }
}

function convertAll(check: Check, args: readonly unknown[], request: Request): unknown[] {
  const given = countGiven(check, args);
  if (given < check.required || given > check.most) throw countError(check, given);
  const converted = args.slice(0, given);
  for (let index = 0; index < given; index++) converted[index] = convertOne(check, index, args[index], request);
  reserveForTexts(check.name, converted, request);
  return converted;
}

/** A trailing `undefined` counts as not given, except for parameters that accept any value. */
function countGiven(check: Check, args: readonly unknown[]): number {
  let given = args.length;
  while (given > 0 && args[given - 1] === undefined) {
    const parameter = check.parameters[Math.min(given, check.parameters.length) - 1];
    if (parameter === undefined || (parameter.type === 'mixed' && (!parameter.isOptional || parameter.isVariadic)))
      break;
    given--;
  }
  return given;
}

function countError(check: Check, given: number): ArgumentCountError {
  const { name, required, most } = check;
  const limit = given < required ? required : most;
  const word = required === most ? 'exactly' : given < required ? 'at least' : 'at most';
  return new ArgumentCountError(`${name}() expects ${word} ${limit} argument${limit === 1 ? '' : 's'}, ${given} given`);
}

function convertOne(check: Check, index: number, value: unknown, request: Request): unknown {
  const type = check.types[Math.min(index, check.types.length - 1)]!;
  const parameter = check.parameters[Math.min(index, check.types.length - 1)]!;
  if (type.accepts(value)) return value;
  if (UNCONVERTED.has(check.name)) throw typeError(check, index, value, request);
  if (value === undefined && parameter.isOptional) return undefined;
  if (value === null || value === undefined) {
    if (type.isNullable) return value;
    if (type.nullValue === MISFIT) throw typeError(check, index, value, request);
    const { name } = parameter;
    const text = `${check.name}(): Passing null to parameter #${index + 1} (${name}) of type ${parameter.type} is deprecated`;
    request.diagnostics.raise(ErrorLevel.E_DEPRECATED, text);
    return type.nullValue;
  }
  const converted = type.convert(value, request);
  if (converted === MISFIT) throw typeError(check, index, value, request);
  return CALLABLE.test(parameter.type) ? callbackFor(check.name, value, converted as Callback) : converted;
}

const CALLABLE = /^\??callable$/;

/** Wraps a callback so that errors it throws know the arguments of the call. */
function callbackFor(name: string, given: unknown, callback: Callback): unknown {
  if (LATE_CALLERS.has(name)) return name.startsWith('set_') ? given : callback;
  const mark = FRAMELESS.has(name) ? DIRECT_CALL : CALLBACK;
  const marking = (...args: unknown[]): unknown => {
    try {
      return callback(...args);
    } catch (thrown) {
      throw markCall(mark, args, thrown);
    }
  };
  if (twinOf(callback) === undefined) return marking;
  return joinTwin(marking, function* (...args: unknown[]): Waiting<unknown> {
    try {
      return yield* callWaiting(callback, args);
    } catch (thrown) {
      throw markCall(mark, args, thrown);
    }
  });
}

function typeError(check: Check, index: number, value: unknown, request: Request): TypeError {
  const type = check.types[Math.min(index, check.types.length - 1)]!;
  const parameter = check.parameters[Math.min(index, check.types.length - 1)]!;
  // PHP has no name for the arguments of a variadic parameter.
  const name = parameter.isVariadic ? '' : ` (${parameter.name})`;
  const where = `${check.name}(): Argument #${index + 1}${name}`;
  // ini_set() does its own checks.
  if (parameter.type === 'string|int|float|bool|null') return new TypeError(`${where} must be ${type.expectation}`);
  if (!type.expectation.startsWith('a valid callback')) {
    return new TypeError(`${where} must be ${type.expectation}, ${typeNameOf(value)} given`);
  }
  const reason = resolveCallable(value, request.findFunction);
  return new TypeError(`${where} must be ${type.expectation}, ${typeof reason === 'string' ? reason : ''}`);
}

/** Notes the call on the error that it threw, for PHP's stack trace. */
function marked(check: Check, args: readonly unknown[], thrown: unknown, request: Request): unknown {
  if (isEngineLimit(thrown)) engineLimit(request);
  const { name, required, most } = check;
  const isFrameless = FRAMELESS.has(name) && args.length >= required && args.length <= most;
  return isFrameless ? thrown : markCall(name, args, thrown);
}
