/**
 * `npm run test:full`: the suite, and after it what takes too long for every change: long forms of
 * tests, many killed threads (`npm run test:modes` comes third). Each run is told before it starts; the exit status is 1 when any of them failed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Run {
  readonly name: string;
  readonly files: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const RUNS: readonly Run[] = [
  { name: 'the suite', files: [], environment: {} },
  {
    name: 'every function with huge arguments, long form',
    files: ['test/e2e/huge-arguments.test.ts'],
    environment: { LONG: '1' },
  },
  {
    name: '5,000 random programs',
    files: ['test/compile/waiting/random-programs.test.ts'],
    environment: { PROGRAMS: '5000' },
  },
  { name: '500 killed threads', files: ['test/e2e/worker-death.test.ts'], environment: { KILLS: '500' } },
];

const VITEST = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');

const failed = RUNS.filter(({ name, files, environment }) => {
  console.log(`\n=== ${name}`);
  const { status } = spawnSync(process.execPath, [VITEST, 'run', ...files], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status !== 0;
});
console.log(failed.length === 0 ? '\nall runs passed' : `\nfailed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
