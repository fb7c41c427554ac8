/** All scripts this thread has been given, loaded when first run. */
import { type CompiledScript, MODULE_PREFIX, type ScriptId } from '../../wire/script.ts';
import { type OwnNames, webNames } from './command-names.ts';
import { LoadedScript } from './loaded-script.ts';
import { PackageLoader } from './packages.ts';
import { MAIN_NAME, MODULE_NAME } from './stack-traces.ts';

/** A request queued before a file was saved may reach a worker after the new version did. */
const KEPT_VERSIONS = 3;

/** A script as one of the include functions runs it, with the names of what was handed over. */
interface Variant {
  readonly statement: string;
  readonly names: readonly string[];
  readonly script: LoadedScript;
}

const EMPTY_MAP = '{"version":3,"sources":[],"names":[],"mappings":""}';
const EMPTY_SCRIPT: Omit<CompiledScript, 'id' | 'filename'> = {
  code: '',
  freeNames: [],
  calledNames: [],
  readNames: [],
  uses: [],
  modules: [],
  modulesVersion: '',
  moduleNames: [],
  modulePackages: [],
  isModule: false,
  packages: [],
  awaits: false,
  waits: false,
  usesAsync: false,
  edits: '[]',
  callSiteMap: EMPTY_MAP,
  cachedData: null,
};

/** The id of a module, known to the store from then on (wire/script.ts MODULE_PREFIX). @throws ParseError, Error */
type ModuleFinder = (filename: string) => ScriptId;

/** What V8 makes of a character of code that has run, at most: bytecode, shapes of object literals, feedback. */
const CODE_BYTES_PER_CHARACTER = 10;

/** What beside PHP's names a thread's scripts may have. */
export interface StoreOptions {
  /** Names beside PHP's; those of scripts on the web by default. */
  readonly ownNames?: OwnNames;
  /** Packages whose state may change between two lines of a script that imports them (suspend.packages). */
  readonly harmlessPackages?: ReadonlySet<string>;
}

export class ScriptStore {
  readonly #compiled = new Map<ScriptId, CompiledScript>();
  readonly #loaded = new Map<ScriptId, LoadedScript>();
  /** Those that wait for packages: two scripts may import the same module meanwhile. */
  readonly #loading = new Map<ScriptId, Promise<LoadedScript>>();
  readonly #versionsOfFile = new Map<string, ScriptId[]>();
  readonly #variants = new Map<ScriptId, Variant[]>();
  readonly #ownNames: OwnNames;
  readonly #harmlessPackages: ReadonlySet<string>;
  readonly #packages = new PackageLoader();
  readonly #moduleOf: ModuleFinder;
  #heldBytes = 0;

  /**
   * @param moduleOf finds what scripts import that are scripts of their own
   * @param options names that scripts have beside PHP's, and suspend.packages
   */
  constructor(moduleOf: ModuleFinder, { ownNames = webNames, harmlessPackages = new Set() }: StoreOptions = {}) {
    this.#moduleOf = moduleOf;
    this.#ownNames = ownNames;
    this.#harmlessPackages = harmlessPackages;
  }

  /** Takes a script; old versions of the same file are forgotten once no queued request can ask for them. */
  add(script: CompiledScript): void {
    const key = script.isModule ? MODULE_PREFIX + script.filename : script.filename;
    const versions = this.#versionsOfFile.get(key) ?? [];
    this.#versionsOfFile.set(key, versions);
    versions.push(script.id);
    this.#compiled.set(script.id, script);
    this.#heldBytes += heldBytesOf(script);
    if (versions.length <= KEPT_VERSIONS) return;
    const oldest = versions.shift()!;
    this.#heldBytes -= heldBytesOf(this.#compiled.get(oldest)!);
    this.#compiled.delete(oldest);
    this.#loaded.delete(oldest);
    this.#variants.delete(oldest);
  }

  /** About what the thread holds of memory for the code of all its scripts. */
  get heldBytes(): number {
    return this.#heldBytes;
  }

