/** What both libraries have in common: settings, functions of the script, columns. */
import type { SqliteAggregate, SqliteColumn } from '../../php/sqlite.ts';

/** SQLite as PHP's build has it: neither foreign keys nor distrust of schemas, unless a script asks for them. */
export const DEFAULTS = 'PRAGMA foreign_keys=0; PRAGMA trusted_schema=1';

/** The function with a `length`, by which a library knows how many arguments SQL may give it. */
export function withLength<Call extends (...args: never[]) => unknown>(call: Call, count: number): Call {
  const counted = ((...args: never[]) => call(...args)) as Call;
  return Object.defineProperty(counted, 'length', { value: Math.max(count, 0) });
}

/** An aggregate function of the script, but for what each library calls in its own way. */
export function aggregateOptions<State>({ argumentCount, start, step, result }: SqliteAggregate<State>) {
  // The state is one argument more.
  return { varargs: argumentCount < 0, start, step: withLength(step, argumentCount + 1), result };
}

/** Columns of a statement, asked for when they are first needed. */
export abstract class NativeStatement {
  #columns: readonly SqliteColumn[] | null = null;
  #columnNames: readonly string[] | null = null;

  /** As both libraries describe columns; empty for statements without rows. */
  protected abstract describe(): readonly { name: string; table: string | null; type: string | null }[];

  get columns(): readonly SqliteColumn[] {
    this.#columns ??= this.describe().map(({ name, table, type }) => ({ name, table, declaredType: type }));
    return this.#columns;
  }

  get columnNames(): readonly string[] {
    this.#columnNames ??= this.columns.map(({ name }) => name);
    return this.#columnNames;
  }
}
