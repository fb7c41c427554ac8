/**
 * `npm run parity:record [-- filter] [--missing]`: asks real PHP what every case answers and writes `expected.json`.
 * With --missing, only cases that have no recording yet.
 */
import { readCases, writeExpected } from './case-files.ts';
import { missingPhp, phpVersion, startFpm } from './fpm.ts';
import { runCase, runCases } from './run-cases.ts';
import { createServedFolder } from './served-folder.ts';

const CASES = new URL('../../test/parity', import.meta.url).pathname;

async function record(filter: string, onlyMissing: boolean): Promise<void> {
  const missing = missingPhp();
  if (missing) {
    console.error(`parity:record needs real PHP: ${missing}`);
    process.exitCode = 1;
    return;
  }
  const cases = readCases(CASES, filter).filter((parityCase) => !onlyMissing || parityCase.expected === null);
  const folder = createServedFolder(cases, 'php');
  const server = await startFpm(folder.root, cases);
  let changed = 0;
  try {
    await runCases(cases, async (parityCase) => {
      const observed = await runCase(server.address, parityCase, folder);
      if (JSON.stringify(observed) !== JSON.stringify(parityCase.expected)) changed++;
      writeExpected(parityCase, observed);
    });
  } finally {
    await server.stop();
    folder.remove();
  }
  console.log(`recorded ${cases.length} cases from nginx + PHP-FPM ${phpVersion()}, ${changed} changed`);
}

const words = process.argv.slice(2);
await record(words.find((word) => !word.startsWith('--')) ?? '', words.includes('--missing'));
