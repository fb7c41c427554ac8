/**
 * What the scripts of a root import and include: files that are part of the program, and not served, whatever their type.
 *
 * The sources are read when a file that could be imported is first requested, and checked again before a file is served when
 * the last check is old. That is done in pieces between which the host serves others; esbuild's process does most of the work.
 * Imports that only show when scripts run (computed paths) are reported by compiler and threads.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MappedSpecifier, plainJavaScript, resolveSpecifiers } from '../../compile/bundling/single-source.ts';
import { configsOf } from '../../compile/bundling/surrounding-files.ts';
import {
  importedFiles,
  includedFiles,
  isLocal,
  isMapped,
  realFile,
} from '../../compile/references/referenced-files.ts';
import {
  looseReferences,
  mayReferToOthers,
  NO_REFERENCES,
  referencesIn,
  type SourceReferences,
} from '../../compile/references/source-references.ts';
import { type FileStamp, isSameFile, stampOf } from '../../wire/file-stamp.ts';
import { isPlainName } from './servable.ts';

/** Every `.ts` file of the root can be requested. */
const SCRIPT = /\.(?:[cm]?ts|tsx)$/;
const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** What nobody imports to keep it private. */
const NEVER_IMPORTED =
  /\.(?:a?png|jpe?g|gif|webp|avif|ico|cur|bmp|woff2?|ttf|otf|eot|mp[34]|m4[avs]|webm|og[gav]|opus|wav|flac|aac|mov|pdf)$/i;

const PIECE_MS = 2;
const TOGETHER = 16;
/** How far a file system's clock may lag behind ours. */
const CLOCK_SLACK_MS = 20;
/** Checks take at most a twentieth of the host's time, however large the root is. */
const IDLE_FACTOR = 20;
const MAX_IDLE_MS = 10_000;
/** A check that takes this long is logged: the root may be larger than intended. */
const TOLD_MS = 5000;
/** Files told at run time that are remembered. */
const MAX_TOLD = 100_000;

export interface ScriptImportsOptions {
  /** Absolute, without symbolic links. */
  readonly documentRoot: string;
  /** For so long a look at the sources holds; Infinity never looks again. */
  readonly holdMs: number;
  /** Takes a line for the error log. */
  log(text: string): void;
}

interface Source {
  readonly stamp: FileStamp;
  /** False when it may have been written again without another stamp. */
  readonly isSettled: boolean;
  readonly references: SourceReferences;
  /** Files that it names, symbolic links resolved where there is one. */
  targets: readonly string[];
}

export class ScriptImports {
  readonly #options: ScriptImportsOptions;
  #documentRoot: string;
  readonly #sources = new Map<string, Source>();
  /** By imported file: a source that imports it. */
  #importers: ReadonlyMap<string, string> = new Map();
  /** Told at run time. */
  readonly #told = new Set<string>();
  #configurations: readonly FileStamp[] = [];
  #holdsUntilMs = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | null = null;
  /** In the look that is under way. */
  #sourcesRead = 0;
  #pieceEndsMs = 0;
  #nextPiece: Promise<void> | null = null;

  constructor(options: ScriptImportsOptions) {
    this.#options = options;
    this.#documentRoot = options.documentRoot;
  }

