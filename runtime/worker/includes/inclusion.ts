/** Runs another file in the same request. PHP: Zend/zend_vm_def.h ZEND_INCLUDE_OR_EVAL, main/main.c. */
import { readFileSync } from 'node:fs';
import { ErrorLevel } from '../../php/engine/report.ts';
import { ParseError, ValueError } from '../../php/engine/throwables.ts';
import type { Waiting } from '../../php/engine/waiting/wait.ts';
import type { TopLevel } from '../../php/main/lifecycle.ts';
import { IncludedFiles } from '../../php/main/paths/included-files.ts';
import type { Request } from '../../php/main/request.ts';
import { monotonicMs } from '../../wire/clock.ts';
import type { ScriptRun } from '../../wire/script.ts';
import type { CompileClient } from '../scripts/compile-client.ts';
import type { FoundScripts } from '../scripts/found-scripts.ts';
import type { LoadedScript } from '../scripts/loaded-script.ts';
import type { IncludeMode, IncludeVariables, ScriptOwner } from '../scripts/script-owner.ts';
import type { ScriptStore } from '../scripts/script-store.ts';
import { type Found, findIncluded } from './include-path.ts';

/** The parts of a request that an inclusion needs. */
export interface IncludingRequest extends ScriptOwner {
  readonly request: Request;
  readonly worker: {
    readonly scripts: ScriptStore;
    readonly compiler: CompileClient;
    readonly found: FoundScripts;
    /** See WorkerSurroundings. */
    included(filename: string): void;
  };
  /** The file whose code made the PHP call that is being made. */
  readonly callingFile: string;
  /** The run of another script's code in this request. */
  includedRun(script: LoadedScript): ScriptRun;
  /** Runs a top level concurrently with other code of the request. */
  runTopLevel(topLevel: TopLevel): Promise<unknown>;
}

/** Wrappers that include rejects with allow_url_include=0. */
const REMOTE = /^(?:(https?|ftps?):\/\/|(data):)/i;
const WRAPPER = /^([A-Za-z0-9+.-]+):\/\//;
/** The local wrappers of every PHP. */
const WRAPPERS: ReadonlySet<string> = new Set(['file', 'php', 'glob', 'phar', 'compress.zlib']);
const PHP_CODE = /<\?(?:php|=)/;

export class Inclusion {
  readonly #active: IncludingRequest;
  readonly #mode: IncludeMode;
  readonly #nowMs = monotonicMs();

  constructor(active: IncludingRequest, mode: IncludeMode) {
    this.#active = active;
    this.#mode = mode;
  }

  /** @returns the file's default export; 1 when it has none; true when it was included before; false when missing. */
  *run(path: string, variables: IncludeVariables = {}): Waiting<unknown> {
    this.#active.request.assertRunning('include a file');
    const script = this.#script(path);
    if (!('compiled' in script)) return script.result;
    if (script.compiled.awaits) {
      throw new Error(`${path} awaits: include it with await ${this.#mode.name}_async()`);
    }
    const active = this.#active;
    const before = active.run.callSite;
    const topLevel = this.#topLevel(script, variables);
    // A script without promises yields only waits.
    const result = topLevel.begin();
    const exports = topLevel.isPausing ? yield* result as Waiting<unknown> : result;
    // From here on, errors are located in the caller again.
    active.run.callSite = before;
    return resultOf(exports);
  }

  async runAsync(path: string, variables: IncludeVariables = {}): Promise<unknown> {
    this.#active.request.assertRunning('include a file');
    const found = this.#find(path);
    if ('result' in found) return found.result;
    const script = await this.#active.worker.scripts.load(this.#compile(found.filename));
    const active = this.#active;
    const before = active.run.callSite;
    const result = active.runTopLevel(this.#topLevel(script, variables));
    active.run.callSite = before;
    return resultOf(await result);
  }

  #script(path: string): LoadedScript | { readonly result: unknown } {
    const found = this.#find(path);
    if ('result' in found) return found;
    return this.#active.worker.scripts.loadNow(this.#compile(found.filename));
  }

