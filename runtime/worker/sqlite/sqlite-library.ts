/**
 * SQLite for PHP's extensions: Node's own where it has all that is needed (22.16 and later), else the package better-sqlite3, which is
 * looked for beside the script, in the working folder, and beside this program. Nothing is loaded before a script asks for it.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SqliteLibrary } from '../../php/sqlite.ts';
import { type BetterSqliteModule, betterSqlite } from './better-sqlite.ts';
import { type NodeSqliteModule, nodeSqlite } from './node-sqlite.ts';

export class SqliteLoader {
  #library: SqliteLibrary | null = null;

  /** @param scriptFile beside which the package may be installed @returns null when there is none */
  load(scriptFile: string): SqliteLibrary | null {
    this.#library ??= ofNode() ?? ofPackage(scriptFile);
    return this.#library;
  }
}

function ofNode(): SqliteLibrary | null {
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown };
  if (getBuiltinModule === undefined) return null;
  const module = withoutWarning(() => getBuiltinModule('node:sqlite')) as NodeSqliteModule | undefined;
  const isComplete = module !== undefined && 'setReturnArrays' in module.StatementSync.prototype;
  return isComplete ? nodeSqlite(module) : null;
}

/** Node calls its module experimental on standard error, once per thread. */
function withoutWarning<Result>(call: () => Result): Result {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return call();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function ofPackage(scriptFile: string): SqliteLibrary | null {
  for (const from of [scriptFile, join(process.cwd(), 'x'), process.argv[1] ?? '']) {
    try {
      return betterSqlite(createRequire(from)('better-sqlite3') as BetterSqliteModule);
    } catch {
      // Not installed there, or compiled for another Node.js.
    }
  }
  return null;
}
