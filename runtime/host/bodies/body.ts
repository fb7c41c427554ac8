/**
 * Request bodies: read completely before a script starts, in memory up to a threshold, beyond it in a temporary file that
 * is written without blocking and with bounded memory. Bodies of some size share their memory with the worker that gets them.
 */
import { unlinkSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import type { BodyMessage } from '../../wire/messages.ts';
import { BodyMemory } from './body-memory.ts';
import { type Budget, OwnBudget } from './budget.ts';
import { type Flow, SpoolFile } from './spool-file.ts';

export interface BodyLimits {
  /** Maximum size of a body; a longer one is answered 413 without running a script. */
  readonly maxBytes: number;
  /** Up to this size a body stays in memory, beyond it goes to a file in `spoolDirectory`. */
  readonly memoryBytes: number;
  /** Limit for all bodies in memory; above it bodies are written to files. Small ones are not counted. */
  readonly memoryBudgetBytes: number;
  readonly spoolDirectory: string;
  /** Bytes that all spool files together may hold; the request that would exceed it is answered 413. */
  readonly spoolBudgetBytes: number;
}

export interface BodyPlan {
  /** Content-Length; -1 when unknown. */
  readonly announcedBytes: number;
  /** False when the body is not needed: it is read and discarded, so that the connection can continue or be closed cleanly. */
  readonly keeps: boolean;
}

/** Result of reading a body: the body, or the status to answer the request with. */
export type BodyDone = (status: number, body: BodyMessage) => void;

/** Up to this size a body is copied to its worker, which costs less than sharing it. */
const SMALL_BYTES = 16 * 1024;

const EMPTY = Buffer.alloc(0);

/** The store whose budget each body uses. */
const storeOfBody = new WeakMap<object, BodyStore>();

/** Call when the request is over: removes the spool file and releases the memory's budget. Calling it again does nothing. */
export function removeBody(body: BodyMessage): void {
  const store = takeFromStore(body);
  if (store === undefined) return;
  if (body instanceof Uint8Array) store.memory.abandon(body.buffer as SharedArrayBuffer);
  else store.remove(body!.path);
}

/** Like removeBody, for scripts that have ended by themselves: the memory can be reused. */
export function finishBody(body: BodyMessage): void {
  if (!(body instanceof Uint8Array)) removeBody(body);
  else takeFromStore(body)?.memory.giveBack(body.buffer as SharedArrayBuffer);
}

function takeFromStore(body: BodyMessage): BodyStore | undefined {
  const store = body === null ? undefined : storeOfBody.get(body);
  if (store !== undefined) storeOfBody.delete(body!);
  return store;
}

/** All bodies of one server. */
export class BodyStore {
  readonly limits: BodyLimits;
  /** Called with a line for the operator when a spool file cannot be written or removed. */
  onNotice: (text: string) => void = () => {};
  readonly #files = new Map<string, number>();
  readonly #spooled: Budget;
  readonly memory: BodyMemory;
  #incoming = 0;

  /** @param budgets shared with other stores; its own when absent */
  constructor(limits: BodyLimits, budgets?: { readonly memory: Budget; readonly files: Budget }) {
    this.limits = limits;
    this.memory = new BodyMemory(budgets?.memory ?? new OwnBudget(limits.memoryBudgetBytes));
    this.#spooled = budgets?.files ?? new OwnBudget(limits.spoolBudgetBytes);
  }

  /** Bytes in spool files now. */
  get spooledBytes(): number {
    return this.#spooled.used;
  }

  /** True while a body is being received. */
  get isBusy(): boolean {
    return this.#incoming > 0;
  }

  /** For readers: a body begins or ends. */
  count(change: 1 | -1): void {
    this.#incoming += change;
  }

  /** @param done called once after `end`, never after `discard` */
  reader(plan: BodyPlan, flow: Flow, done: BodyDone): BodyReader {
    return new BodyReader(this, plan, flow, done);
  }

  /** Removes a spool file and gives its bytes back to the budget. */
  remove(path: string): void {
    unlink(path)
      .catch((error: NodeJS.ErrnoException) => {
        // The script may have moved the file.
        if (error.code !== 'ENOENT') this.onNotice(`Cannot remove ${path}: ${error.message}`);
      })
      .finally(() => this.forget(path));
  }

  /** Removes all remaining files; for the end of the process. */
  close(): void {
    for (const path of [...this.#files.keys()]) {
      this.forget(path);
      try {
        unlinkSync(path);
      } catch {
        // Gone already.
      }
    }
  }

  /** For readers: counts bytes that go to a file; false when the disk budget does not allow them. */
  charge(path: string, bytes: number): boolean {
    if (!this.#spooled.change(bytes)) return false;
    this.#files.set(path, (this.#files.get(path) ?? 0) + bytes);
    return true;
  }

  /** For readers: the file was removed. */
  forget(path: string): void {
    this.#spooled.change(-(this.#files.get(path) ?? 0));
    this.#files.delete(path);
  }
}

/** One body while it is being received. */
export class BodyReader {
  readonly #store: BodyStore;
  readonly #flow: Flow;
  readonly #done: BodyDone;
  readonly #keeps: boolean;
  /** As large as announced, otherwise growing. A buffer of its own, since it is transferred to a worker. */
  #memory: Buffer = EMPTY;
  /** The shared block behind `#memory` for larger bodies. */
  #shared: SharedArrayBuffer | null = null;
  #delivered: BodyMessage = null;
  #bytes = 0;
  #file: SpoolFile | null = null;
  #isOver = false;
  #isCounted = true;

  constructor(store: BodyStore, { announcedBytes, keeps }: BodyPlan, flow: Flow, done: BodyDone) {
    this.#store = store;
    this.#flow = flow;
    this.#done = done;
    this.#keeps = keeps;
    const fits = keeps && announcedBytes >= 0 && announcedBytes <= store.limits.memoryBytes;
    if (fits) this.#makeRoom(announcedBytes);
    store.count(1);
  }

  /**
   * Takes bytes, which are copied.
   * @returns 0, or the status with which the request must be refused now; the reader is then over
   */
  add(chunk: Uint8Array): number {
    if (this.#isOver || chunk.length === 0) return 0;
    const { maxBytes, memoryBytes } = this.#store.limits;
    const bytes = this.#bytes + chunk.length;
    if (bytes > maxBytes) return this.#refuse();
    if (this.#keeps) {
      const isKept = this.#file === null && bytes <= memoryBytes && this.#keep(chunk, bytes);
      if (!isKept && !this.#spool(chunk)) return this.#refuse();
    }
    this.#bytes = bytes;
    return 0;
  }

  /** The body is complete. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const file = this.#file;
    if (file === null) {
      this.#uncount();
      this.#delivered = this.#memoryBody();
      this.#done(0, this.#delivered);
      return;
    }
    file.close((error) => {
      this.#uncount();
      if (error !== null) return this.#fail(file, error);
      const body = { path: file.path, sizeBytes: this.#bytes };
      storeOfBody.set(body, this.#store);
      this.#done(0, body);
    });
  }

  #memoryBody(): BodyMessage {
    const bytes = this.#keeps ? this.#bytes : 0;
    if (bytes === 0) {
      this.#freeMemory();
      return null;
    }
    const body = this.#memory.subarray(0, bytes);
    if (this.#shared !== null) storeOfBody.set(body, this.#store);
    this.#shared = null;
    return body;
  }

  /** The client disconnected or the request was refused: everything is released. */
  discard(): void {
    if (this.#file !== null) this.#drop(this.#file);
    this.#file = null;
    this.#freeMemory();
    removeBody(this.#delivered);
    this.#delivered = null;
    this.#isOver = true;
    this.#uncount();
  }

  #uncount(): void {
    if (this.#isCounted) this.#store.count(-1);
    this.#isCounted = false;
  }

  #refuse(): number {
    this.discard();
    return 413;
  }

  /** False when there is no memory for it. */
  #keep(chunk: Uint8Array, bytes: number): boolean {
    const { memoryBytes } = this.#store.limits;
    const hasRoom =
      bytes <= this.#memory.length || this.#makeRoom(Math.min(Math.max(bytes, this.#memory.length * 2), memoryBytes));
    // Not set(): into shared memory it copies byte by byte unless both sides are aligned (300 µs/MB against 50).
    if (hasRoom) this.#memory.fill(chunk, this.#bytes, bytes);
    return hasRoom;
  }

  #makeRoom(bytes: number): boolean {
    const shared = bytes <= SMALL_BYTES ? null : this.#store.memory.take(bytes);
    if (shared === null && bytes > SMALL_BYTES) return false;
    const memory = Buffer.from(shared ?? new ArrayBuffer(bytes));
    if (this.#bytes > 0) memory.fill(this.#memory.subarray(0, this.#bytes), 0, this.#bytes);
    if (this.#shared !== null) this.#store.memory.giveBack(this.#shared);
    this.#shared = shared;
    this.#memory = memory;
    return true;
  }

  #freeMemory(): void {
    this.#memory = EMPTY;
    // Not reused: the file may still be written from it.
    if (this.#shared !== null) this.#store.memory.abandon(this.#shared);
    this.#shared = null;
  }

  #spool(chunk: Uint8Array): boolean {
    if (this.#file === null) this.#openFile();
    const file = this.#file;
    if (file === null || !this.#store.charge(file.path, chunk.length)) return false;
    file.append(Uint8Array.from(chunk));
    return true;
  }

  #openFile(): void {
    const file = new SpoolFile(this.#store.limits.spoolDirectory, this.#flow);
    const start = this.#memory.subarray(0, this.#bytes);
    if (!this.#store.charge(file.path, start.length)) {
      this.#drop(file);
      return;
    }
    this.#file = file;
    if (start.length > 0) file.append(start);
    this.#freeMemory();
  }

  #fail(file: SpoolFile, error: Error): void {
    this.#drop(file);
    this.#store.onNotice(`Cannot spool a request body to ${file.path}: ${error.message}`);
    this.#done(500, null);
  }

  #drop(file: SpoolFile): void {
    file.remove(() => this.#store.forget(file.path));
  }
}
