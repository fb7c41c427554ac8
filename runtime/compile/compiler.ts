/**
 * The host's compiler: script files in, compiled scripts out, kept while no input changes (PHP's opcache, with its
 * directives validate_timestamps and revalidate_freq).
 */
import type { FileStamp } from '../wire/file-stamp.ts';
import { type CompiledScript, MODULE_PREFIX, type ScriptId } from '../wire/script.ts';
import { SharedModules } from './bundling/shared-modules.ts';
import { DiskCache, type StoredScript } from './caches/disk-cache.ts';
import { InputStamps } from './caches/inputs.ts';
import type { FileResult, FromModules } from './compile-file.ts';
import type { CompileError } from './errors/compile-error.ts';
import type { WaitingNames } from './rewrites/waiting/call-keys.ts';

export type CompileResult =
  | { readonly kind: 'script'; readonly script: CompiledScript }
  | { readonly kind: 'error'; readonly error: CompileError };

export interface CompilerOptions {
  /** False: changes of compiled scripts are not detected (opcache.validate_timestamps). */
  readonly validateTimestamps: boolean;
  /** Seconds between checks of the inputs; 0 checks each time (opcache.revalidate_freq). */
  readonly revalidateFreqSeconds: number;
  /** Folder for compiled scripts that outlive the process; none when absent or null (opcache.file_cache). */
  readonly cacheDirectory?: string | null;
  /** Functions that wait: scripts that use them are made to be put aside meanwhile. Null, or absent: they wait in place. */
  readonly waiting?: WaitingNames | null;
  /** Called with lines for the error log, e.g. why the cache folder is not used. */
  readonly log?: (text: string) => void;
  /** Called with the inputs of a script each time it was compiled or found in a cache. */
  readonly inputsRead?: (paths: readonly string[]) => void;
  /** Milliseconds; checks of files are valid while this clock stands still. Default: performance.now(). */
  readonly now?: () => number;
}

interface Entry {
  readonly result: CompileResult;
  readonly inputs: InputStamps;
  /** Time of `CompilerOptions.now` from which the inputs must be looked at; Infinity for never. */
  checkAtMs: number;
  readonly compiledAtMs: number;
}

/** Before all times: the inputs are looked at each time. */
const CHECK_ALWAYS = Number.NEGATIVE_INFINITY;
/** A broken script may be healed by a file we do not know of: esbuild does not tell what it read before it failed. */
const RETRY_ERROR_MS = 1000;
/** Less than any clock tells: a look holds for as long as the clock stands still. */
const NO_TIME_MS = 1e-6;

export class Compiler {
  readonly #options: CompilerOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #running = new Map<string, Promise<CompileResult>>();
  readonly #disk: DiskCache | null;
  readonly #now: () => number;
  readonly #shared = new SharedModules((files, sinceMs) => new InputStamps(files, sinceMs));
  #lastId = 0;

  /** @throws what making the cache directory throws. */
  constructor(options: CompilerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#disk = options.cacheDirectory
      ? new DiskCache(options.cacheDirectory, options.log, options.waiting ? 'waiting' : '')
      : null;
  }

  /** Loads what compiling needs, and starts esbuild: the first script that is asked for then waits less. */
  warmUp(): void {
    // What is wrong with it is told by the first compilation.
    import('./compile-file.ts').then(({ warmUpBundler }) => warmUpBundler()).catch(() => {});
  }

