/** Which files a request has run (Zend/zend_execute.c EG(included_files)): the script itself, then those it included. */
import { realpathSync } from 'node:fs';
import type { RequestInput } from './sapi.ts';

export class IncludedFiles {
  readonly #files = new Set<string>();

  /** Real paths in order of their first inclusion. */
  list(input: RequestInput): string[] {
    this.#begin(input);
    return [...this.#files];
  }

  has(input: RequestInput, filename: string): boolean {
    this.#begin(input);
    return this.#files.has(filename);
  }

  add(input: RequestInput, filename: string): void {
    this.#begin(input);
    this.#files.add(filename);
  }

  #begin(input: RequestInput): void {
    if (this.#files.size > 0) return;
    this.#files.add(realPath(input.scriptFilename));
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Replaced or removed since it was started.
    return path;
  }
}
