/** A compiled script as a callable in this thread: its function, its packages, and the bindings of its free names. */
import vm from 'node:vm';
import { isHalt } from '../../php/engine/halt.ts';
import type { Pausing, Settling } from '../../php/engine/waiting/wait.ts';
import { registry } from '../../php/extensions.ts';
import type { TopLevel } from '../../php/main/lifecycle.ts';
import { reserve } from '../../php/main/memory-limit.ts';
import type { Request } from '../../php/main/request.ts';
import {
  type CompiledScript,
  mayBePutAside,
  type PackageImport,
  type ScriptParameter,
  type ScriptRun,
} from '../../wire/script.ts';
import { isOwnModule, ownModule } from '../isolation/own-modules.ts';
import { scriptGlobal } from '../isolation/script-globals.ts';
import { reachesSettings } from '../isolation/shared-settings.ts';
import { callee } from '../waiting/compiled-calls.ts';
import { type OwnNames, webNames } from './command-names.ts';
import { constantReader } from './constant-reader.ts';
import { includeBinder } from './include-names.ts';
import type { Namespace } from './packages.ts';
import type { ScriptOwner } from './script-owner.ts';
import { SourcePositions } from './source-positions.ts';
import { codeName, MAIN_NAME } from './stack-traces.ts';

type ScriptFunction = (...parameters: unknown[]) => unknown;
type ActiveBinder = (active: ScriptOwner, run: ScriptRun) => unknown;

/** Options of loading a script. */
export interface LoadOptions {
  /** Names passed by an include; they take precedence over PHP's. */
  readonly variables?: readonly string[];
  /** Names beside PHP's. */
  readonly ownNames?: OwnNames;
  /** npm packages that other requests may use while a script waits (suspend.packages). */
  readonly harmlessPackages?: ReadonlySet<string>;
  /** Name of its top level in stacks. */
  readonly functionName?: string;
}

const NO_PACKAGES: ReadonlySet<string> = new Set();

export class LoadedScript {
  readonly compiled: CompiledScript;
  /** Number of quick first turns in a row. */
  quickRuns = 0;
  readonly positions: SourcePositions;
  /** True when code of the script, or of a file it includes, may run after its top level has returned. */
  mayRunLater: boolean;
  /** True when it has a way to settings of Node's modules (shared-settings.ts). */
  reachesSettings: boolean;
  /** True when it may read `RegExp.$1`. */
  #mayReadMatches: boolean;
  /** False when it must block its thread while it waits: other requests would use its packages between two of its lines. */
  readonly maySuspend: boolean;
  readonly #function: ScriptFunction;
  readonly #binders: readonly ActiveBinder[];
  /** Index of `__m` among the parameters, -1 when the code does not use it; the next two for `__u` and `__o`. */
  readonly #namespacesAt: number;
  readonly #modulesAt: number;
  readonly #runModuleAt: number;
  #namespaces: readonly Namespace[] = [];
  #modules: readonly LoadedScript[] = [];
  /** True when it imports modules of which each request has its own view. */
  readonly #hasOwnModules: boolean;

  constructor(compiled: CompiledScript, options: LoadOptions = {}) {
    const { variables = [], ownNames = webNames, functionName = MAIN_NAME } = options;
    this.compiled = compiled;
    const runsOthers = compiled.freeNames.some((name) => includeBinder(name) !== undefined);
    this.mayRunLater =
      compiled.usesAsync ||
      runsOthers ||
      compiled.uses.includes('__q') ||
      compiled.freeNames.some((name) => GIVING_BACK.has(name));
    this.maySuspend = mayBePutAside(compiled, options.harmlessPackages ?? NO_PACKAGES);
    this.#hasOwnModules = compiled.packages.some(isOwnPackage);
    this.reachesSettings = this.mayRunLater || compiled.packages.some(({ specifier }) => reachesSettings(specifier));
    this.#mayReadMatches = runsOthers || compiled.freeNames.some((name) => READING_MATCHES.has(name));
    this.positions = new SourcePositions(compiled);
    const bound = boundNames(compiled, variables, ownNames);
    const { uses } = compiled;
    this.#namespacesAt = uses.indexOf('__m');
    this.#modulesAt = uses.indexOf('__u');
    this.#runModuleAt = uses.indexOf('__o');
    this.#binders = [...guardBinders(uses, variables), ...bound.map(([, binder]) => binder)];
    const parameters = [...uses, ...bound.map(([name]) => name), ...variables];
    this.#function = toFunction(compiled, functionName, parameters);
  }