  /** Variants kept for includes with variables; for tests of what is let go. */
  get variantCount(): number {
    let count = 0;
    for (const variants of this.#variants.values()) count += variants.length;
    return count;
  }

  has(id: ScriptId): boolean {
    return this.#compiled.has(id);
  }

  /** The script when it can run at once; null when `load` has to come first. */
  ready(id: ScriptId): LoadedScript | null {
    return this.#loaded.get(id) ?? null;
  }

  /**
   * Makes the script callable; a promise only when a package has to be loaded first.
   * @throws what loading a package throws, and SyntaxError for code V8 does not take.
   */
  load(id: ScriptId): LoadedScript | Promise<LoadedScript> {
    const loaded = this.#loaded.get(id) ?? this.#loading.get(id);
    if (loaded !== undefined) return loaded;
    const compiled = this.#compiled.get(id);
    if (compiled === undefined) throw new Error(`Script ${id} was never sent to this worker`);
    const namespaces = this.#packages.load(compiled.packages);
    const modules = compiled.modules.map((file) => this.load(this.#moduleOf(file)));
    if (!(namespaces instanceof Promise) && modules.every((module) => module instanceof LoadedScript)) {
      return this.#finishLoading(compiled, namespaces, modules);
    }
    const loading = Promise.all([namespaces, Promise.all(modules)])
      .then(([found, loadedModules]) => this.#finishLoading(compiled, found, loadedModules))
      .finally(() => this.#loading.delete(id));
    this.#loading.set(id, loading);
    return loading;
  }

  #finishLoading(
    compiled: CompiledScript,
    namespaces: LoadedScript['namespaces'],
    modules: readonly LoadedScript[],
  ): LoadedScript {
    const functionName = compiled.isModule ? MODULE_NAME : MAIN_NAME;
    const harmlessPackages = this.#harmlessPackages;
    const script = new LoadedScript(compiled, { ownNames: this.#ownNames, functionName, harmlessPackages });
    script.useImports(namespaces, modules);
    this.#loaded.set(compiled.id, script);
    return script;
  }

  /** A script that cannot be loaded, for the request that has to tell so: it does nothing. */
  placeholder(id: ScriptId): LoadedScript {
    return new LoadedScript({ ...EMPTY_SCRIPT, id, filename: this.#compiled.get(id)?.filename ?? '' });
  }

  /**
   * The script at once, for include().
   * @throws what loading a package throws; an Error for packages that cannot be loaded without waiting
   */
  loadNow(id: ScriptId): LoadedScript {
    const loaded = this.#loaded.get(id);
    if (loaded !== undefined) return loaded;
    const compiled = this.#compiled.get(id)!;
    const modules = compiled.modules.map((file) => this.loadNow(this.#moduleOf(file)));
    return this.#finishLoading(compiled, this.#packages.loadNow(compiled.packages), modules);
  }

  /**
   * A variant of a loaded script for include().
   * @param statement what stacks call its top level: `include`, `require_once` …
   * @param variables free names whose values are handed over at each call
   */
  included(script: LoadedScript, statement: string, variables: readonly string[]): LoadedScript {
    const { id } = script.compiled;
    const known = this.#variants.get(id);
    const match = known?.find((variant) => variant.statement === statement && haveSameItems(variant.names, variables));
    if (match !== undefined) return match.script;
    const functionName = `__${statement}`;
    const variant = new LoadedScript(script.compiled, { variables, ownNames: this.#ownNames, functionName });
    variant.useImports(script.namespaces, script.modules);
    const entry: Variant = { statement, names: variables, script: variant };
    if (known === undefined) this.#variants.set(id, [entry]);
    else known.push(entry);
    return variant;
  }

  /**
   * The text that a function has in its script, without what compiling added; null when no script has this text.
   * @param text as V8 has it
   * @param likely where it is looked for first
   */
  originalText(text: string, likely: LoadedScript | null): string | null {
    const found = likely?.positions.originalText(text) ?? null;
    if (found !== null) return found;
    for (const { positions } of this.#loaded.values()) {
      const original = positions.originalText(text);
      if (original !== null) return original;
    }
    return null;
  }

  positionsOf(id: number): LoadedScript['positions'] | undefined {
    return this.#loaded.get(id as ScriptId)?.positions;
  }
}

function heldBytesOf({ code, edits, callSiteMap }: CompiledScript): number {
  return code.length * CODE_BYTES_PER_CHARACTER + edits.length + callSiteMap.length;
}

function haveSameItems(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
