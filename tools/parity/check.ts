/**
 * `npm run parity:check [-- filter]`: asks real PHP and this runtime the same questions now, and tells where they differ,
 * and which recordings no longer say what PHP says.
 */
import { groupByIni, type ParityCase, readCases } from './case-files.ts';
import { differences } from './compare.ts';
import { missingPhp, startFpm } from './fpm.ts';
import type { Expected } from './observation.ts';
import { startProduct } from './product.ts';
import { runCase, runCases } from './run-cases.ts';
import { createServedFolder } from './served-folder.ts';

const CASES = new URL('../../test/parity', import.meta.url).pathname;

async function askPhp(cases: readonly ParityCase[]): Promise<Map<ParityCase, Expected>> {
  const answers = new Map<ParityCase, Expected>();
  const folder = createServedFolder(cases, 'php');
  const server = await startFpm(folder.root, cases);
  try {
    await runCases(cases, async (one) => void answers.set(one, await runCase(server.address, one, folder)));
  } finally {
    await server.stop();
    folder.remove();
  }
  return answers;
}

async function askProduct(cases: readonly ParityCase[]): Promise<Map<ParityCase, Expected>> {
  const answers = new Map<ParityCase, Expected>();
  for (const group of groupByIni(cases).values()) {
    const folder = createServedFolder(group, 'ts');
    const server = await startProduct(folder.root, group[0]!.request.ini ?? {});
    try {
      await runCases(group, async (one) => void answers.set(one, await runCase(server.address, one, folder)));
    } finally {
      await server.stop();
      folder.remove();
    }
  }
  return answers;
}

async function check(filter: string): Promise<void> {
  const missing = missingPhp();
  if (missing) throw new Error(`parity:check needs real PHP: ${missing}`);
  const cases = readCases(CASES, filter);
  const wanted = await askPhp(cases);
  const got = await askProduct(cases);
  let failed = 0;
  for (const parityCase of cases) {
    const php = wanted.get(parityCase)!;
    const stale = parityCase.expected ? differences(parityCase.expected, php, parityCase.request) : ['not recorded'];
    if (stale.length > 0) console.log(`${parityCase.name}: recording is stale\n  ${stale.join('\n  ')}`);
    const found = differences(php, got.get(parityCase)!, parityCase.request);
    if (found.length > 0) console.log(`${parityCase.name}: differs from PHP\n  ${found.join('\n  ')}`);
    if (stale.length + found.length > 0) failed++;
  }
  console.log(`${cases.length - failed} of ${cases.length} cases agree with PHP`);
  if (failed > 0) process.exitCode = 1;
}

await check(process.argv[2] ?? '');