  /** Must have happened before the first call when the script imports packages, or modules that are scripts of their own. */
  useImports(namespaces: readonly Namespace[], modules: readonly LoadedScript[]): void {
    this.#namespaces = namespaces;
    this.#modules = modules;
    this.mayRunLater ||= modules.some((module) => module.mayRunLater);
    this.reachesSettings ||= modules.some((module) => module.reachesSettings);
    this.#mayReadMatches ||= modules.some((module) => module.#mayReadMatches);
  }

  get modules(): readonly LoadedScript[] {
    return this.#modules;
  }

  get namespaces(): readonly Namespace[] {
    return this.#namespaces;
  }

  /**
   * Runs the top level for this request.
   * @param run what the code writes its call sites to: the request itself, or an include's own.
   * @param values of the variables named to the constructor.
   * @param for a module: instances of modules that have run already
   * @returns what the script exports, or a promise of it; a generator that comes to it for scripts that wait.
   */
  call(
    active: ScriptOwner,
    run: ScriptRun = active.run,
    values?: readonly unknown[],
    instances?: ModuleInstances,
  ): unknown {
    if (this.#mayReadMatches && run === active.run) forgetMatches();
    const binders = this.#binders;
    // Allocated with its final size: a growing array would be allocated twice.
    const parameters = new Array<unknown>(binders.length);
    for (let index = 0; index < binders.length; index++) parameters[index] = binders[index]!(active, run);
    if (this.#namespacesAt >= 0)
      parameters[this.#namespacesAt] = this.#hasOwnModules ? this.#ownNamespaces(active) : this.#namespaces;
    if (this.#modules.length > 0) this.#passModules(parameters, instances ?? new ModuleInstances(active));
    if (values !== undefined) parameters.push(...values);
    const result = this.#function(...parameters);
    const { waits, awaits } = this.compiled;
    return waits && awaits ? endingLikeAsync(result as Pausing<unknown>) : result;
  }

  /** The top level of an included script, for whoever runs it. */
  topLevel(active: ScriptOwner, run: ScriptRun, values?: readonly unknown[]): TopLevel {
    return { isPausing: this.compiled.waits, begin: () => this.call(active, run, values) };
  }

  #passModules(parameters: unknown[], instances: ModuleInstances): void {
    const namespaces: (Namespace | undefined)[] = [];
    if (this.#modulesAt >= 0) parameters[this.#modulesAt] = namespaces;
    if (this.#runModuleAt < 0) return;
    parameters[this.#runModuleAt] = (index: number): void => {
      namespaces[index] ??= instances.of(this.#modules[index]!);
    };
  }

  #ownNamespaces(active: ScriptOwner): readonly Namespace[] {
    return this.compiled.packages.map((wanted, index) => {
      const { specifier } = wanted;
      const namespace = this.#namespaces[index]!;
      return isOwnPackage(wanted) ? (ownModule(specifier, namespace, active) as Namespace) : namespace;
    });
  }
}

/** A settled promise, to be waited for. */
const TURN: Settling = { promise: Promise.resolve() };

/**
 * The end of an async function is seen two turns later by who awaits its promise: in these, reactions that are due run on, as
 * they do when the top level is an async function.
 */
function* endingLikeAsync(code: Pausing<unknown>): Pausing<unknown> {
  let result: unknown;
  let failure: { readonly thrown: unknown } | null = null;
  try {
    result = yield* code;
  } catch (thrown) {
    if (isHalt(thrown)) throw thrown;
    failure = { thrown };
  }
  yield TURN;
  yield TURN;
  if (failure !== null) throw failure.thrown;
  return result;
}

/** Functions whose callbacks may return promises. */
const GIVING_BACK: ReadonlySet<string> = new Set(['onRequestEnd', 'persistent', 'globalThis', 'global']);

/** Names by which code gets at `RegExp.$1` and its kin. */
const READING_MATCHES: ReadonlySet<string> = new Set(['RegExp', 'globalThis', 'global', 'eval', 'Function']);

/** `RegExp.$1` and its kin tell of the last match in the thread, which was another request's. */
function forgetMatches(): void {
  /(?:)/.test('');
}

/** The shared modules of one run of a script: each runs once, and anew in the next one. */
class ModuleInstances {
  readonly #active: ScriptOwner;
  readonly #instances = new Map<LoadedScript, Namespace>();

  constructor(active: ScriptOwner) {
    this.#active = active;
  }

  of(module: LoadedScript): Namespace {
    let instance = this.#instances.get(module);
    if (instance === undefined) {
      instance = module.call(this.#active, this.#active.includedRun(module), undefined, this) as Namespace;
      this.#instances.set(module, instance);
    }
    return instance;
  }
}

/** What each of these parameters is. */
function guardBinders(uses: readonly ScriptParameter[], variables: readonly string[]): ActiveBinder[] {
  const binders: Record<ScriptParameter, ActiveBinder> = {
    __c: (active) => active.run.live,
    __g: (active) => active.run.generation,
    __k: (active) => active.run.guard,
    __r: (_active, run) => run,
    __x: (active) => active.run.passHalt,
    __w: (active) => active.run.awaited,
    __h: (active) => active.run.reaction,
    __p: (_active, run) => atCallSite(run),
    __m: () => undefined,
    __s: (active) => active.request.superglobals,
    __i: (active) => active.importModule,
    __q: (active) => active.requireModule,
    __z: (active) => allocationSize(active.request),
    __y: (active) => active.tracksUsing,
    __j: () => callee,
    __v: (active) => active.tools,
    __d: (active) => constantReader(active.request, variables),
    __u: () => undefined,
    __o: () => undefined,
  };
  return uses.map((name) => binders[name]);
}

/** Arguments other than numbers are elements of the array. */
function allocationSize(request: Request): (unitBytes: number, size: unknown) => unknown {
  return (unitBytes, size) => {
    if (typeof size === 'number') reserve(request, size * unitBytes);
    return size;
  };
}

function atCallSite(run: ScriptRun): <Value>(callSite: number, value: Value) => Value {
  return (callSite, value) => {
    run.callSite = callSite;
    return value;
  };
}

function boundNames(
  { freeNames, calledNames, readNames }: CompiledScript,
  variables: readonly string[],
  ownNames: OwnNames,
): (readonly [string, ActiveBinder])[] {
  const bound: (readonly [string, ActiveBinder])[] = [];
  for (const name of freeNames) {
    if (variables.includes(name)) continue;
    const own = scriptGlobal(name) ?? includeBinder(name) ?? ownNames(name);
    if (own !== undefined) {
      bound.push([name, own]);
      continue;
    }
    const binding = registry.bindingOf(name);
    if (binding === null) {
      if (name in globalThis) continue;
      if (calledNames.includes(name)) bound.push([name, () => undefinedFunction(name)]);
      // Reading a parameter is faster than finding that there is no such global.
      else if (readNames.includes(name)) bound.push([name, () => undefined]);
      continue;
    }
    bound.push([name, binding.kind === 'function' ? (active) => binding.bind(active.request) : () => binding.value]);
  }
  return bound;
}

/** A binder for a misspelled or missing function, which throws when it is called (Zend/zend_execute.c). */
function undefinedFunction(name: string): () => never {
  return () => {
    throw new Error(`Call to undefined function ${name}()`);
  };
}

function toFunction(compiled: CompiledScript, name: string, parameters: readonly string[]): ScriptFunction {
  const keyword = compiled.waits ? 'function*' : compiled.awaits ? 'async function' : 'function';
  const source = `(${keyword} ${name}(${parameters.join(',')}){"use strict";\n${compiled.code}\n})`;
  const script = new vm.Script(source, {
    filename: codeName(compiled.id),
    lineOffset: -1,
    cachedData: compiled.cachedData === null ? undefined : Buffer.from(compiled.cachedData),
  });
  return script.runInThisContext() as ScriptFunction;
}

/** Single names of most of Node's modules can be had as they are; their objects could be assigned to. */
function isOwnPackage({ specifier, isRequire, names }: PackageImport): boolean {
  return isOwnModule(specifier, isRequire || names.length === 0 || names.includes('default'));
}
