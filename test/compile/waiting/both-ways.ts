/**
 * Runs JavaScript as it is compiled with suspension and without, on the worker's own tools and a driver that needs no time, so
 * that thousands of programs can be compared.
 */
import vm from 'node:vm';
import { transform } from '../../../runtime/compile/rewrites/transform.ts';
import { suspendableNames } from '../../../runtime/config/function-traits.ts';
import { joinTwin } from '../../../runtime/php/engine/waiting/twins.ts';
import { type Pausing, timeWait, type Waiting } from '../../../runtime/php/engine/waiting/wait.ts';
import { SCRIPT_PARAMETERS } from '../../../runtime/wire/script.ts';
import { callee } from '../../../runtime/worker/waiting/compiled-calls.ts';
import { CompiledTools } from '../../../runtime/worker/waiting/compiled-tools.ts';
import { giveNativesTwins } from '../../../runtime/worker/waiting/native-twins.ts';
import { InstantDriver } from './instant-driver.ts';

giveNativesTwins();

const EMPTY_MAP = '{"version":3,"sources":[],"names":[],"mappings":""}';

export interface Outcome {
  /** What `log` was given, and what was thrown at the end. */
  readonly log: unknown[];
  /** Waits that gave the thread away. */
  suspended: number;
  /** Waits that kept it. */
  inPlace: number;
  readonly code: string;
}

/** Code that `usleep` waits in, once at least. */
export async function runProgram(code: string, isSuspending: boolean): Promise<Outcome> {
  const bundle = { code, map: EMPTY_MAP, sources: [], inputs: [], modules: [] };
  const script = transform(bundle as never, '/program.ts', {
    isPlain: false,
    isModule: false,
    waiting: isSuspending ? suspendableNames : null,
  });
  const outcome: Outcome = { log: [], suspended: 0, inPlace: 0, code: script.code };
  const driver = new InstantDriver();
  const run = { epoch: 0, callSite: 0, halting: false };
  const parameters: Record<(typeof SCRIPT_PARAMETERS)[number], unknown> = {
    ...{
      __c: [1],
      __g: 1,
      __k: () => {},
      __r: run,
      __x: (thrown: unknown) => thrown,
      __w: (_epoch: number, value: unknown) => value,
    },
    ...{ __h: (value: unknown) => value, __p: (_site: number, value: unknown) => value, __m: [], __s: {}, __i: null },
    ...{ __q: null, __d: null, __j: callee, __y: null, __z: (_unitBytes: number, size: unknown) => size },
    ...{ __u: [], __o: null },
    __v: new CompiledTools({
      driver: driver as never,
      waitInPlace: () => {
        outcome.inPlace++;
      },
    }),
  };
  const names = namesOf(outcome);
  const keyword = script.waits ? 'function*' : script.awaits ? 'async function' : 'function';
  const source = `(${keyword} __main(${[...SCRIPT_PARAMETERS, ...Object.keys(names)].join()}){"use strict";\n${script.code}\n})`;
  const main = new vm.Script(source).runInThisContext() as (...args: unknown[]) => unknown;
  try {
    const result = main(...SCRIPT_PARAMETERS.map((name) => parameters[name]), ...Object.values(names));
    await (script.waits ? driver.finish(result as Pausing<unknown>) : result);
  } catch (thrown) {
    outcome.log.push(`thrown ${String(thrown)}`);
  }
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  outcome.suspended = driver.suspended;
  return outcome;
}

function namesOf(outcome: Outcome) {
  const { log } = outcome;
  const usleep = joinTwin(
    (time: number): void => {
      log.push(`wait ${time}`);
    },
    function* (time: number): Waiting<void> {
      yield timeWait(time);
      log.push(`wait ${time}`);
    },
  );
  const arrayMap = joinTwin(
    (callback: (value: unknown) => unknown, list: unknown[]) => list.map((value) => callback(value)),
    function* (callback: (value: unknown) => unknown, list: unknown[]): Waiting<unknown> {
      const results: unknown[] = [];
      const called = callee(callback) as (value: unknown) => Waiting<unknown>;
      for (const value of list) results.push(yield* called(value));
      return results;
    },
  );
  return {
    usleep,
    array_map: arrayMap,
    PDO: databaseClass(log),
    log: (...values: unknown[]) => void log.push(...values),
  };
}

/** A class of PHP's whose constructor and methods wait. */
function databaseClass(log: unknown[]): unknown {
  class PDO {
    dsn: unknown;
    constructor(dsn: unknown) {
      this.dsn = dsn;
      log.push(`connected ${dsn}`);
    }
    query(sql: unknown): unknown {
      log.push(`query ${sql}`);
      return [this.dsn, sql].join();
    }
  }
  joinTwin(PDO.prototype.query, function* (this: PDO, sql: never): Waiting<unknown> {
    yield timeWait(1);
    log.push(`query ${sql}`);
    return [this.dsn, sql].join();
  });
  joinTwin(PDO as never, function* (dsn: unknown): Waiting<PDO> {
    yield timeWait(1);
    return new PDO(dsn);
  });
  return PDO;
}
