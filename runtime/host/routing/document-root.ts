/**
 * The folder that is served. It may be a symbolic link, or lie behind one, that is redirected to switch releases: it is
 * followed like nginx's `$realpath_root`. A request stays with the release it was routed to.
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
   * Checks periodically where the root leads.
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

  /** A link that is being replaced may be missing for a moment: the old release stays. */
  #now(): string {
    try {
      return realpathSync.native(this.#given);
    } catch {
      return this.#path;
    }
  }
}
