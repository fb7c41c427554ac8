/** `npm run bench:startup`: where the time from the command to the first response goes. */
import { execFileSync } from 'node:child_process';
import { fetchOnce } from './load/client.ts';
import { targetOf } from './load/request.ts';
import { median } from './measure/statistics.ts';
import { tsSapi } from './peers/ts-sapi.ts';
import { alignColumns } from './report/table.ts';
import { makeRoot, removeRoot } from './root.ts';
import { HELLO_REQUEST } from './scenarios/pages.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const REPOSITORY = new URL('../', import.meta.url).pathname;

/** Times its own steps; each needs those before it. */
const STEPS = `
  const from = performance.now();
  const { bundleWorker } = await import('${REPOSITORY}runtime/compile/worker-bundle.ts');
  const { Compiler } = await import('${REPOSITORY}runtime/compile/compiler.ts');
  const { startServer } = await import('${REPOSITORY}runtime/server/start-server.ts');
  const imported = performance.now();
  const workerEntry = await bundleWorker();
  const bundled = performance.now();
  const started = await startServer({ documentRoot: process.argv[1], host: '127.0.0.1', port: 0, transport: 'auto', directives: {}, workerEntry, log() {} });
  const serving = performance.now();
  await new Compiler({ validateTimestamps: true, revalidateFreqSeconds: 0 }).compile(process.argv[1] + '/hello.ts');
  const compiled = performance.now();
  console.log(JSON.stringify([imported - from, bundled - imported, serving - bundled, compiled - serving]));
  process.exit(0);
`;

function timed(args: readonly string[]): number {
  const started = performance.now();
  execFileSync(process.execPath, args, { cwd: REPOSITORY });
  return performance.now() - started;
}

function steps(root: string): number[] {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', STEPS, root];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: REPOSITORY, encoding: 'utf8' })) as number[];
}

async function whole(root: string): Promise<number> {
  const started = performance.now();
  const running = await tsSapi.start({ root, children: 2, directives: {} });
  await fetchOnce(targetOf(HELLO_REQUEST, { port: running.port, suffix: tsSapi.suffix }));
  const elapsedMs = performance.now() - started;
  await running.stop();
  return elapsedMs;
}

const NAMES = [
  'Node alone',
  'Node with tsx',
  'importing the host (under tsx)',
  'bundling the worker',
  'listening, first workers ready',
  'compiling hello.ts, esbuild already started',
  'all: command to first response',
];

const root = makeRoot({ withDownloads: false });
try {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const floors = [timed(['-e', '0']), timed(['--import', 'tsx', '-e', '0'])];
    rounds.push([...floors, ...steps(root), await whole(root)]);
  }
  const rows = NAMES.map((name, index) => [name, median(rounds.map((times) => times[index]!)).toFixed(0)]);
  console.log(alignColumns([['', 'ms'], ...rows]));
} finally {
  removeRoot(root);
}
