/**
 * flock() without the system call, which Node does not have: owners are recorded beside the locks of sessions, so that locks
 * work between all threads and servers of this user on this machine. Programs that call flock(2) do not see them.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { waitInPlace } from '../../../engine/waiting/blocking.ts';
import { NEVER, type Waiting } from '../../../engine/waiting/wait.ts';
import { LockFile } from '../../../main/locks/lock-file.ts';
import { isAlive, isSameThread, type LockOwner, ownerOf } from '../../../main/locks/lock-owner.ts';
import type { Sapi } from '../../../sapi.ts';

export type LockMode = 'shared' | 'exclusive';

/** Result of an attempt; `here`: locked by another request of this thread. */
type LockResult = 'locked' | 'held' | 'held here' | 'never';

interface Holder {
  readonly mode: LockMode;
  readonly owner: LockOwner;
  /** Tells streams of one request apart. */
  readonly stream: string;
}

const FIRST_WAIT_MS = 1;
const LONGEST_WAIT_MS = 20;

/** The lock of one open stream on its file. */
export class FileLock {
  readonly #sapi: Sapi;
  readonly #guard: LockFile;
  readonly #owner: LockOwner;
  /** No other stream has it. */
  readonly #stream = randomUUID();
  #isHeld = false;

  /**
   * @param file names the file itself, whatever path led to it
   * @param temporaryFolder where locks are kept
   */
  constructor(sapi: Sapi, file: string, temporaryFolder: string) {
    this.#sapi = sapi;
    this.#owner = ownerOf(sapi);
    this.#guard = new LockFile(sapi, `flock ${file}`, temporaryFolder);
  }

  /** Tries once. @throws what the file system says */
  attempt(mode: LockMode): LockResult {
    return this.#guarded((holders) => {
      const others = holders.filter((holder) => mode === 'exclusive' || holder.mode === 'exclusive');
      if (others.some(({ owner }) => owner === this.#owner)) return 'never';
      if (others.some(({ owner }) => isSameThread(owner, this.#owner))) return 'held here';
      if (others.length > 0) return 'held';
      holders.push({ mode, owner: this.#owner, stream: this.#stream });
      this.#isHeld = true;
      return 'locked';
    });
  }

  /**
   * Waits until the file is this stream's; the time limit stands still meanwhile, as in sleep().
   * @returns false when that would be never: this request holds it by another stream, or one of its thread that cannot go on
   */
  *take(mode: LockMode): Waiting<boolean> {
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)) {
      const result = this.attempt(mode);
      if (result === 'locked' || result === 'never') return result === 'locked';
      if ((yield { what: 'lock', forMs: waitMs, needsThread: result === 'held here' }) === NEVER) return false;
    }
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#guarded(() => undefined);
  }

  /** Hands out the holders without this stream and without the dead, and writes down what has become of them. */
  #guarded<Result>(change: (holders: Holder[]) => Result): Result {
    // Held for moments, and by other threads only: nobody waits while he has it.
    if (!waitInPlace(this.#guard.take(), this.#sapi)) throw new Error('A request waits for itself');
    try {
      const holders = this.#read().filter(({ owner, stream }) => {
        const isOwn = owner === this.#owner && stream === this.#stream;
        return !isOwn && (owner === this.#owner || isAlive(owner));
      });
      const result = change(holders);
      this.#write(holders);
      return result;
    } finally {
      this.#guard.giveBack();
    }
  }

  get #path(): string {
    return `${this.#guard.path}.holders`;
  }

  #read(): Holder[] {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8')) as Holder[];
    } catch {
      // Nobody holds it, or a thread has died while it wrote.
      return [];
    }
  }

  #write(holders: readonly Holder[]): void {
    if (holders.length === 0) rmSync(this.#path, { force: true });
    else writeFileSync(this.#path, JSON.stringify(holders), { mode: 0o600 });
  }
}
