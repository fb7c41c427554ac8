/** The uploaded files of one request: what may be moved, and what is removed when the request is finished. */
import { chmodSync, copyFileSync, renameSync, unlinkSync } from 'node:fs';

/** Permissions of a moved upload before the process's umask, as PHP sets them. */
const MOVED_MODE = 0o666;

export class Uploads {
  readonly #paths = new Set<string>();

  /** Registers a temporary file that holds an upload. */
  add(path: string): void {
    this.#paths.add(path);
  }

  /** is_uploaded_file() */
  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /**
   * Moves an upload to its place, replacing what is there; across file systems too.
   * @throws the error of node:fs when the target cannot be written; the upload stays then
   */
  move(from: string, to: string): void {
    try {
      renameSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      copyFileSync(from, to);
      unlinkSync(from);
    }
    this.#paths.delete(from);
    setMode(to);
  }

  /** Removes the files no script has moved. Called when the request is finished, background work included. */
  removeLeftovers(): void {
    for (const path of this.#paths) {
      try {
        unlinkSync(path);
      } catch {
        // A script removed it already.
      }
    }
    this.#paths.clear();
  }
}

function setMode(path: string): void {
  try {
    chmodSync(path, MOVED_MODE & ~process.umask());
  } catch {
    // The file is in its place; a file system without modes is no failure.
  }
}
