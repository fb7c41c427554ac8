/**
 * The folder that is served. It may be a symbolic link, or lie behind one, that is led elsewhere to switch releases: it is
 * followed as nginx follows `$realpath_root`. A request belongs to the release it was routed to, whatever comes after.
 */
import { realpathSync } from 'node:fs';

const LOOK_INTERVAL_MS = 500;

export class DocumentRoot {
  readonly #given: string;
  #path: string;
  #nextLookMs = 0;

  /** @param given absolute path. @throws Error when it does not exist */
  constructor(given: string) {
    this.#given = given;
    this.#path = realpathSync.native(given);
  }

  /** Absolute, without symbolic links. */
  get path(): string {
    return this.#path;
  }

  /**
   * Looks where the root leads, now and then.
   * @param nowMs performance.now()
   * @returns true when that is another folder than before
   */
  hasMoved(nowMs: number): boolean {
    if (nowMs < this.#nextLookMs) return false;
    this.#nextLookMs = nowMs + LOOK_INTERVAL_MS;
    const path = this.#now();
    if (path === this.#path) return false;
    this.#path = path;
    return true;
  }

  /** A link that is being replaced is not there for a moment: the old release stays. */
  #now(): string {
    try {
      return realpathSync.native(this.#given);
    } catch {
      return this.#path;
    }
  }
}