  /** A script has read these files, as code or as text. @param filenames absolute */
  tell(filenames: Iterable<string>): void {
    for (const filename of filenames) {
      if (this.#told.size < MAX_TOLD && !SCRIPT.test(filename)) this.#told.add(realFile(filename));
    }
  }

  /**
   * Who imports the file: a script's path, or '' when it was imported by a computed path; null when nobody does. A promise when
   * sources have to be looked at first.
   * @param realPath absolute, symbolic links resolved
   */
  importerOf(realPath: string): string | null | Promise<string | null> {
    if (NEVER_IMPORTED.test(realPath)) return null;
    if (performance.now() < this.#holdsUntilMs) return this.#importer(realPath);
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking.then(() => this.importerOf(realPath));
  }

  #importer(realPath: string): string | null {
    return this.#importers.get(realPath) ?? (this.#told.has(realPath) ? '' : null);
  }

  /** Another folder is served from now on. @param path absolute, without symbolic links */
  useDocumentRoot(path: string): void {
    this.#documentRoot = path;
    this.#holdsUntilMs = Number.NEGATIVE_INFINITY;
  }

  async #look(): Promise<void> {
    const startedMs = performance.now();
    const documentRoot = this.#documentRoot;
    this.#sourcesRead = 0;
    try {
      const scripts = await this.#scripts(documentRoot);
      const reached = await this.#readAll(scripts);
      this.#importers = this.#importersOf(reached);
    } catch (error) {
      this.#options.log(`ERROR: the imports of the scripts cannot be read: ${String(error)}`);
      throw error;
    }
    const endedMs = performance.now();
    if (endedMs - startedMs > TOLD_MS) this.#tellSlow(endedMs - startedMs);
    if (documentRoot !== this.#documentRoot) return;
    // What it takes to read files is spent once.
    const idleMs = this.#sourcesRead > 0 ? 0 : Math.min(MAX_IDLE_MS, (endedMs - startedMs) * IDLE_FACTOR);
    this.#holdsUntilMs = endedMs + Math.max(this.#options.holdMs, idleMs);
  }

  #tellSlow(tookMs: number): void {
    const seconds = (tookMs / 1000).toFixed(1);
    this.#options.log(
      `NOTICE: reading what ${this.#sources.size} sources import took ${seconds} s; static files waited for it`,
    );
  }

  /** All script files of the root. Symbolic links lead to files of the root, or to what is no script. */
  async #scripts(documentRoot: string): Promise<string[]> {
    const found: string[] = [];
    const folders = [documentRoot];
    for (const folder of folders) {
      await this.#breathe();
      const depth = folder === documentRoot ? 0 : 1;
      for (const entry of entriesOf(folder)) {
        if (!isPlainName(entry.name, depth)) continue;
        if (entry.isDirectory()) folders.push(join(folder, entry.name));
        else if (entry.isFile() && SCRIPT.test(entry.name)) found.push(join(folder, entry.name));
      }
    }
    return found;
  }

  /** Reads sources that have changed, and those that they name. @returns all that scripts reach */
  async #readAll(scripts: readonly string[]): Promise<ReadonlySet<string>> {
    const mayBeMapped = await this.#configurationsChanged(scripts);
    const reached = new Set(scripts);
    let next = scripts;
    while (next.length > 0) {
      const changed = await this.#changedOf(next);
      await this.#read(changed);
      await this.#find(mayBeMapped ? next : changed);
      const targets = next.flatMap((filename) => this.#sources.get(filename)?.targets ?? []);
      next = [...new Set(targets)].filter((target) => SOURCE.test(target) && !reached.has(target));
      for (const target of next) reached.add(target);
    }
    for (const filename of this.#sources.keys()) if (!reached.has(filename)) this.#sources.delete(filename);
    return reached;
  }

  /** Whether specifiers that are no paths may lead elsewhere than before. */
  async #configurationsChanged(scripts: readonly string[]): Promise<boolean> {
    const folders = new Set(scripts.map((script) => dirname(script)));
    const files: string[] = [];
    for (const folder of folders) {
      await this.#breathe();
      files.push(...configsOf([folder]), join(folder, 'package.json'));
    }
    const before = this.#configurations;
    this.#configurations = [...new Set(files)].sort().map(stampOf);
    const isSame = (stamp: FileStamp, index: number): boolean => {
      const other = before[index];
      return other !== undefined && other.path === stamp.path && isSameFile(stamp, other);
    };
    return before.length !== this.#configurations.length || !this.#configurations.every(isSame);
  }

  async #changedOf(filenames: readonly string[]): Promise<string[]> {
    const changed: string[] = [];
    for (const filename of filenames) {
      await this.#breathe();
      const known = this.#sources.get(filename);
      if (!known?.isSettled || !isSameFile(known.stamp, stampOf(filename))) changed.push(filename);
    }
    return changed;
  }

  async #read(filenames: readonly string[]): Promise<void> {
    for (let at = 0; at < filenames.length; at += TOGETHER) {
      await Promise.all(filenames.slice(at, at + TOGETHER).map((filename) => this.#readOne(filename)));
    }
  }

  async #readOne(filename: string): Promise<void> {
    await this.#breathe();
    this.#sourcesRead++;
    const stamp = stampOf(filename);
    const isSettled = Date.now() - Math.max(stamp.mtimeMs, stamp.ctimeMs) > CLOCK_SLACK_MS;
    const references = await this.#referencesOf(filename);
    this.#sources.set(filename, { stamp, isSettled, references, targets: [] });
  }

  async #referencesOf(filename: string): Promise<SourceReferences> {
    const source = sourceOf(filename);
    if (!mayReferToOthers(source)) return NO_REFERENCES;
    try {
      const code = await plainJavaScript(source, filename);
      await this.#breathe();
      return referencesIn(code, { filename, documentRoot: this.#documentRoot });
    } catch {
      // It does not run as it is, but its parts are as private as before.
      return looseReferences(source);
    }
  }

  /** From names to files. */
  async #find(filenames: readonly string[]): Promise<void> {
    const mapped = await this.#mapped(filenames);
    for (const filename of filenames) {
      await this.#breathe();
      const source = this.#sources.get(filename);
      if (source === undefined) continue;
      const { imports, includes } = source.references;
      const folders = foldersFrom(dirname(filename), this.#documentRoot);
      source.targets = [
        ...imports.filter(isLocal).flatMap((specifier) => importedFiles(specifier, filename)),
        ...includes.flatMap((path) => includedFiles(path, folders)),
        ...(mapped.get(filename) ?? []),
      ];
    }
  }

  /** By source: files that packages of the project, `#names` and paths of a tsconfig.json lead to. */
  async #mapped(filenames: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const wanted = new Map<string, MappedSpecifier>();
    const keyOf = (specifier: string, folder: string): string => `${folder}\n${specifier}`;
    const uses: { readonly filename: string; readonly key: string }[] = [];
    for (const filename of filenames) {
      const folder = dirname(filename);
      for (const specifier of this.#sources.get(filename)?.references.imports.filter(isMapped) ?? []) {
        const key = keyOf(specifier, folder);
        wanted.set(key, { specifier, folder });
        uses.push({ filename, key });
      }
    }
    const paths = await resolveSpecifiers([...wanted.values()]);
    const byKey = new Map([...wanted.keys()].map((key, index) => [key, paths[index] ?? null]));
    const found = new Map<string, string[]>();
    for (const { filename, key } of uses) {
      const path = byKey.get(key) ?? null;
      if (path !== null && !/[\\/]node_modules[\\/]/.test(path))
        found.set(filename, [...(found.get(filename) ?? []), path]);
    }
    return found;
  }

  #importersOf(reached: ReadonlySet<string>): ReadonlyMap<string, string> {
    const importers = new Map<string, string>();
    for (const filename of reached) {
      for (const target of this.#sources.get(filename)?.targets ?? []) {
        if (!importers.has(target)) importers.set(target, filename);
      }
    }
    return importers;
  }

  /** Lets the host serve others when this piece of work has taken long enough. */
  async #breathe(): Promise<void> {
    while (performance.now() >= this.#pieceEndsMs) {
      this.#nextPiece ??= new Promise((resolve) => {
        setImmediate(() => {
          this.#nextPiece = null;
          this.#pieceEndsMs = performance.now() + PIECE_MS;
          resolve();
        });
      });
      await this.#nextPiece;
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It may not be read, or has gone.
    return [];
  }
}

function sourceOf(filename: string): string {
  try {
    return readFileSync(filename, 'utf8');
  } catch {
    return '';
  }
}

/** The folder and those above it, up to the root. */
function foldersFrom(folder: string, documentRoot: string): string[] {
  const folders = [folder];
  for (let current = folder; current.startsWith(`${documentRoot}/`); ) {
    current = dirname(current);
    folders.push(current);
  }
  return folders.includes(documentRoot) ? folders : [folder, documentRoot];
}
