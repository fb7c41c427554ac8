/**
 * `npm run coverage [-- --room NAME…] [--keep FOLDER] [test files]`: runs the tests that start worker threads and commands, and
 * prints how much of their code ran. What a test calls in its own process is not counted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCoverage } from './coverage/coverage-files.ts';
import { fileTable, roomTable } from './coverage/figures.ts';

/** Folders of tests that start processes. */
const TESTS = ['test/e2e', 'test/cli', 'test/server', 'test/http', 'test/parity.test.ts'];
/** Rooms whose code runs in worker threads and commands. Servers under test run in the test's own process. */
const ROOMS = ['cli', 'php', 'worker'];
const ROOT = join(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { room: { type: 'string', multiple: true, default: [] }, keep: { type: 'string' } },
});
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'ts-sapi-coverage-'));
const tests = positionals.length > 0 ? positionals : TESTS;
const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), ['run', ...tests], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_V8_COVERAGE: folder },
});
const all = readCoverage(folder, join(ROOT, 'runtime'));
const coverage = new Map([...all].filter(([path]) => ROOMS.includes(path.split('/')[0]!)));
if (values.keep === undefined) rmSync(folder, { recursive: true });
console.log(`\n${roomTable(coverage)}`);
for (const room of values.room) console.log(`\n${room}/: lines that did not run\n${fileTable(coverage, room)}`);
process.exitCode = status ?? 1;
