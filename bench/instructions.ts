/**
 * `npm run bench:instructions [-- --json | --record]`: counts that are the same on every machine, where times are not.
 * What grows here makes every request dearer: bytes allocated, fields and messages that cross between threads.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compiler } from '../runtime/compile/compiler.ts';
import { type RequestCost, WorkerSide } from './instructions/worker-side.ts';
import { median, percentile } from './measure/statistics.ts';
import { alignColumns } from './report/table.ts';
import { makeRoot, removeRoot } from './root.ts';

const RECORD = new URL('./instructions/recorded.json', import.meta.url).pathname;
const PAGES: Readonly<Record<string, string>> = {
  hello: '/hello',
  page: '/page',
  query: '/query?q=hello&page=3&sort=name&lang=en',
};
/** Until V8 has compiled what it compiles: earlier code allocates more. */
const WARM_UP_BATCHES = 600;
const MEASURED_BATCHES = 4;
const ROUNDS = 24;

/** Below the middle: what V8 itself allocates now and then comes on top. */
function lowerQuarter(values: readonly number[]): number {
  return percentile(values, 0.25);
}

function middle(costs: readonly RequestCost[]): RequestCost {
  const of = (name: keyof RequestCost): number => median(costs.map((cost) => cost[name]));
  return {
    heapBytes: Math.round(lowerQuarter(costs.map((cost) => cost.heapBytes))),
    replyFields: of('replyFields'),
    posts: of('posts'),
  };
}

async function countAll(collect: () => void): Promise<Record<string, RequestCost>> {
  const root = makeRoot({ withDownloads: false });
  const compiler = new Compiler({ validateTimestamps: false, revalidateFreqSeconds: 0 });
  const side = new WorkerSide(root, collect);
  const costs: Record<string, RequestCost> = {};
  try {
    for (const [page, target] of Object.entries(PAGES)) {
      const script = await side.add(compiler, join(root, `${page}.ts`));
      side.run(script, target, WARM_UP_BATCHES);
      const rounds = Array.from({ length: ROUNDS }, () => side.measure(script, target, MEASURED_BATCHES));
      costs[page] = middle(rounds);
    }
  } finally {
    removeRoot(root);
  }
  return costs;
}

if (globalThis.gc === undefined) throw new Error('run with node --expose-gc');
const collect = globalThis.gc;
const costs = await countAll(() => void collect());
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(costs));
} else {
  const rows = Object.entries(costs).map(([page, cost]) => [page, ...Object.values(cost).map(String)]);
  console.log(alignColumns([['per request', 'heap bytes', 'reply fields', 'messages'], ...rows]));
}
if (process.argv.includes('--record')) writeFileSync(RECORD, `${JSON.stringify(costs, null, 2)}\n`);
// esbuild's service would keep the process alive.
process.exit(0);
