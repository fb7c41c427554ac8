/** Which files a request has run (Zend/zend_execute.c EG(included_files)): the script itself, then those it included. */
import { realpathSync } from 'node:fs';
import type { RequestInput } from '../../sapi.ts';

export class IncludedFiles {
  /** Real paths in order of their first inclusion, without the script's own. */
  readonly #included = new Set<string>();
  /** Null until somebody asks: most includes do not need it. */
  #scriptPath: string | null = null;
  /** Number of files that ran before the script; null until it runs. */
  #before: number | null = 0;

  /** auto_prepend_file runs before the script. */
  expectScript(): void {
    this.#before = null;
  }

  /** The script starts. */
  startScript(): void {
    this.#before ??= this.#included.size;
  }

  /** Real paths in order of their first inclusion. */
  list(input: RequestInput): string[] {
    const files = [...this.#included];
    if (this.#before !== null) files.splice(this.#before, 0, this.#pathOf(input));
    return [...new Set(files)];
  }

  has(input: RequestInput, filename: string): boolean {
    return this.#included.has(filename) || (this.#before !== null && filename === this.#pathOf(input));
  }

  add(filename: string): void {
    this.#included.add(filename);
  }

  #pathOf(input: RequestInput): string {
    this.#scriptPath ??= realPath(input.scriptFilename);
    return this.#scriptPath;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // It was replaced or removed after it was started.
    return path;
  }
}
