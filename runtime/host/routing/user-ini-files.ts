/**
 * Finds directories with directives of their own. Workers read them (worker/request/request-settings.ts); the host must know
 * that they exist, since it omits the request's head for scripts that do not read it.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settingsFolders } from '../../config/settings-folders.ts';
import type { DocumentRoot } from './document-root.ts';

export interface UserIniOptions {
  /** Name of the files; empty for none. */
  readonly filename: string;
  /** How long a directory is not checked again. */
  readonly cacheMs: number;
}

interface Looked {
  readonly found: boolean;
  readonly untilMs: number;
}

export class UserIniFiles {
  readonly #root: DocumentRoot;
  readonly #options: UserIniOptions;
  readonly #folders = new Map<string, Looked>();

  constructor(root: DocumentRoot, options: UserIniOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** True when the script's directory, or one between it and the document root, has such a file. */
  isAbove(scriptFilename: string): boolean {
    const { filename, cacheMs } = this.#options;
    if (filename === '') return false;
    const folder = dirname(scriptFilename);
    const nowMs = performance.now();
    const known = this.#folders.get(folder);
    if (known !== undefined && nowMs < known.untilMs) return known.found;
    const found = settingsFolders(folder, this.#root.path).some((one) => existsSync(join(one, filename)));
    this.#folders.set(folder, { found, untilMs: nowMs + cacheMs });
    return found;
  }
}
