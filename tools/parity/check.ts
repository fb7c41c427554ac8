/**
 * `npm run parity:check [-- filter] [--recorded]`: asks real PHP and this runtime the same questions now, and tells where
 * they differ, and which recordings no longer say what PHP says. With --recorded, the recordings stand in for PHP.
 */
import { groupByIni, type ParityCase, readCases } from './case-files.ts';
import { differences } from './compare.ts';
import { missingPhp, startFpm } from './fpm.ts';
import type { Expected } from './observation.ts';
import { startProduct } from './product.ts';
import { runCase, runCases } from './run-cases.ts';
import { createServedFolder } from './served-folder.ts';

const CASES = new URL('../../test/parity', import.meta.url).pathname;

type Answers = Map<ParityCase, Expected>;

function recorded(cases: readonly ParityCase[]): Answers {
  return new Map(cases.flatMap((one) => (one.expected ? [[one, one.expected]] : [])));
}

async function askPhp(cases: readonly ParityCase[]): Promise<Answers> {
  const answers: Answers = new Map();
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

async function askProduct(cases: readonly ParityCase[]): Promise<Answers> {
  const answers: Answers = new Map();
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

/** Prints what is wrong with one case. @returns true when nothing is */
function judge(parityCase: ParityCase, php: Expected | undefined, product: Expected): boolean {
  if (!php) {
    console.log(`${parityCase.name}: not recorded`);
    return false;
  }
  const stale = parityCase.expected ? differences(parityCase.expected, php, parityCase.request) : ['not recorded'];
  if (stale.length > 0) console.log(`${parityCase.name}: recording is stale\n  ${stale.join('\n  ')}`);
  const found = differences(php, product, parityCase.request);
  if (found.length > 0) console.log(`${parityCase.name}: differs from PHP\n  ${found.join('\n  ')}`);
  return stale.length + found.length === 0;
}

async function check(filter: string, withRecordings: boolean): Promise<void> {
  const missing = withRecordings ? null : missingPhp();
  if (missing) throw new Error(`parity:check needs real PHP (or --recorded): ${missing}`);
  const cases = readCases(CASES, filter);
  const wanted = withRecordings ? recorded(cases) : await askPhp(cases);
  const got = await askProduct(cases);
  const agreeing = cases.filter((parityCase) => judge(parityCase, wanted.get(parityCase), got.get(parityCase)!));
  console.log(`${agreeing.length} of ${cases.length} cases agree with PHP`);
  if (agreeing.length < cases.length) process.exitCode = 1;
}

const words = process.argv.slice(2);
await check(words.find((word) => !word.startsWith('--')) ?? '', words.includes('--recorded'));
