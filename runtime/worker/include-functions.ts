/** include, require and their _once forms: another script file, run in the same request. PHP: Zend/zend_language_scanner.l, zend_vm_def.h. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { ErrorLevel } from '../php/report.ts';
import { ParseError } from '../php/throwables.ts';
import type { ScriptId } from '../wire/script.ts';
import type { ActiveRequest } from './active-request.ts';
import type { LoadedScript } from './loaded-script.ts';

/** Values for free names of the included file, since it cannot see the variables of its caller. */
export type IncludeVariables = Readonly<Record<string, unknown>>;

/** How the four functions differ. */
interface IncludeMode {
  readonly name: 'include' | 'include_once' | 'require' | 'require_once';
  readonly isOnce: boolean;
  readonly isRequired: boolean;
}

const MODES: readonly IncludeMode[] = [
  { name: 'include', isOnce: false, isRequired: false },
  { name: 'include_once', isOnce: true, isRequired: false },
  { name: 'require', isOnce: false, isRequired: true },
  { name: 'require_once', isOnce: true, isRequired: true },
];

type IncludeBinder = (active: ActiveRequest) => unknown;

const BINDERS: ReadonlyMap<string, IncludeBinder> = new Map(
  MODES.flatMap((mode) => {
    const camelCase = mode.name.replace('_once', 'Once');
    const sync: IncludeBinder = (active) => (path: string, variables?: IncludeVariables) =>
      new Inclusion(active, mode).run(path, variables);
    const async: IncludeBinder = (active) => (path: string, variables?: IncludeVariables) =>
      new Inclusion(active, mode).runAsync(path, variables);
    return [
      [mode.name, sync],
      [camelCase, sync],
      [`${mode.name}_async`, async],
      [`${camelCase}Async`, async],
    ] as const;
  }),
);

/** The binder of an include function, in PHP's spelling or camelCase, or undefined. */
export function includeBinder(name: string): IncludeBinder | undefined {
  return BINDERS.get(name);
}

class Inclusion {
  readonly #active: ActiveRequest;
  readonly #mode: IncludeMode;

  constructor(active: ActiveRequest, mode: IncludeMode) {
    this.#active = active;
    this.#mode = mode;
  }

  /** @returns the file's default export; 1 when it has none; true when it was included before; false when missing. */
  run(path: string, variables: IncludeVariables = {}): unknown {
    const id = this.#compile(path);
    if (typeof id === 'boolean') return id;
    const script = this.#active.worker.scripts.load(id);
    if (script instanceof Promise || script.compiled.awaits) {
      const reason = script instanceof Promise ? 'imports packages that are not loaded yet' : 'awaits';
      throw new Error(`${path} ${reason}: include it with await ${this.#mode.name}_async()`);
    }
    return exportOf(this.#call(script, variables));
  }

  async runAsync(path: string, variables: IncludeVariables = {}): Promise<unknown> {
    const id = this.#compile(path);
    if (typeof id === 'boolean') return id;
    const script = await this.#active.worker.scripts.load(id);
    return exportOf(await this.#call(script, variables));
  }

  #call(script: LoadedScript, variables: IncludeVariables): unknown {
    const { scripts } = this.#active.worker;
    const names = Object.keys(variables);
    const variant = names.length === 0 ? script : scripts.withVariables(script, names);
    return variant.call(this.#active, this.#active.includedRun(script), Object.values(variables));
  }

  #compile(path: string): ScriptId | boolean {
    const { included, worker } = this.#active;
    const filename = this.#resolve(path);
    if (filename === null) return this.#missing(path);
    if (this.#mode.isOnce && included.has(filename)) return true;
    const answer = worker.compiler.compile(filename);
    switch (answer.kind) {
      case 'missing':
        return this.#missing(path);
      case 'error':
        throw new ParseError(`${answer.text} (${answer.file}:${answer.line})`);
      case 'script':
        included.add(filename);
        if (!worker.scripts.has(answer.script.id)) worker.scripts.add(answer.script);
        return answer.script.id;
    }
  }

  /** PHP looks beside the working directory and beside the including file; a `.php` name may stand for the ported `.ts`. */
  #resolve(path: string): string | null {
    const places = isAbsolute(path)
      ? [path]
      : [resolve(dirname(this.#active.callingFile), path), resolve(this.#active.request.input.documentRoot, path)];
    for (const place of places) {
      const candidates = [place, place.replace(/\.php$/, '.ts'), `${place}.ts`];
      const found = candidates.find((candidate) => /\.[cm]?[tj]sx?$/.test(candidate) && existsSync(candidate));
      if (found !== undefined) return realpathSync(found);
    }
    return null;
  }

  #missing(path: string): false {
    const { diagnostics, ini } = this.#active.request;
    const { name, isRequired } = this.#mode;
    diagnostics.raise(ErrorLevel.E_WARNING, `${name}(${path}): Failed to open stream: No such file or directory`);
    const searched = `(include_path='${ini.text('include_path')}')`;
    if (isRequired) throw new Error(`Failed opening required '${path}' ${searched}`);
    diagnostics.raise(ErrorLevel.E_WARNING, `${name}(): Failed opening '${path}' for inclusion ${searched}`);
    return false;
  }
}

function exportOf(exports: unknown): unknown {
  if (exports === null || typeof exports !== 'object' || !('default' in exports)) return 1;
  return exports.default;
}
