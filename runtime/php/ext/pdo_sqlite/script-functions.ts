/** Functions of the script that SQL calls (do_callback in ext/pdo_sqlite/sqlite_driver.c). */
import { type Callback, resolveCallable } from '../../engine/callables.ts';
import { isPhpInt, toPhpString } from '../../engine/conversion.ts';
import type { Request } from '../../main/request.ts';
import type { SqliteAggregate, SqliteFunction, SqliteValue } from '../../sqlite.ts';
import { DETERMINISTIC } from './constants.ts';
import { phpValue, textValue } from './values.ts';

/** As the script names one. */
interface Named {
  readonly name: string;
  readonly argumentCount: number;
  readonly flags: number;
}

/** @param where the argument, for PHP's error @throws TypeError for what cannot be called */
export function callableOf(value: unknown, request: Request, where: string): Callback {
  const resolved = resolveCallable(value, request.findFunction);
  if (typeof resolved === 'string') throw new TypeError(`${where} must be a valid callback, ${resolved}`);
  return resolved.call;
}

export function functionOf(
  { name, argumentCount, flags }: Named,
  callback: Callback,
  request: Request,
): { readonly parts: SqliteFunction; readonly call: (...args: SqliteValue[]) => SqliteValue } {
  return {
    parts: { name, argumentCount, isDeterministic: (flags & DETERMINISTIC) !== 0 },
    call: (...args) => sqlValue(callback(...args.map(phpValue)), request),
  };
}

export interface AggregateCall {
  readonly step: Callback;
  readonly finish: Callback;
}

interface Group {
  context: unknown;
  rows: number;
}

/** PHP passes what the last call has returned, and the number of the call, from 1. */
export function aggregateOf({ name, argumentCount, flags }: Named, calls: AggregateCall, request: Request) {
  const aggregate: SqliteAggregate<Group> = {
    name,
    argumentCount,
    isDeterministic: (flags & DETERMINISTIC) !== 0,
    start: () => ({ context: null, rows: 0 }),
    step: (group, ...args) => {
      group.rows++;
      group.context = calls.step(group.context, group.rows, ...args.map(phpValue));
      return group;
    },
    result: ({ context, rows }) => sqlValue(calls.finish(context, rows + 1), request),
  };
  return aggregate;
}

function sqlValue(value: unknown, { diagnostics }: Request): SqliteValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return isPhpInt(value) ? BigInt(value) : value;
  if (value instanceof Number) return value.valueOf();
  return textValue(toPhpString(value, diagnostics));
}
