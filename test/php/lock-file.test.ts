import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitInPlace } from '../../runtime/php/engine/waiting/blocking.ts';
import type { Wait } from '../../runtime/php/engine/waiting/wait.ts';
import { LockFile } from '../../runtime/php/main/locks/lock-file.ts';
import { isAlive, thisThread } from '../../runtime/php/main/locks/lock-owner.ts';
import { MemorySapi } from '../support/memory-sapi.ts';

/** No thread has ever had this start time. */
const DEAD = `${process.pid}/1`;
const FILE = '/sessions/sess_a';

let folder: string;
let locks: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locks-'));
  locks = join(folder, `ts-sapi-locks-${process.getuid?.() ?? 0}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A Sapi whose sleep lets something happen. */
class WaitingSapi extends MemorySapi {
  whileAsleep: () => void = () => {};

  override wait(wait: Wait): void {
    super.wait(wait);
    this.whileAsleep();
  }
}

/** Takes a lock as a script does that has the thread to itself. */
function take(lock: LockFile, sapi = new MemorySapi()): boolean {
  return waitInPlace(lock.take(), sapi);
}

function lockOf(sapi = new MemorySapi(), file = FILE): LockFile {
  return new LockFile(sapi, file, folder);
}

/** Makes a lock of another owner. */
function putLock(owner: string): string {
  const lock = lockOf();
  take(lock);
  const path = join(locks, readdirSync(locks)[0]!);
  writeFileSync(path, owner);
  return path;
}

describe('an owner', () => {
  test('is alive while its thread is', () => {
    expect(isAlive(thisThread())).toBe(true);
    expect(isAlive(DEAD)).toBe(false);
    expect(isAlive('4194305/77')).toBe(false);
  });

  test('without /proc is a process', () => {
    expect(isAlive(`${process.pid}/`)).toBe(true);
    expect(isAlive('4194305/')).toBe(false);
  });
});

describe('a lock', () => {
  test('makes its own folder, but not the one for temporary files', () => {
    take(lockOf());
    expect(existsSync(locks)).toBe(true);
    const missing = join(folder, 'missing');
    expect(() => take(new LockFile(new MemorySapi(), FILE, missing))).toThrow('ENOENT');
    expect(existsSync(missing)).toBe(false);
  });

  test('is taken at once when nobody has it, and leaves nothing', () => {
    const sapi = new MemorySapi();
    const lock = lockOf(sapi);
    expect(take(lock, sapi)).toBe(true);
    expect(readdirSync(locks)).toHaveLength(1);
    lock.giveBack();
    expect([readdirSync(locks), sapi.sleepsMs]).toEqual([[], []]);
  });

  test('of one session does not hold up another', () => {
    take(lockOf());
    expect(take(lockOf(new MemorySapi(), '/sessions/sess_b'))).toBe(true);
  });

  test('that this request has is refused: waiting would be for ever', () => {
    take(lockOf());
    expect(take(lockOf())).toBe(false);
  });

  test('that another request of this thread has is refused to who waits in place', () => {
    take(lockOf());
    const sapi = new MemorySapi({ requestKey: '1.1' });
    expect(take(lockOf(sapi), sapi)).toBe(false);
    expect(sapi.sleepsMs).toEqual([]);
  });

  test('that another request of this thread has is waited for by who lets the thread go', () => {
    const held = lockOf();
    take(held);
    const waiting = lockOf(new MemorySapi({ requestKey: '1.1' })).take();
    expect(waiting.next().value).toEqual({ what: 'lock', forMs: 1, needsThread: true });
    expect(waiting.next().value).toEqual({ what: 'lock', forMs: 2, needsThread: true });
    held.giveBack();
    expect(waiting.next()).toEqual({ done: true, value: true });
  });

  test('is not alive without its thread, whatever its request', () => {
    expect(isAlive(`${thisThread()}/7.1`)).toBe(true);
    expect(isAlive(`${DEAD}/7.1`)).toBe(false);
  });

  test('that a living thread has is waited for', () => {
    const path = putLock(thisThread().replace(/.*/, `${process.ppid}//0.1`));
    const sapi = new WaitingSapi();
    sapi.whileAsleep = () => {
      if (sapi.sleepsMs.length === 3) rmSync(path);
    };
    expect(take(lockOf(sapi), sapi)).toBe(true);
    expect(sapi.sleepsMs).toEqual([1, 2, 4]);
  });

  test('of a dead owner is taken over', () => {
    putLock(DEAD);
    const sapi = new MemorySapi();
    expect(take(lockOf(sapi), sapi)).toBe(true);
    expect([readdirSync(locks).length, sapi.sleepsMs]).toEqual([1, []]);
  });

  test('whose owner died before it could say who it is is taken over', () => {
    const path = putLock('');
    utimesSync(path, 1, 1);
    expect(take(lockOf())).toBe(true);
  });

  test('is not given back by who does not have it', () => {
    putLock(DEAD);
    lockOf().giveBack();
    expect(readdirSync(locks)).toHaveLength(1);
  });

  test('in a folder that leads elsewhere is not taken', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), locks);
    expect(() => take(lockOf())).toThrow('belongs to somebody else');
  });
});
