/** A fetch mode with what it needs, from the arguments of setFetchMode(), query() and fetchAll(). */
import { type FunctionLookup, resolveCallable } from '../../engine/callables.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import { isPhpArray } from '../../engine/conversion.ts';
import { valuesOf } from '../../engine/php-array.ts';
import { stdClass } from '../../engine/std-class.ts';
import { ArgumentCountError, ValueError } from '../../engine/throwables.ts';
import { FETCH_FLAGS, Fetch } from './constants.ts';

export type RowClass = new (...args: never[]) => object;
export type RowFunction = (...args: never[]) => unknown;

export interface FetchPlan {
  /** PDO::FETCH_* without flags. */
  readonly mode: number;
  readonly flags: number;
  /** FETCH_COLUMN; -1 where none was named. */
  readonly column: number;
  /** FETCH_CLASS. */
  readonly class: RowClass | null;
  readonly constructorArgs: readonly unknown[];
  /** FETCH_INTO. */
  readonly into: object | null;
  /** FETCH_FUNC. */
  readonly function: RowFunction | null;
}

/** A mode without further arguments. */
export function planOf(mode: number, parts: Partial<FetchPlan> = {}): FetchPlan {
  const plain = { column: -1, class: null, constructorArgs: [], into: null, function: null };
  return { ...plain, ...parts, mode: mode & ~FETCH_FLAGS, flags: mode & FETCH_FLAGS };
}

/** @param where `PDOStatement::fetch` */
export function checkMode(mode: number, where: string, position = 1): void {
  const name = position === 1 ? 'mode' : 'fetchMode';
  const plain = mode & ~FETCH_FLAGS;
  if (plain >= 0 && plain <= Fetch.keyPair) return;
  throw new ValueError(`${where}(): Argument #${position} ($${name}) must be a bitmask of PDO::FETCH_* constants`);
}

/** The call whose arguments are read. */
export interface PlanCall {
  readonly where: string;
  /** How many arguments stand before those of the mode. */
  readonly before: number;
}

/** @throws PHP's errors for too many, too few and wrong arguments */
export function planFor(mode: number, args: readonly unknown[], { where, before }: PlanCall): FetchPlan {
  checkMode(mode, where, before);
  const position = before + 1;
  const count = (words: string): never => {
    throw new ArgumentCountError(
      `${where}() expects ${words} for the fetch mode provided, ${before + args.length} given`,
    );
  };
  const [first, second] = args;
  switch (mode & ~FETCH_FLAGS) {
    case Fetch.func:
      throw new ValueError('Can only use PDO::FETCH_FUNC in PDOStatement::fetchAll()');
    case Fetch.column:
      if (args.length !== 1) count(`exactly ${position} arguments`);
      return planOf(mode, { column: columnOf(first, where, position) });
    case Fetch.class:
      if (args.length < 1) count(`at least ${position} arguments`);
      if (args.length > 2) count(`at most ${position + 1} arguments`);
      return planOf(mode, {
        class: classOf(first, where, position),
        constructorArgs: argsOf(second, where, position + 1),
      });
    case Fetch.into:
      if (args.length !== 1) count(`exactly ${position} arguments`);
      if (typeof first !== 'object' || first === null) {
        throw new TypeError(`${where}(): Argument #${position} must be of type object, ${typeNameOf(first)} given`);
      }
      return planOf(mode, { into: first });
    default:
      if (args.length > 0) count(`exactly ${before} arguments`);
      return planOf(mode);
  }
}

/** What fetchAll() takes. */
export function planForAll(mode: number, args: readonly unknown[], lookup: FunctionLookup): FetchPlan {
  const where = 'PDOStatement::fetchAll';
  checkMode(mode, where);
  const count = (words: string): never => {
    throw new ArgumentCountError(`${where}() expects ${words}, ${1 + args.length} given`);
  };
  const [first, second] = args;
  switch (mode & ~FETCH_FLAGS) {
    case Fetch.lazy:
      throw new ValueError(`${where}(): Argument #1 ($mode) cannot be PDO::FETCH_LAZY in ${where}()`);
    case Fetch.class:
      if (args.length > 2) count('at most 3 arguments');
      if (second !== undefined) argsOf(second, where, 3);
      return planOf(mode, {
        class: first === undefined ? null : classOf(first, where, 2),
        constructorArgs: argsOf(second, where, 3),
      });
    case Fetch.func:
      checkArgs(args, where);
      if (args.length !== 1) count('exactly 2 argument for PDO::FETCH_FUNC');
      return planOf(mode, { function: functionOf(first, lookup) });
    case Fetch.column:
      checkArgs(args, where);
      if (args.length > 1) count('at most 2 argument for the fetch mode provided');
      return planOf(mode, { column: first === undefined ? -1 : columnOf(first, where, 2) });
    default:
      if (args.length > 0) count('exactly 1 argument for the fetch mode provided');
      return planOf(mode);
  }
}

function columnOf(value: unknown, where: string, position: number): number {
  if (typeof value !== 'number') {
    throw new TypeError(`${where}(): Argument #${position} must be of type int, ${typeNameOf(value)} given`);
  }
  if (value < 0) throw new ValueError(`${where}(): Argument #${position} must be greater than or equal to 0`);
  return value;
}

/** The class itself: JavaScript cannot look up classes by name. */
function classOf(value: unknown, where: string, position: number): RowClass {
  if (typeof value === 'function') return value as RowClass;
  if (typeof value === 'string' && value.toLowerCase() === 'stdclass') return stdClass;
  if (typeof value === 'string') throw new TypeError(`${where}(): Argument #${position} must be a valid class`);
  throw new TypeError(`${where}(): Argument #${position} must be of type string, ${typeNameOf(value)} given`);
}

/** PHP's own declaration of the third argument. */
function checkArgs([, second]: readonly unknown[], where: string): void {
  if (second !== undefined) argsOf(second, where, 3);
}

function argsOf(value: unknown, where: string, position: number): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (isPhpArray(value)) return valuesOf(value as Record<string, unknown>);
  throw new TypeError(`${where}(): Argument #${position} must be of type ?array, ${typeNameOf(value)} given`);
}

function functionOf(value: unknown, lookup: FunctionLookup): RowFunction {
  const resolved = resolveCallable(value, lookup);
  if (typeof resolved === 'string') throw new TypeError(resolved);
  return resolved.call;
}