  /**
   * The script if its inputs have not changed; null when `compile` has to work. Synchronous: for the request path.
   * @param filename absolute path
   */
  cached(filename: string): CompiledScript | null {
    const entry = this.#entries.get(filename);
    if (entry === undefined || entry.result.kind === 'error') return null;
    if (this.#now() < entry.checkAtMs) return entry.result.script;
    const result = this.#revalidated(filename);
    return result?.kind === 'script' ? result.script : null;
  }

  /**
   * The script as its files are now. Joined with a compilation of the same file that is under way.
   * @param filename absolute path, for a shared module with MODULE_PREFIX
   * Problems outside the script, e.g. when esbuild cannot be started, are also returned as errors.
   */
  async compile(filename: string): Promise<CompileResult> {
    const running = this.#running.get(filename);
    if (running !== undefined) {
      await running;
      // It may have read a file before its latest change.
      return this.#revalidated(filename) ?? (await this.compile(filename));
    }
    const known = this.#revalidated(filename);
    if (known !== null) return known;
    const compiling = this.#compileNow(filename).finally(() => this.#running.delete(filename));
    this.#running.set(filename, compiling);
    return await compiling;
  }

  /** Forgets scripts outside of this folder. Running requests keep theirs. */
  keepOnly(folder: string): void {
    for (const filename of this.#entries.keys()) if (!isWithin(filename, folder)) this.#entries.delete(filename);
  }

  /** While these are current, so is the script that `compile` gave for the file; null when only `compile` can tell. */
  stampsOf(filename: string): readonly FileStamp[] | null {
    const entry = this.#entries.get(filename);
    return entry?.result.kind === 'script' ? entry.inputs.stamps : null;
  }

  #revalidated(filename: string): CompileResult | null {
    const entry = this.#entries.get(filename);
    if (entry === undefined) return null;
    const now = this.#now();
    if (entry.result.kind === 'error' && now - entry.compiledAtMs >= RETRY_ERROR_MS) return null;
    if (now < entry.checkAtMs) return entry.result;
    if (!entry.inputs.areCurrent()) return null;
    if (entry.result.kind === 'script') entry.checkAtMs = this.#nextCheck(now);
    return entry.result;
  }

  async #compileNow(key: string): Promise<CompileResult> {
    const startedMs = Date.now();
    const filename = fileOf(key);
    const previous = this.#entries.get(key);
    const kept = previous === undefined ? this.#disk?.load(key) : null;
    if (kept) return this.#remember(key, this.#numbered(kept.script), new InputStamps(kept.inputs, startedMs));
    const compiled = await this.#compileFile(key);
    if (compiled.kind === 'error') {
      const watch = [filename, ...compiled.inputs, ...(previous?.inputs.paths ?? [])];
      return this.#remember(key, { kind: 'error', error: compiled.error }, new InputStamps(watch, startedMs));
    }
    const inputs = new InputStamps([filename, ...compiled.inputs], startedMs);
    const modules = await Promise.all(compiled.script.modules.map((file) => this.compile(MODULE_PREFIX + file)));
    const broken = modules.find((module) => module.kind === 'error');
    if (broken !== undefined) return this.#remember(key, broken, inputs);
    const script = withModuleNames(compiled.script, modules);
    // Contents that may be newer than the compiled ones must not be stored with the result.
    if (inputs.areSettled) this.#disk?.store(script, inputs.paths);
    return this.#remember(key, this.#sameOrNew(script, previous), inputs);
  }

  /** A failure of the compiler must not affect anything else. */
  async #compileFile(key: string): Promise<FileResult> {
    const filename = fileOf(key);
    try {
      const { compileFile } = await import('./compile-file.ts');
      const waiting = this.#options.waiting ?? null;
      return await compileFile(filename, { shared: this.#shared, isModule: key !== filename, waiting });
    } catch (thrown) {
      this.#options.log?.(`The compiler failed on ${filename}: ${thrown instanceof Error ? thrown.stack : thrown}`);
      const text = `The compiler failed: ${thrown instanceof Error ? thrown.message : thrown}`;
      return { kind: 'error', error: { text, file: filename, line: 1, column: 1, frame: '' }, inputs: [] };
    }
  }

  #sameOrNew(script: StoredScript, previous: Entry | undefined): CompileResult {
    const old = previous?.result.kind === 'script' ? previous.result.script : null;
    const isSame =
      old !== null &&
      old.code === script.code &&
      old.callSiteMap === script.callSiteMap &&
      old.modulesVersion === script.modulesVersion;
    return isSame ? { kind: 'script', script: old } : this.#numbered(script);
  }

  #numbered(script: StoredScript): CompileResult {
    return { kind: 'script', script: { id: ++this.#lastId as ScriptId, ...script, cachedData: null } };
  }

  #remember(filename: string, result: CompileResult, inputs: InputStamps): CompileResult {
    if (result.kind === 'script') this.#options.inputsRead?.(inputs.paths);
    const now = this.#now();
    const checkAtMs = result.kind === 'error' || !inputs.areSettled ? CHECK_ALWAYS : this.#nextCheck(now);
    this.#entries.set(filename, { result, inputs, checkAtMs, compiledAtMs: now });
    return result;
  }

  #nextCheck(nowMs: number): number {
    const { validateTimestamps, revalidateFreqSeconds } = this.#options;
    if (!validateTimestamps) return Number.POSITIVE_INFINITY;
    return nowMs + Math.max(NO_TIME_MS, revalidateFreqSeconds * 1000);
  }
}

function isWithin(filename: string, folder: string): boolean {
  return filename.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The file of a script, or of a module that is compiled by itself. */
function fileOf(key: string): string {
  return key.startsWith(MODULE_PREFIX) ? key.slice(MODULE_PREFIX.length) : key;
}

/** What a script's modules use counts as used by it. */
function withModuleNames(script: Omit<StoredScript, FromModules>, modules: readonly CompileResult[]): StoredScript {
  const scripts = modules.flatMap((module) => (module.kind === 'script' ? [module.script] : []));
  const names = scripts.flatMap(({ freeNames, moduleNames }) => [...freeNames, ...moduleNames]);
  return {
    ...script,
    moduleNames: [...new Set(names)],
    modulePackages: [...new Set(scripts.flatMap(packagesOf))],
    usesAsync: script.usesAsync || scripts.some(({ usesAsync }) => usesAsync),
  };
}

function packagesOf({ packages, modulePackages }: CompiledScript): string[] {
  return [...packages.map(({ specifier }) => specifier), ...modulePackages];
}
