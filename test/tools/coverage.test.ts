/** `npm run coverage`: ranges that V8 counted are led to the lines of the sources. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundledWorker, writeWorker } from '../../runtime/compile/worker-bundle.ts';
import { readCoverage } from '../../tools/coverage/coverage-files.ts';
import { fileTable, roomTable } from '../../tools/coverage/figures.ts';
import { addCoverage, type Coverage } from '../../tools/coverage/script-coverage.ts';

const folder = mkdtempSync(join(tmpdir(), 'coverage-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENTRY = `import { workerData } from 'node:worker_threads';
import { never, other } from './parts/other.ts';

function decide(): string {
  if (workerData.mode === 'one')
    return other('one');

  const text: string = 'two';
  return text;
}

export const all = [decide, never];
decide();
`;
const OTHER = `export function other(name: string): string {
  return name.repeat(2);
}

export function never(): void {
  other('never');
}
`;

/** Runs the bundle in one thread for each mode, as a process of which each thread leaves a coverage file. */
async function runThreads(modes: readonly string[]): Promise<string> {
  const sources = join(folder, 'runtime/room');
  mkdirSync(join(sources, 'parts'), { recursive: true });
  writeFileSync(join(sources, 'entry.ts'), ENTRY);
  writeFileSync(join(sources, 'parts/other.ts'), OTHER);
  const { code, map } = await bundledWorker(join(sources, 'entry.ts'));
  const [entry] = writeWorker(join(folder, 'bundle'), code, map);
  const threads = modes.map((mode) => `new Worker(${JSON.stringify(entry)}, { workerData: { mode: '${mode}' } });`);
  const program = `const { Worker } = require('node:worker_threads'); ${threads.join('')}`;
  const output = join(folder, modes.join());
  const { status } = spawnSync(process.execPath, ['-e', program], {
    stdio: 'inherit',
    timeout: 30_000,
    env: { ...process.env, NODE_V8_COVERAGE: output },
  });
  expect(status).toBe(0);
  return output;
}

test('of a bundle tells which lines and functions of its sources ran', async () => {
  const coverage = readCoverage(await runThreads(['two']), join(folder, 'runtime'));
  expect([...coverage.keys()]).toEqual(['room/entry.ts', 'room/parts/other.ts']);
  expect(fileTable(coverage, 'room').split('\n')).toEqual([
    expect.stringMatching(/^ +\d+\.\d % {2}room\/entry\.ts {2}6$/),
    expect.stringMatching(/^ +\d+\.\d % {2}room\/parts\/other\.ts {2}1-7$/),
  ]);
  expect([...coverage.get('room/parts/other.ts')!.functions.values()]).toEqual([false, false]);
  const [, ...rows] = roomTable(coverage).split('\n');
  expect(rows.map((row) => row.trim().split(/ {2,}/).slice(0, 2))).toEqual([
    ['room/', '2'],
    ['room/parts/', '1'],
  ]);
});

test('of several threads adds up', async () => {
  const coverage = readCoverage(await runThreads(['one', 'two']), join(folder, 'runtime'));
  expect(fileTable(coverage, 'room')).toMatch(/entry\.ts {2}\n.*other\.ts {2}5-7$/);
});

test('counts a place by the innermost range around it', () => {
  const place = (offset: number, line: number) => ({ offset, source: 'a.ts', line, column: 0 });
  const coverage: Coverage = new Map();
  const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
  addCoverage(
    coverage,
    {
      url: '',
      functions: [
        { functionName: '', ranges: [range(0, 100, 1), range(50, 60, 0)] },
        { functionName: 'f', ranges: [range(10, 40, 2), range(20, 30, 0)] },
      ],
    },
    [place(5, 1), place(10, 2), place(20, 3), place(30, 4), place(55, 5), place(60, 6)],
  );
  const { lines, functions } = coverage.get('a.ts')!;
  expect([...lines.values()]).toEqual([true, true, false, true, false, true]);
  expect([...functions]).toEqual([['2:0', true]]);
});
