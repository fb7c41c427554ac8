/**
 * Checks this thread's memory against memory_limit. V8's own limit cannot be used: a single large allocation beyond it ends
 * the whole process, so it is set far higher (host/request-executor.ts), and scripts are stopped here.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

/** What the guard needs of V8. */
export interface MemorySource {
  /** Bytes of the heap and of buffers outside of it, garbage included. */
  usedBytes(): number;
  /** Collects garbage. */
  collect(): void;
  /** V8's own limit in bytes; beyond it the thread or the process ends. */
  ceilingBytes(): number;
}

/** A request whose code allocates. */
export interface MemoryOwner {
  /** Bytes by which memory has grown while its code ran; counted only when memory is short. */
  takenBytes: number;
}

/** From this share of a limit on, allocations are attributed to requests: each check costs some microseconds. */
const TIGHT_SHARE = 0.5;
/** A collection takes tens of milliseconds: the next one waits until this much more is in use. */
const GROWTH = 1.5;

export class MemoryGuard {
  readonly #source: MemorySource;
  readonly #heldBytes: () => number;
  /** True when memory is short: then owners must call `attribute`. */
  isTight = false;
  #nextLookBytes = 0;
  #seenBytes = 0;
  #lastOwner: MemoryOwner | null = null;

  /** @param heldBytes memory of the thread itself, such as the code of all its scripts, which does not count for any script */
  constructor(source: MemorySource = new V8Memory(), heldBytes: () => number = () => 0) {
    this.#source = source;
    this.#heldBytes = heldBytes;
  }

  #usedBytes(): number {
    return this.#source.usedBytes() - this.#heldBytes();
  }

  /** True when more is in use than the limit allows, including garbage. Nothing is collected for this. */
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
   * Bytes that may still be allocated at once. Collects garbage first when they would be too few.
   * @param limitBytes less than 0 for the engine's own limit
   * @param wantedBytes size of the allocation
   */
  freeBytes(limitBytes: number, wantedBytes: number): number {
    const free = this.#freeBelow(limitBytes);
    if (free >= wantedBytes || (limitBytes >= 0 && wantedBytes > limitBytes)) return free;
    return this.#freeAfterCollection(limitBytes, wantedBytes);
  }

  /** The worker's own memory counts against V8's limit, not against a script's limit. */
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

  /** Code of this owner runs from now on: growth since the last call is attributed to the previous owner. */
  attribute(owner: MemoryOwner): void {
    const used = this.#usedBytes();
    if (this.#lastOwner !== null && used > this.#seenBytes) this.#lastOwner.takenBytes += used - this.#seenBytes;
    this.#seenBytes = used;
    this.#lastOwner = owner;
  }

  /** The owner has ended: nothing more is attributed to it. */
  forget(owner: MemoryOwner): void {
    if (this.#lastOwner === owner) this.#lastOwner = null;
  }
}

/** Reserve below V8's limit, for what native functions need besides their result. */
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
