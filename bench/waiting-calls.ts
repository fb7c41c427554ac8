/**
 * `npm run bench:waiting`: what a call costs that may wait but does not, at several depths, against the same call compiled
 * without suspension. Both are compiled as in a worker and run in this thread, in turns.
 */
import vm from 'node:vm';
import { transform } from '../runtime/compile/rewrites/transform.ts';
import { suspendableNames } from '../runtime/config/function-traits.ts';
import { SCRIPT_PARAMETERS } from '../runtime/wire/script.ts';
import { callee } from '../runtime/worker/waiting/compiled-calls.ts';
import { CompiledTools } from '../runtime/worker/waiting/compiled-tools.ts';
import { alignColumns } from './report/table.ts';

const CALLS = 400_000;
const ROUNDS = 9;
/** Nanoseconds that a call may cost more. */
const TARGET_NS = 50;
const EMPTY_MAP = '{"version":3,"sources":[],"names":[],"mappings":""}';

type Kernel = (calls: number) => unknown;

/** A chain of methods, each of which may reach usleep() and never does. */
function sourceOf(depth: number): string {
  const levels = Array.from({ length: depth }, (_, level) => level + 1).map(
    (level) => `class Level${level} { next = new Level${level - 1}(); step(x) { return this.next.step(x) + 1; } }`,
  );
  return `class Level0 { step(x) { if (x < 0) usleep(1); return x; } }
${levels.join('\n')}
const top = new Level${depth}();
function kernel(calls) { let sum = 0; for (let i = 0; i < calls; i++) sum += top.step(i & 7); return sum; }
export { kernel as default };`;
}

function kernelOf(code: string, isSuspending: boolean): Kernel {
  const bundle = { code, map: EMPTY_MAP, sources: [], inputs: [], modules: [] };
  const waiting = isSuspending ? suspendableNames : null;
  const script = transform(bundle as never, '/kernel.ts', { isPlain: false, isModule: false, waiting });
  const tools = new CompiledTools({ driver: undefined as never, waitInPlace: () => {} });
  const values: Partial<Record<(typeof SCRIPT_PARAMETERS)[number], unknown>> = {
    ...{ __c: new Int32Array([1]), __g: 1, __k: () => {}, __r: { epoch: 0, callSite: 0 } },
    ...{ __j: callee, __v: tools },
  };
  const keyword = script.waits ? 'function*' : 'function';
  const names = [...SCRIPT_PARAMETERS, 'usleep'];
  const source = `(${keyword} (${names.join()}) {"use strict";\n${script.code}\n})`;
  const main = new vm.Script(source).runInThisContext() as (...args: unknown[]) => unknown;
  const result = main(...SCRIPT_PARAMETERS.map((name) => values[name]), () => {});
  const exports = script.waits ? (result as Iterator<never, unknown>).next().value : result;
  return (exports as { default: Kernel }).default;
}

function nsPerCall(kernel: Kernel): number {
  const start = process.hrtime.bigint();
  kernel(CALLS);
  return Number(process.hrtime.bigint() - start) / CALLS;
}

const rows = [1, 5, 20].map((depth) => {
  const [plain, waiting] = [kernelOf(sourceOf(depth), false), kernelOf(sourceOf(depth), true)];
  let [plainNs, waitingNs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    plainNs = Math.min(plainNs, nsPerCall(plain));
    waitingNs = Math.min(waitingNs, nsPerCall(waiting));
  }
  const more = (waitingNs - plainNs) / (depth + 1);
  return [
    String(depth),
    plainNs / (depth + 1),
    waitingNs / (depth + 1),
    more,
    more <= TARGET_NS ? 'ok' : 'MISSED',
  ] as const;
});
const table = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)));
console.log(alignColumns([['depth', 'ns per call', 'that may wait', 'more', `target ${TARGET_NS}`], ...table]));
