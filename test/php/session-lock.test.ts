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
import { isAlive, thisThread } from '../../runtime/php/main/locks/lock-owner.ts';
import { SessionLock } from '../../runtime/php/main/locks/session-lock.ts';
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

  override sleepMs(milliseconds: number): void {
    super.sleepMs(milliseconds);
    this.whileAsleep();
  }
}

function lockOf(sapi = new MemorySapi(), file = FILE): SessionLock {
  return new SessionLock(sapi, file, folder);
}

/** Makes a lock of another owner. */
function putLock(owner: string): string {
  const lock = lockOf();
  lock.take();
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
    lockOf().take();
    expect(existsSync(locks)).toBe(true);
    const missing = join(folder, 'missing');
    expect(() => new SessionLock(new MemorySapi(), FILE, missing).take()).toThrow('ENOENT');
    expect(existsSync(missing)).toBe(false);
  });

  test('is taken at once when nobody has it, and leaves nothing', () => {
    const sapi = new MemorySapi();
    const lock = lockOf(sapi);
    expect(lock.take()).toBe(true);
    expect(readdirSync(locks)).toHaveLength(1);
    lock.giveBack();
    expect([readdirSync(locks), sapi.sleepsMs]).toEqual([[], []]);
  });

  test('of one session does not hold up another', () => {
    lockOf().take();
    expect(lockOf(new MemorySapi(), '/sessions/sess_b').take()).toBe(true);
  });

  test('that another request of this thread has is refused: waiting would be for ever', () => {
    lockOf().take();
    expect(lockOf().take()).toBe(false);
  });

  test('that a living thread has is waited for', () => {
    const path = putLock(thisThread().replace(/.*/, `${process.ppid}/`));
    const sapi = new WaitingSapi();
    sapi.whileAsleep = () => {
      if (sapi.sleepsMs.length === 3) rmSync(path);
    };
    expect(lockOf(sapi).take()).toBe(true);
    expect(sapi.sleepsMs).toEqual([1, 2, 4]);
  });

  test('of a dead owner is taken over', () => {
    putLock(DEAD);
    const sapi = new MemorySapi();
    expect(lockOf(sapi).take()).toBe(true);
    expect([readdirSync(locks).length, sapi.sleepsMs]).toEqual([1, []]);
  });

  test('whose owner died before it could say who it is is taken over', () => {
    const path = putLock('');
    utimesSync(path, 1, 1);
    expect(lockOf().take()).toBe(true);
  });

  test('is not given back by who does not have it', () => {
    putLock(DEAD);
    lockOf().giveBack();
    expect(readdirSync(locks)).toHaveLength(1);
  });

  test('in a folder that leads elsewhere is not taken', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), locks);
    expect(() => lockOf().take()).toThrow('belongs to somebody else');
  });
});
