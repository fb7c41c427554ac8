/** Requests must not grow dearer unnoticed: what each allocates and sends is compared with what was recorded. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RequestCost } from '../../bench/instructions/worker-side.ts';

const REPOSITORY = new URL('../../', import.meta.url).pathname;
/** npm run bench:instructions -- --record, after a change that is worth it. */
const recorded = JSON.parse(readFileSync(`${REPOSITORY}bench/instructions/recorded.json`, 'utf8')) as Record<
  string,
  RequestCost
>;
/** What V8 has not compiled yet on a busy machine allocates more: some per cent are noise. */
const MAY_GROW = 1.15;

function count(): Record<string, RequestCost> {
  const flags = ['--expose-gc', '--min-semi-space-size=32', '--max-semi-space-size=32', '--import', 'tsx'];
  const output = execFileSync(process.execPath, [...flags, 'bench/instructions.ts', '--json'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, RequestCost>;
}

test('a request allocates and sends no more than it did', () => {
  const now = count();
  for (const [page, before] of Object.entries(recorded)) {
    expect(now[page]!.heapBytes, `${page}: bytes allocated`).toBeLessThan(before.heapBytes * MAY_GROW);
    expect(now[page]!.heapBytes, `${page}: bytes allocated; record anew what has become less`).toBeGreaterThan(
      before.heapBytes / 2,
    );
    expect(now[page]!.replyFields, `${page}: fields per reply`).toBeLessThan(before.replyFields + 1);
  }
}, 120_000);
