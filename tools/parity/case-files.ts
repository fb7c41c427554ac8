/**
 * A parity case on disk: `test/parity/<group>/<case>/` with `script.php` and `script.ts` (the same statements on the
 * same lines), `request.json` (what the client sends) and `expected.json` (what nginx + PHP-FPM answered).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected } from './observation.ts';

/** What `request.json` may say. Everything is optional; `{}` is a plain GET of the script. */
export interface CaseRequest {
  /** What the case shows, when its name does not say it. */
  readonly note?: string;
  /** ini directives beyond BASE_INI. Each distinct set needs its own server: prefer ini_set() in the script. */
  readonly ini?: Readonly<Record<string, string>>;
  /** Default GET. */
  readonly method?: string;
  /** Path and query; `{script}` stands for the script's path. Default `{script}`. */
  readonly target?: string;
  /** Request headers in order, beyond Host, Connection and Content-Length. */
  readonly headers?: readonly (readonly [string, string])[];
  /** Body as text, or as lines that are joined with CR LF, or as base64. */
  readonly body?: string;
  readonly bodyLines?: readonly string[];
  readonly bodyBase64?: string;
  /** False leaves out the Content-Length header. Default true when there is a body. */
  readonly sendLength?: boolean;
  /** Compare which pieces of the body arrived apart from each other, and when. Default false. */
  readonly timing?: boolean;
  /** The client leaves this many milliseconds after it sent the request. */
  readonly leaveAfterMs?: number;
  /** The script writes `<document root>/side/<group>-<case>.txt`: wait until it ends with the line `end`. */
  readonly sideFile?: boolean;
  /** Regular expressions whose matches in headers and body differ on every run; they become `<masked>`. */
  readonly mask?: readonly string[];
  /** False when the case says nothing on the memory Sapi (sockets, timing). Default true unless timing or leaving. */
  readonly memory?: boolean;
}

export interface ParityCase {
  /** `<group>/<case>` */
  readonly name: string;
  readonly directory: string;
  readonly request: CaseRequest;
  /** Null until recorded. */
  readonly expected: Expected | null;
}

/** Directives every recording and replay starts from: those of php.ini-development, without its logging. */
export const BASE_INI: Readonly<Record<string, string>> = {
  display_errors: '1',
  html_errors: '1',
  log_errors: '0',
  error_reporting: '32767',
  output_buffering: '0',
  max_execution_time: '30',
  register_argc_argv: '0',
  request_order: 'GP',
  variables_order: 'GPCS',
  'date.timezone': 'UTC',
};

/**
 * All cases below `root`, sorted by name.
 * @param filter only names that contain this text. Default: all.
 */
export function readCases(root: string, filter = ''): ParityCase[] {
  const cases: ParityCase[] = [];
  for (const group of folders(root)) {
    for (const name of folders(join(root, group))) {
      const fullName = `${group}/${name}`;
      if (fullName.includes(filter)) cases.push(readCase(join(root, group, name), fullName));
    }
  }
  return cases;
}

function readCase(directory: string, name: string): ParityCase {
  const expectedPath = join(directory, 'expected.json');
  return {
    name,
    directory,
    request: readJson(join(directory, 'request.json')) as CaseRequest,
    expected: existsSync(expectedPath) ? (readJson(expectedPath) as Expected) : null,
  };
}

function folders(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Writes `expected.json` of a case. */
export function writeExpected(parityCase: ParityCase, expected: Expected): void {
  writeFileSync(join(parityCase.directory, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
}

/** Cases by equal ini settings, so that each group shares a server. Keys are stable text. */
export function groupByIni(cases: readonly ParityCase[]): Map<string, ParityCase[]> {
  const groups = new Map<string, ParityCase[]>();
  for (const parityCase of cases) {
    const key = iniKey(parityCase.request.ini ?? {});
    const group = groups.get(key);
    if (group) group.push(parityCase);
    else groups.set(key, [parityCase]);
  }
  return groups;
}

function iniKey(ini: Readonly<Record<string, string>>): string {
  const settings = Object.entries(ini).map(([name, value]) => `${name}=${value}`);
  return settings.sort().join(' ') || 'base';
}
