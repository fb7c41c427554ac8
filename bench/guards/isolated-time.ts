/** Times a function in new threads: how V8 compiles a loop depends on what it has seen before, and on luck. */
import { Worker } from 'node:worker_threads';
import { median } from '../measure/statistics.ts';

/** What the code is given, a request each; all others of wire/script.ts are not used by the kernels. */
export const GUARD_PARAMETERS = ['__c', '__g', '__k', '__r', '__x', '__w', '__p'] as const;

/** The text of a thread that is given code for a function and says how long its fastest call took. */
const THREAD = `
  const { parentPort, workerData: { code, calls, isOneRequest } } = require('node:worker_threads');
  const live = new Int32Array(new SharedArrayBuffer(4));
  live[0] = 7;
  const nothing = (_first, value) => value;
  const unexpected = () => { throw new Error('nobody has interrupted this'); };
  const run = { epoch: 0, halting: false, callSite: 0 };
  const main = require('node:vm').runInThisContext(code);
  const newKernel = () => main(live, 7, unexpected, run, nothing, nothing, nothing).default;
  let kernel = newKernel();
  const result = kernel();
  let fastest = Infinity;
  for (let call = 0; call < calls; call++) {
    if (!isOneRequest) kernel = newKernel();
    const started = performance.now();
    kernel();
    fastest = Math.min(fastest, performance.now() - started);
  }
  parentPort.postMessage({ result, fastest });
`;

const CALLS = 100;

export interface Timed {
  /** Of the fastest call of each thread, the median. */
  readonly milliseconds: number;
  readonly result: number;
}

function timeOnce(code: string, isOneRequest: boolean): Promise<{ readonly result: number; readonly fastest: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { eval: true, execArgv: [], workerData: { code, calls: CALLS, isOneRequest } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/**
 * Times several pieces of code in turn, each in so many threads.
 * @param codes expressions for functions of GUARD_PARAMETERS that return `{ default }`, the function to be timed
 * @param isOneRequest true when all calls go to the same function; otherwise each call has one of its own
 */
export async function timeIsolated(
  codes: readonly string[],
  { threads, isOneRequest }: { readonly threads: number; readonly isOneRequest: boolean },
): Promise<Timed[]> {
  const fastest: number[][] = codes.map(() => []);
  const results: number[] = [];
  for (let thread = 0; thread < threads; thread++) {
    for (const [index, code] of codes.entries()) {
      const timed = await timeOnce(code, isOneRequest);
      fastest[index]!.push(timed.fastest);
      results[index] = timed.result;
    }
  }
  return codes.map((_, index) => ({ milliseconds: median(fastest[index]!), result: results[index]! }));
}
