/** Caches where included scripts were found: a known place costs one stat at most. */
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

/** Maximum number of places; scripts may include computed names. */
const MAX_PLACES = 4096;

export class FoundScripts {
  readonly #looks: StatCache;
  readonly #known = new Map<string, Known>();

  constructor(looks: StatCache) {
    this.#looks = looks;
  }

  /**
   * The script at a place, if it is known and its file is unchanged.
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
