/**
 * A lock between all threads and server processes of this machine: a file that names its owner, in a folder of its
 * own. Sessions and flock() use it, since Node has no flock(2). A lock whose owner has died is taken over.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { NEVER, type Waiting } from '../../engine/waiting/wait.ts';
import type { Sapi } from '../../sapi.ts';
import { isAlive, isSameThread, type LockOwner, ownerOf } from './lock-owner.ts';

const FIRST_WAIT_MS = 1;
const LONGEST_WAIT_MS = 20;
/** What a thread needs to write its name into a file, many times over. */
const WRITING_MS = 1000;

export class LockFile {
  /** The lock's file; its owner may keep other files beside it. */
  readonly path: string;
  readonly #folder: string;
  readonly #owner: LockOwner;
  #isHeld = false;

  /**
   * @param file identifies the locked resource
   * @param temporaryFolder folder for locks
   */
  constructor(sapi: Sapi, file: string, temporaryFolder: string) {
    this.#owner = ownerOf(sapi);
    this.#folder = `${temporaryFolder}/ts-sapi-locks-${process.getuid?.() ?? 0}`;
    this.path = `${this.#folder}/${createHash('sha256').update(file).digest('hex')}`;
  }

  /**
   * Waits until the lock is this request's. The time limit stands still meanwhile, as in sleep().
   * @returns false when it would wait for ever: the lock belongs to this request, or to one of its thread that cannot continue meanwhile
   * @throws errors of the file system
   */
  *take(): Waiting<boolean> {
    this.#prepareFolder();
    let waitMs = FIRST_WAIT_MS;
    while (!this.#tryTake()) {
      const owner = this.#readOwner();
      if (owner === this.#owner) return false;
      if (owner !== null && !isAlive(owner)) {
        if (!this.#removeAbandoned(owner)) yield { what: 'lock', forMs: FIRST_WAIT_MS };
        continue;
      }
      const needsThread = owner !== null && isSameThread(owner, this.#owner);
      if ((yield { what: 'lock', forMs: waitMs, needsThread }) === NEVER) return false;
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    }
    return true;
  }

  giveBack(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    remove(this.path);
  }

  #tryTake(): boolean {
    const descriptor = this.#create(this.path);
    if (descriptor === null) return false;
    this.#isHeld = true;
    writeSync(descriptor, this.#owner);
    closeSync(descriptor);
    return true;
  }

  /** @returns null when there is such a file already. */
  #create(path: string): number | null {
    try {
      return openSync(path, 'wx', 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
      throw error;
    }
  }

  /** @throws Error when somebody else has put a folder there */
  #prepareFolder(): void {
    const found = lstatSync(this.#folder, { throwIfNoEntry: false }) ?? this.#makeFolder();
    if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid))
      throw new Error(`${this.#folder} belongs to somebody else`);
  }

  #makeFolder(): Stats {
    try {
      mkdirSync(this.#folder, { mode: 0o700 });
    } catch (error) {
      // Another thread was faster. A missing temporary folder is not created.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return lstatSync(this.#folder);
  }

  /** The owner; null when there is none, or when it has not written its name yet. */
  #readOwner(): LockOwner | null {
    try {
      const owner = readFileSync(this.path, 'latin1');
      if (owner === '' && isOld(this.path)) return '0/0';
      return owner === '' ? null : owner;
    } catch {
      return null;
    }
  }

  /**
   * One thread at a time: otherwise a second one that sees the dead owner would remove the lock of the first.
   * @returns false when another thread is doing it
   */
  #removeAbandoned(owner: LockOwner): boolean {
    const breaking = `${this.path}.break`;
    const descriptor = this.#create(breaking);
    if (descriptor === null) {
      if (isOld(breaking)) remove(breaking);
      return false;
    }
    closeSync(descriptor);
    if (this.#readOwner() === owner) remove(this.path);
    remove(breaking);
    return true;
  }
}

function isOld(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > WRITING_MS;
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Somebody else has done it.
  }
}
