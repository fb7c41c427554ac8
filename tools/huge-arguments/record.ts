/**
 * Records for test/e2e/huge-arguments.test.ts which calls end PHP by its memory_limit: `npx tsx tools/huge-arguments/record.ts`. Needs php-cli
 * with pcntl.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callText, hugeCalls, SUITE_SIZES } from '../../test/support/huge-arguments.ts';

const FIXTURE = join(import.meta.dirname, '../../test/e2e/fixtures/huge-arguments.json');
const FATAL = /^(?:memory$|fatal (?:Allowed memory size|Possible integer overflow))/;

const calls = hugeCalls(SUITE_SIZES);
const folder = mkdtempSync(join(tmpdir(), 'huge-'));
const flags = [`memory_limit=${SUITE_SIZES.memoryLimit}`, 'max_execution_time=4', 'display_errors=0', 'log_errors=0'];
const { stdout } = spawnSync(
  'php',
  [...flags.flatMap((flag) => ['-d', flag]), join(import.meta.dirname, 'calls.php'), folder],
  { input: calls.map((call) => `${JSON.stringify(call)}\n`).join(''), maxBuffer: 2 ** 26 },
);
rmSync(folder, { recursive: true });
const lines = stdout.toString().trimEnd().split('\n');
if (lines.length !== calls.length) throw new Error(`${lines.length} answers to ${calls.length} calls`);
const fatal = calls.filter((_, index) => FATAL.test((JSON.parse(lines[index]!) as { outcome: string }).outcome));
writeFileSync(FIXTURE, `${JSON.stringify(fatal.map(callText), null, 1)}\n`);
console.log(`${calls.length} calls, ${fatal.length} end PHP`);
