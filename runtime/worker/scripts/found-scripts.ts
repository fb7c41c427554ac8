/** Where this thread has found the scripts that were included: a known place costs a look at its file, and often not that. */
import { type FileStamp, stampOf } from '../../wire/file-stamp.ts';
import type { StatCache } from './stat-cache.ts';

export interface FoundScript {
  readonly kind: 'script';
  /** Real path. */
  readonly filename: string;
}

interface Known {
  readonly found: FoundScript;
  /** Of the place, through its links. */
  readonly stamps: readonly FileStamp[];
}

/** Places remembered at most; a script may include names that it makes up. */
const MAX_PLACES = 4096;

export class FoundScripts {
  readonly #looks: StatCache;
  readonly #known = new Map<string, Known>();

  constructor(looks: StatCache) {
    this.#looks = looks;
  }

  /**
   * What stands at a place, if the thread knows it and it is still the same file.
   * @param place absolute path as the script names it
   * @param nowMs wire/clock.ts
   */
  at(place: string, nowMs: number): FoundScript | null {
    const known = this.#known.get(place);
    if (known === undefined) return null;
    if (this.#looks.areCurrent(known.stamps, nowMs)) return known.found;
    this.#known.delete(place);
    return null;
  }

  /** @param path what was found there, links unresolved */
  remember(place: string, path: string, found: FoundScript): void {
    if (this.#known.size >= MAX_PLACES) this.#known.clear();
    this.#known.set(place, { found, stamps: [stampOf(path)] });
  }
}
