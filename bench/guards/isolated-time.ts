/** Times a function in new threads: how V8 compiles a loop depends on what it has seen before, and on luck. */
import { Worker } from 'node:worker_threads';
import { median } from '../measure/statistics.ts';

/** The text of a thread that is given code for a function and says how long its fastest call took. */
const THREAD = `
  const { parentPort, workerData: { code, calls } } = require('node:worker_threads');
  const live = new Int32Array(new SharedArrayBuffer(4));
  live[0] = 7;
  const nothing = (_first, value) => value;
  const unexpected = () => { throw new Error('nobody has interrupted this'); };
  const run = { epoch: 0, halting: false, callSite: 0 };
  const make = require('node:vm').runInThisContext(code);
  const kernel = make({ __c: live, __g: 7, __k: unexpected, __r: run, __x: nothing, __w: nothing, __p: nothing });
  const result = kernel();
  let fastest = Infinity;
  for (let call = 0; call < calls; call++) {
    const started = performance.now();
    kernel();
    fastest = Math.min(fastest, performance.now() - started);
  }
  parentPort.postMessage({ result, fastest });
`;

const CALLS = 60;

export interface Timed {
  /** Of the fastest call of each thread, the median. */
  readonly milliseconds: number;
  readonly result: number;
}

function timeOnce(code: string): Promise<{ readonly result: number; readonly fastest: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { eval: true, execArgv: [], workerData: { code, calls: CALLS } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/**
 * Times several pieces of code in turn, each in so many threads.
 * @param codes expressions: functions of the guards' values by name that give the function to be timed
 */
export async function timeIsolated(codes: readonly string[], threads: number): Promise<Timed[]> {
  const fastest: number[][] = codes.map(() => []);
  const results: number[] = [];
  for (let thread = 0; thread < threads; thread++) {
    for (const [index, code] of codes.entries()) {
      const timed = await timeOnce(code);
      fastest[index]!.push(timed.fastest);
      results[index] = timed.result;
    }
  }
  return codes.map((_, index) => ({ milliseconds: median(fastest[index]!), result: results[index]! }));
}
