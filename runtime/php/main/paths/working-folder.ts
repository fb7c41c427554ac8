/** The folder relative paths start from: that of the script, as FPM sets it, until the script changes it. */
import { dirname, resolve } from 'node:path';
import type { RequestInput } from '../../sapi.ts';

/** The working folder of one request, changed by chdir(). */
export class WorkingFolder {
  #path: string | null = null;

  /** Absolute path of the folder. The command line keeps the folder it was started in. */
  current(input: RequestInput): string {
    this.#path ??= input.argv === null ? dirname(input.scriptFilename) : process.cwd();
    return this.#path;
  }

  change(path: string): void {
    this.#path = path;
  }

  /** Absolute path for a script's `path`, which may begin with `file://`. */
  resolve(input: RequestInput, path: string): string {
    const plain = path.startsWith('file://') ? path.slice(7) : path;
    if (plain.startsWith('/')) return plain;
    const absolute = resolve(this.current(input), plain);
    return plain.endsWith('/') && absolute !== '/' ? `${absolute}/` : absolute;
  }
}
