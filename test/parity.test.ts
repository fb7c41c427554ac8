/**
 * Replays every parity case (test/parity/<group>/<case>) twice, on the memory Sapi (fast, exact) and over a real socket,
 * and compares with what nginx + PHP-FPM answered when it was recorded. `PARITY=<text>` runs only cases whose name contains the text.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupByIni, type ParityCase, readCases } from '../tools/parity/case-files.ts';
import { differences } from '../tools/parity/compare.ts';
import type { RunningServer } from '../tools/parity/fpm.ts';
import { MemoryReplay, runsInMemory } from '../tools/parity/memory-replay.ts';
import { productExists, startProduct } from '../tools/parity/product.ts';
import { runCase, runCases } from '../tools/parity/run-cases.ts';
import { createServedFolder, type ServedFolder } from '../tools/parity/served-folder.ts';
import { isSqliteMissing } from './support/servers/requirements.ts';

/** Without SQLite (Node.js before 22.16, and no better-sqlite3) the cases of PDO cannot run. */
const hasSqlite = !isSqliteMissing();
const cases = readCases(new URL('./parity', import.meta.url).pathname, process.env.PARITY ?? '').filter(
  ({ name }) => hasSqlite || !name.startsWith('pdo/'),
);
const GROUP_LIMIT_MS = 300_000;
/** A busy machine may merge or delay pieces: only cases that measure time are asked again. */
const TIMING_ATTEMPTS = 3;

test.skipIf(!hasSqlite)('cases of PDO have SQLite to run on', () => {
  expect(hasSqlite).toBe(true);
});

test('every case is recorded', () => {
  const unrecorded = cases.filter((parityCase) => parityCase.expected === null);
  expect(unrecorded.map((parityCase) => parityCase.name)).toEqual([]);
});

for (const [key, members] of groupByIni(cases)) {
  describe.skipIf(!productExists())(`on a real socket, ini ${key}`, () => replayOnSocket(members));
}

describe('on the memory Sapi', () => {
  const members = cases.filter(runsInMemory);
  let folder: ServedFolder | undefined;
  let replay: MemoryReplay | undefined;

  beforeAll(() => {
    folder = createServedFolder(members, 'ts');
    replay = new MemoryReplay(folder);
  });

  afterAll(() => folder?.remove());

  test.each(members.map((parityCase) => [parityCase.name, parityCase] as const))('%s', async (_, parityCase) => {
    const actual = await replay!.run(parityCase);
    expect(differences(parityCase.expected!, actual, parityCase.request).join('\n')).toBe('');
  });
});

function replayOnSocket(members: readonly ParityCase[]): void {
  const found = new Map<ParityCase, string[]>();
  let server: RunningServer | undefined;
  let folder: ServedFolder | undefined;

  beforeAll(async () => {
    folder = createServedFolder(members, 'ts');
    server = await startProduct(folder.root, members[0]!.request.ini ?? {});
    const ask = async (parityCase: ParityCase): Promise<void> => {
      found.set(parityCase, await replay(parityCase, server!, folder!));
    };
    await runCases(members, ask);
  }, GROUP_LIMIT_MS);

  afterAll(async () => {
    await server?.stop();
    folder?.remove();
  }, GROUP_LIMIT_MS);

  test.each(members.map((parityCase) => [parityCase.name, parityCase] as const))('%s', (_, parityCase) => {
    expect(found.get(parityCase)?.join('\n')).toBe('');
  });
}

async function replay(parityCase: ParityCase, server: RunningServer, folder: ServedFolder): Promise<string[]> {
  const attempts = parityCase.request.timing ? TIMING_ATTEMPTS : 1;
  let found: string[] = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const actual = await runCase(server.address, parityCase, folder);
    found = parityCase.expected ? differences(parityCase.expected, actual, parityCase.request) : ['not recorded'];
    if (found.length === 0) break;
    folder.removeSideFile(parityCase);
  }
  return found;
}
