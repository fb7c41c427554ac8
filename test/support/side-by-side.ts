/** Runs scripts here and in PHP, against the same server, and compares what they output. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OwnServer } from './servers/own-server.ts';
import { type Serving, serve } from './serving.ts';

const FOLDER = join(import.meta.dirname, '../databases/cases');
const LIMIT_MS = 30_000;

interface SideBySide {
  /** Starts the server that all scripts use. */
  start(): Promise<OwnServer>;
  /** Of PHP, in the order in which they need each other. */
  readonly extensions: readonly string[];
}

/** Declares one test for each case of the folder. */
export function sideBySide(folder: string, { start, extensions }: SideBySide): void {
  let server: OwnServer;
  let serving: Serving;
  const path = join(FOLDER, folder);
  const wanted = process.env.DATABASES ?? '';
  const cases = readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((name) => `${folder}/${name}`.includes(wanted));

  beforeAll(async () => {
    server = await start();
    serving = await serve({}, { display_errors: '1', 'pm.start_servers': '1' });
    cpSync(path, serving.path, { recursive: true });
  }, LIMIT_MS);
  afterAll(async () => {
    await serving?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  test.each(cases)('%s', async (name) => {
    const query = `server=127.0.0.1:${server.port}&socket=${encodeURIComponent(`${server.folder}/socket`)}`;
    const php = phpOutput(join(path, `${name}.php`), query, extensions);
    const { body } = await serving.get(`/${name}?${query}`, [], LIMIT_MS);
    expect(masked(body.toString('latin1'))).toBe(masked(php));
  });
}

function phpOutput(script: string, query: string, extensions: readonly string[]): string {
  const load = extensions.flatMap((name) => ['-d', `extension=${name}`]);
  const prelude = `parse_str('${query}', $_GET); include '${script}';`;
  const settings = ['-d', 'display_errors=1', '-d', 'html_errors=0', '-d', 'log_errors=0', '-d', 'precision=14'];
  try {
    return execFileSync('php', ['-n', ...load, ...settings, '-r', prelude], { encoding: 'latin1', timeout: LIMIT_MS });
  } catch (error) {
    // An uncaught exception is an exit status, too.
    return String((error as { stdout?: string }).stdout ?? '');
  }
}

/** Without paths, and without the calls that led to an error: PHP shows its own methods among them. */
function masked(output: string): string {
  return output
    .replace(/Stack trace:\n(?:#\d+ .*\n)*/g, 'Stack trace:\n')
    .replace(/\/\S*\/([\w-]+)\.(?:php|ts)\b/g, '$1');
}
