/**
 * Compiled scripts that outlive the process (opcache.file_cache): a restart compiles nothing that is as it was. What is
 * kept is believed only while the contents of all inputs have the hashes they had.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledScript } from '../wire/script.ts';
import { bundlerVersion } from './bundle.ts';

/** A script without its id, which belongs to one process. */
export type StoredScript = Omit<CompiledScript, 'id' | 'cachedData'>;

interface Stored {
  readonly compiler: string;
  readonly inputs: readonly { readonly path: string; readonly hash: string }[];
  readonly script: StoredScript;
}

export interface CachedScript {
  readonly script: StoredScript;
  readonly inputs: readonly string[];
}

export class DiskCache {
  readonly #folder: string;
  readonly #compiler = compilerFingerprint();

  /** @param folder absolute path; made when missing. @throws what mkdir throws. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
  }

  /** The script if it was compiled by this compiler from files with the contents they have now; else null. */
  load(filename: string): CachedScript | null {
    try {
      const stored = JSON.parse(readFileSync(this.#pathOf(filename), 'utf8')) as Stored;
      const isValid =
        stored.compiler === this.#compiler && stored.inputs.every(({ path, hash }) => hashOf(path) === hash);
      return isValid ? { script: stored.script, inputs: stored.inputs.map(({ path }) => path) } : null;
    } catch {
      // Missing, cut short, or an input is gone: it is compiled as if there were no cache.
      return null;
    }
  }

  /** Keeps a script. A full or read-only disk keeps nothing, and that is all that happens. */
  store(script: StoredScript, inputs: readonly string[]): void {
    const path = this.#pathOf(script.filename);
    const temporary = `${path}.${process.pid}`;
    try {
      const hashed = inputs.map((input) => ({ path: input, hash: hashOf(input) }));
      writeFileSync(temporary, JSON.stringify({ compiler: this.#compiler, inputs: hashed, script } satisfies Stored), {
        mode: 0o600,
      });
      renameSync(temporary, path);
    } catch {
      // The next start compiles again.
    }
  }

  #pathOf(filename: string): string {
    return join(this.#folder, `${createHash('sha256').update(filename).digest('hex')}.json`);
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Another compiler compiles otherwise: its files, as they are installed, tell it apart. */
function compilerFingerprint(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder)
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
  return createHash('sha256')
    .update([bundlerVersion, process.version, ...files].join('\n'))
    .digest('hex');
}
