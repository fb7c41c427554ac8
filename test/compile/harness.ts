/** Compiles scripts from text and runs them with a small stand-in for the worker's side of wire/script.ts. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { afterAll } from 'vitest';
import { type CompileResult, Compiler } from '../../runtime/compile/compiler.ts';
import { EditList } from '../../runtime/wire/edit-list.ts';
import { type CompiledScript, SCRIPT_PARAMETERS, type ScriptRun } from '../../runtime/wire/script.ts';
import { callee } from '../../runtime/worker/waiting/compiled-calls.ts';
import { CompiledTools } from '../../runtime/worker/waiting/compiled-tools.ts';

export const HALT = new Error('halt');
const GENERATION = 7;

/** A folder of its own for each test file; gone at its end. */
export function scriptFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'compile-test-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Files = Readonly<Record<string, string>>;

export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

let count = 0;

/** Compiles `main.ts` of the files in a new folder inside `folder`. */
export async function compileFiles(folder: string, files: Files, entry = 'main.ts'): Promise<CompileResult> {
  const own = join(folder, String(++count));
  mkdirSync(own);
  writeFiles(own, files);
  return await new Compiler({ validateTimestamps: true, revalidateFreqSeconds: 0 }).compile(join(own, entry));
}

export async function compileScript(folder: string, source: string | Files): Promise<CompiledScript> {
  const result = await compileFiles(folder, typeof source === 'string' ? { 'main.ts': source } : source);
  if (result.kind === 'error') throw new Error(`${result.error.text}\n${result.error.frame}`);
  return result.script;
}

/** One request of the stand-in: dies as PHP does, notes what ran. */
export class Run implements ScriptRun {
  epoch = 0;
  halting = false;
  callSite = 0;
  readonly live: Int32Array;
  /** What the script said through `mark`, which works even in a dead request, as the outside world would. */
  readonly marks: unknown[] = [];
  /** Call sites of `echo`. */
  readonly callSites: number[] = [];
  readonly superglobals: Record<string, unknown> = {};
  readonly shutdown: (() => unknown)[] = [];
  isDead = false;

  constructor(live: Int32Array = new Int32Array(new SharedArrayBuffer(4))) {
    this.live = live;
    live[0] = GENERATION;
  }

  readonly die = (): never => {
    this.epoch++;
    this.halting = true;
    this.isDead = true;
    this.live[0] = 0;
    throw HALT;
  };

  readonly guard = (): void => {
    if (this.isDead) throw HALT;
    this.die();
  };

  /** Lets shutdown functions run, in an epoch of their own. */
  runShutdown(): void {
    this.halting = false;
    this.isDead = false;
    this.live[0] = GENERATION;
    for (const run of this.shutdown) run();
    this.live[0] = 0;
    this.isDead = true;
  }

  readonly names: Record<string, unknown> = {
    mark: (value: unknown) => this.marks.push(value),
    die: this.die,
    echo: (...values: unknown[]) => {
      if (this.isDead) throw HALT;
      this.callSites.push(this.callSite);
      this.marks.push(...values);
    },
    atShutdown: (run: () => unknown) => this.shutdown.push(run),
    /** A package that swallows whatever is thrown at it. */
    attempt: (run: () => unknown) => {
      try {
        return run();
      } catch (thrown) {
        return thrown;
      }
    },
  };

  parameters(namespaces: readonly unknown[]): Record<(typeof SCRIPT_PARAMETERS)[number], unknown> {
    return {
      __c: this.live,
      __g: GENERATION,
      __k: this.guard,
      __r: this,
      __x: (thrown: unknown, epoch: number) => {
        if (thrown === HALT || epoch !== this.epoch) throw HALT;
        return thrown;
      },
      __w: (epoch: number, value: unknown) => {
        if (epoch !== this.epoch) throw HALT;
        return value;
      },
      __p: (callSite: number, value: unknown) => {
        this.callSite = callSite;
        return value;
      },
      __j: callee,
      __v: new CompiledTools({ driver: undefined as never, waitInPlace: () => {} }),
      __h: (reaction: unknown) => {
        if (typeof reaction !== 'function') return reaction;
        const { epoch } = this;
        return (...args: unknown[]) => {
          if (epoch !== this.epoch) throw HALT;
          return (reaction as (...args: unknown[]) => unknown)(...args);
        };
      },
      __y: (using: unknown) => using,
      __m: namespaces,
      __s: this.superglobals,
      __i: Object.assign(async (specifier: string, importer: string) => ({ specifier, importer }), {
        resolver: (importer: string) => (specifier: string) => `${importer} ${specifier}`,
      }),
      __q: (specifier: string | null, importer: string) => {
        const require = createRequire(importer);
        return specifier === null ? require : { specifier, importer };
      },
      __z: (_unitBytes: number, size: unknown) => size,
      __d: (name: string) => `constant ${name}`,
      __u: [],
      __o: () => undefined,
    };
  }
}

/** Calls the script as the worker does; free names that the run does not know stay globals. */
export function call(script: CompiledScript, run: Run, namespaces: readonly unknown[] = []): unknown {
  const bound = script.freeNames.filter((name) => name in run.names);
  const keyword = script.awaits ? 'async function' : 'function';
  const parameterNames = [...SCRIPT_PARAMETERS, ...bound];
  const source = `(${keyword}(${parameterNames.join(',')}){"use strict";\n${script.code}\n})`;
  const compiled = new vm.Script(source, { filename: 'script-under-test', lineOffset: -1 });
  const parameters = run.parameters(namespaces);
  const values = [...SCRIPT_PARAMETERS.map((name) => parameters[name]), ...bound.map((name) => run.names[name])];
  return (compiled.runInThisContext() as (...values: unknown[]) => unknown)(...values);
}

/** Runs to the end of everything it started. @returns what it marked. */
export async function marksOf(folder: string, source: string | Files, run = new Run()): Promise<unknown[]> {
  const script = await compileScript(folder, source);
  try {
    await call(script, run);
  } catch (thrown) {
    if (thrown !== HALT) throw thrown;
  }
  await settle();
  return run.marks;
}

/** Resolves when no reaction of any promise waits any more and timers of 0 ms have fired. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** `file:line:column` (file relative to the script's folder) of a place in the compiled code. */
export function sourceOfCode(script: CompiledScript, line: number, column: number): string {
  const inBundle = new EditList(script.edits, script.code).originalPosition(line, column);
  return sourceOfBundle(script, inBundle?.line ?? 0, inBundle?.column ?? 0);
}

export function sourceOfCallSite(script: CompiledScript, callSite: number): string {
  return sourceOfBundle(script, callSite >>> 12, callSite & 4095);
}

function sourceOfBundle(script: CompiledScript, line: number, column: number): string {
  const found = originalPositionFor(new TraceMap(script.callSiteMap), { line, column });
  return `${found.source?.slice(dirname(script.filename).length + 1)}:${found.line}:${(found.column ?? 0) + 1}`;
}