  #topLevel(script: LoadedScript, variables: IncludeVariables): TopLevel {
    const active = this.#active;
    const variant = active.worker.scripts.included(script, this.#mode.name, Object.keys(variables));
    return variant.topLevel(active, active.includedRun(script), Object.values(variables));
  }

  /** The script to run, or the result when there is none. */
  #find(path: string): { readonly filename: string } | { readonly result: unknown } {
    const { request } = this.#active;
    const text = String(path);
    if (text === '') throw new ValueError('Path cannot be empty');
    if (text.includes('\0')) return { result: this.#notOpened(text.slice(0, text.indexOf('\0'))) };
    if (REMOTE.test(text)) return { result: this.#refused(text) };
    const found = findIncluded(request, text, {
      callingFile: () => this.#active.callingFile,
      known: this.#active.worker.found,
      nowMs: this.#nowMs,
    });
    if (found.kind === 'none') return { result: this.#missing(text, found) };
    const files = request.stateOf(IncludedFiles);
    if (this.#mode.isOnce && files.has(request.input, found.filename)) return { result: true };
    files.add(found.filename);
    if (found.kind === 'script') return found;
    this.#active.worker.included(found.filename);
    return { result: outputFile(request, found.filename) };
  }

  #compile(filename: string) {
    return compileInto(this.#active.worker, filename, this.#nowMs);
  }

  #refused(path: string): false {
    const [, wrapper, data] = REMOTE.exec(path)!;
    const { name } = this.#mode;
    const scheme = `${(wrapper ?? data)!.toLowerCase()}://`;
    this.#warn(`${name}(): ${scheme} wrapper is disabled in the server configuration by allow_url_include=0`);
    this.#warn(`${name}(${path}): Failed to open stream: no suitable wrapper could be found`);
    return this.#notOpened(path);
  }

  #missing(path: string, found: Found & { readonly kind: 'none' }): false {
    const wrapper = WRAPPER.exec(path)?.[1];
    if (wrapper !== undefined && !WRAPPERS.has(wrapper.toLowerCase())) {
      const problem = `Unable to find the wrapper "${wrapper}" - did you forget to enable it when you configured PHP?`;
      // PHP warns twice: when it resolves the path and when it opens the file.
      for (let look = 0; look < 2; look++) this.#warn(`${this.#mode.name}(): ${problem}`);
    }
    this.#warn(`${this.#mode.name}(${found.path}): Failed to open stream: ${found.reason}`);
    return this.#notOpened(path);
  }

  #notOpened(path: string): false {
    const searched = `(include_path='${this.#active.request.ini.text('include_path')}')`;
    if (this.#mode.isRequired) throw new Error(`Failed opening required '${path}' ${searched}`);
    this.#warn(`${this.#mode.name}(): Failed opening '${path}' for inclusion ${searched}`);
    return false;
  }

  #warn(message: string): void {
    const { run } = this.#active;
    const { callSite } = run;
    this.#active.request.diagnostics.raise(ErrorLevel.E_WARNING, message);
    // An error handler has made calls of its own.
    run.callSite = callSite;
  }
}

/** A file without code is output unchanged. */
export function outputFile(request: Request, filename: string): number {
  const bytes = readFileSync(filename);
  if (PHP_CODE.test(bytes.toString('latin1'))) throw new Error(`${filename} is PHP code and has no .ts file beside it`);
  request.output.write(bytes);
  return 1;
}

/**
 * The id of the file's script, known to the thread from now on.
 * @throws ParseError located at the syntax error in the file
 */
export function compileInto(
  { compiler, scripts }: { readonly compiler: CompileClient; readonly scripts: ScriptStore },
  filename: string,
  nowMs = monotonicMs(),
) {
  const answer = compiler.compile(filename, nowMs);
  switch (answer.kind) {
    case 'missing':
      throw new Error(`${filename} has gone`);
    case 'error':
      throw Object.assign(new ParseError(answer.text), { file: answer.file, line: answer.line });
    case 'script':
      if (!scripts.has(answer.script.id)) scripts.add(answer.script);
      return answer.script.id;
  }
}

function resultOf(exports: unknown): unknown {
  if (exports === null || typeof exports !== 'object' || !('default' in exports)) return 1;
  return exports.default;
}
