/**
 * `npm run test:modes`: scripts and parity cases in each way to wait (`suspend`) on each listener. The exit status is 1 when any of
 * these runs failed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const VITEST = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const FILES = ['test/e2e', 'test/parity.test.ts'];

const modes = ['off', 'on'].flatMap((suspend) => ['uws', 'node'].map((transport) => ({ suspend, transport })));
const failed = modes.filter(({ suspend, transport }) => {
  console.log(`\n=== suspend=${suspend}, ${transport}`);
  const { status } = spawnSync(process.execPath, [VITEST, 'run', ...FILES], {
    stdio: 'inherit',
    env: { ...process.env, SUSPEND: suspend, TS_SAPI_TRANSPORT: transport },
  });
  return status !== 0;
});
for (const { suspend, transport } of failed) console.log(`failed: suspend=${suspend}, ${transport}`);
process.exitCode = failed.length === 0 ? 0 : 1;
