/**
 * Compiled scripts on disk (opcache.file_cache): after a restart, unchanged scripts are not compiled again. An entry is valid
 * only while the contents of all inputs have the recorded hashes.
 *
 * The folder's files are executed, so a folder that others can write to is not used. Servers may share one: files are written
 * atomically, and each version of the compiler has its own.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { type CompiledScript, MODULE_PREFIX, SCRIPT_PARAMETERS } from '../../wire/script.ts';
import { bundlerVersion } from '../bundling/bundler-version.ts';
import { placesAround } from '../bundling/surrounding-files.ts';
import { isPrivate, readPrivate } from './private-folder.ts';

/** A script without its id, which belongs to one process. */
export type StoredScript = Omit<CompiledScript, 'id' | 'cachedData'>;

/** A file, and the hash of its content; null when there was none. */
interface Witness {
  readonly path: string;
  readonly hash: string | null;
}

interface Stored {
  readonly compiler: string;
  readonly inputs: readonly Witness[];
  /** Files that are not inputs but affect the result. */
  readonly around: readonly Witness[];
  readonly script: StoredScript;
}

export interface CachedScript {
  readonly script: StoredScript;
  readonly inputs: readonly string[];
}

export class DiskCache {
  readonly #folder: string;
  readonly #isUsable: boolean;
  readonly #compiler: string;

  /**
   * @param folder absolute path; made when missing
   * @param log called with the reason when the folder is not used
   * @param variant distinguishes compilers that make different code of the same files
   * @throws errors of mkdir
   */
  constructor(folder: string, log?: (text: string) => void, variant = '') {
    this.#compiler = compilerFingerprint(variant);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
    this.#isUsable = isPrivate(folder);
    if (!this.#isUsable)
      log?.(`opcache.file_cache is not used: ${folder} belongs to another user, or others may write there`);
  }

  /**
   * The script if it was compiled by this compiler from files with the contents they have now; else null.
   * @param key the script's path, for a module with its prefix
   */
  load(key: string): CachedScript | null {
    if (!this.#isUsable) return null;
    try {
      const text = readPrivate(this.#pathOf(key));
      const newline = text.indexOf('\n');
      const json = text.slice(newline + 1);
      if (text.slice(0, newline) !== hashOfText(json)) return null;
      const stored = JSON.parse(json) as Stored;
      const isValid = stored.compiler === this.#compiler && [...stored.inputs, ...stored.around].every(isUnchanged);
      return isValid ? { script: stored.script, inputs: stored.inputs.map(({ path }) => path) } : null;
    } catch {
      // Missing, truncated or foreign: the script is compiled as if there were no cache.
      return null;
    }
  }

  /** Stores a script. Failures, such as a full or read-only disk, are ignored. */
  store(script: StoredScript, inputs: readonly string[]): void {
    if (!this.#isUsable) return;
    const path = this.#pathOf(script.isModule ? MODULE_PREFIX + script.filename : script.filename);
    const temporary = `${path}.${process.pid}-${threadId}`;
    const around = placesAround(inputs.map((input) => dirname(input))).filter((place) => !inputs.includes(place));
    const stored: Stored = {
      compiler: this.#compiler,
      inputs: inputs.map(witness),
      around: around.map(witness),
      script,
    };
    try {
      const json = JSON.stringify(stored);
      writeFileSync(temporary, `${hashOfText(json)}\n${json}`, { mode: 0o600 });
      renameSync(temporary, path);
    } catch {
      // The next start compiles again.
      rmSync(temporary, { force: true });
    }
  }

  #pathOf(key: string): string {
    return join(this.#folder, `${hashOfText(key)}-${this.#compiler.slice(0, 16)}.json`);
  }
}

function hashOfText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function witness(path: string): Witness {
  return { path, hash: hashOf(path) };
}

function hashOf(path: string): string | null {
  try {
    return hashOfText(readFileSync(path));
  } catch {
    return null;
  }
}

function isUnchanged({ path, hash }: Witness): boolean {
  // Most of these files do not exist, and a stat costs less than a failed open.
  return hash === null ? !existsSync(path) : hashOf(path) === hash;
}

/** Identifies the compiler: the built package by its build-id, a checkout by its source files. */
function compilerFingerprint(variant: string): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const buildId = join(folder, 'build-id');
  const own = existsSync(buildId) ? readFileSync(buildId, 'utf8') : stampsIn(dirname(folder));
  return hashOfText([bundlerVersion(), process.version, SCRIPT_PARAMETERS.join(), variant, own].join('\n'));
}

function stampsIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}
