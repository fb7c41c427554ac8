/**
 * Programs that tests use and that may be missing: servers, PHP. Their tests are skipped then, with a name that says so;
 * under TS_SAPI_REQUIRE_SERVERS=1, as .ci/run sets it, a missing program is a failure.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SqliteLoader } from '../../../runtime/worker/sqlite/sqlite-library.ts';

/** Where Debian puts PostgreSQL's own programs, one folder per version. */
const POSTGRESQL = '/usr/lib/postgresql';

function folders(): string[] {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  let versions: string[] = [];
  try {
    versions = readdirSync(POSTGRESQL).sort((one, other) => Number(other) - Number(one));
  } catch {
    // Not Debian, or not installed.
  }
  return [...path, '/usr/sbin', '/usr/local/sbin', ...versions.map((version) => join(POSTGRESQL, version, 'bin'))];
}

/** The path of a program, or null when it is not installed. */
export function programPath(name: string): string | null {
  for (const folder of folders()) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this one.
    }
  }
  return null;
}

/**
 * For `describe.skipIf(isMissing('nginx'))('… (nginx)', …)`: true when one of them is not there.
 * @throws Error instead under TS_SAPI_REQUIRE_SERVERS=1
 */
export function isMissing(...names: readonly string[]): boolean {
  const missing = names.filter((name) => programPath(name) === null);
  if (missing.length > 0 && process.env.TS_SAPI_REQUIRE_SERVERS === '1') {
    throw new Error(`TS_SAPI_REQUIRE_SERVERS is set, and these are not installed: ${missing.join(', ')}`);
  }
  return missing.length > 0;
}

/**
 * True when neither Node (22.16 and later) nor the package better-sqlite3 has SQLite for scripts.
 * @throws Error instead under TS_SAPI_REQUIRE_SERVERS=1
 */
export function isSqliteMissing(): boolean {
  const missing = new SqliteLoader().load(import.meta.filename) === null;
  if (missing && process.env.TS_SAPI_REQUIRE_SERVERS === '1') {
    throw new Error('TS_SAPI_REQUIRE_SERVERS is set, and neither node:sqlite nor better-sqlite3 is there');
  }
  return missing;
}
