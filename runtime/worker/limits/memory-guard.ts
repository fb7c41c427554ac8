/**
 * Does this thread hold more memory than memory_limit allows? V8's own limit cannot answer that: what exceeds it by one
 * large allocation takes the whole process along, so it is set far above (host/request-executor.ts), and scripts are stopped here.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

/** What the guard needs of V8. */
export interface MemorySource {
  /** Bytes of the heap and of buffers outside of it, garbage included. */
  usedBytes(): number;
  /** Frees what nobody holds. */
  collect(): void;
  /** What the engine itself can hold, in bytes; beyond it the thread or the process ends. */
  ceilingBytes(): number;
}

/** Somebody whose code allocates. */
export interface MemoryOwner {
  /** Bytes by which memory has grown while its code ran; counted only when memory is short. */
  takenBytes: number;
}

/** From this share of a limit on it is watched who takes memory: each look costs some microseconds. */
const TIGHT_SHARE = 0.5;
/** A collection takes tens of milliseconds: the next one waits until this much more is in use. */
const GROWTH = 1.5;

export class MemoryGuard {
  readonly #source: MemorySource;
  readonly #heldBytes: () => number;
  /** True when so much is in use that owners are to call `attribute`. */
  isTight = false;
  #nextLookBytes = 0;
  #seenBytes = 0;
  #lastOwner: MemoryOwner | null = null;

  /** @param heldBytes what the thread itself holds, such as the code of all its scripts: no script pays for that of others */
  constructor(source: MemorySource = new V8Memory(), heldBytes: () => number = () => 0) {
    this.#source = source;
    this.#heldBytes = heldBytes;
  }

  #usedBytes(): number {
    return this.#source.usedBytes() - this.#heldBytes();
  }

  /** Is more in use than the limit allows, garbage included? Nothing is collected to find out. */
  exceeds(limitBytes: number): boolean {
    const used = this.#usedBytes();
    this.isTight = used > limitBytes * TIGHT_SHARE;
    return used > limitBytes;
  }

  /**
   * Bytes in use beyond the limit; 0 or less when it is kept.
   * @param limitBytes infinity for no limit
   */
  excessBytes(limitBytes: number): number {
    if (limitBytes === Number.POSITIVE_INFINITY) return 0;
    if (!this.exceeds(limitBytes)) return 0;
    const used = this.#usedBytes();
    if (used < this.#nextLookBytes) return 0;
    this.#source.collect();
    if (this.#usedBytes() > limitBytes) this.#source.collect();
    const live = this.#usedBytes();
    this.#nextLookBytes = live > limitBytes ? 0 : live * GROWTH;
    return live - limitBytes;
  }

  /**
   * Bytes that may still be taken at once, garbage not counted when they would be too few.
   * @param limitBytes less than 0 for the engine's own limit
   * @param wantedBytes what is about to be taken
   */
  freeBytes(limitBytes: number, wantedBytes: number): number {
    const free = this.#freeBelow(limitBytes);
    if (free >= wantedBytes || (limitBytes >= 0 && wantedBytes > limitBytes)) return free;
    return this.#freeAfterCollection(limitBytes, wantedBytes);
  }

  /** What the worker itself holds counts against what the engine can hold, not against a script's limit. */
  #freeBelow(limitBytes: number): number {
    const engine = this.#source.ceilingBytes() - this.#source.usedBytes();
    return limitBytes < 0 ? engine : Math.min(limitBytes - this.#usedBytes(), engine);
  }

  #freeAfterCollection(limitBytes: number, wantedBytes: number): number {
    this.#source.collect();
    const free = this.#freeBelow(limitBytes);
    if (free >= wantedBytes) return free;
    // Buffers that a collection has found are given back at the next one.
    this.#source.collect();
    return this.#freeBelow(limitBytes);
  }

  /** Code of this owner runs from now: what has come since the last call is that one's doing. */
  attribute(owner: MemoryOwner): void {
    const used = this.#usedBytes();
    if (this.#lastOwner !== null && used > this.#seenBytes) this.#lastOwner.takenBytes += used - this.#seenBytes;
    this.#seenBytes = used;
    this.#lastOwner = owner;
  }

  /** The owner has gone: nothing more is its doing. */
  forget(owner: MemoryOwner): void {
    if (this.#lastOwner === owner) this.#lastOwner = null;
  }
}

/** What a native function may need beside its result: kept free below V8's limit. */
const WORKSPACE_BYTES = 2 ** 29;

class V8Memory implements MemorySource {
  #collect: (() => void) | null = null;

  usedBytes(): number {
    const { used_heap_size: heap, external_memory: external } = v8.getHeapStatistics();
    return heap + external;
  }

  collect(): void {
    this.#collect ??= collector();
    this.#collect();
  }

  ceilingBytes(): number {
    return v8.getHeapStatistics().heap_size_limit - WORKSPACE_BYTES;
  }
}

/** V8 offers its collector only to contexts made while the flag is set; the flag is the whole process's, so it is set back. */
function collector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  v8.setFlagsFromString('--no-expose-gc');
  return collect;
}
