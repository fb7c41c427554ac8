/**
 * The owner of a lock: a request, and its thread with its start time, since thread numbers are reused. A thread
 * has many requests at a time, and each locks out the others.
 */
import { readFileSync } from 'node:fs';
import type { Sapi } from '../../sapi.ts';

/** `<thread id>/<start time>/<request>`; on systems without /proc `<process id>//<request>`. */
export type LockOwner = string;

/** Place of the start time among the fields after a process's name (proc(5), `stat`). */
const START_TIME = 19;

function threadStat(path: string): LockOwner | null {
  try {
    const text = readFileSync(path, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return `${Number.parseInt(text, 10)}/${fields[START_TIME]}`;
  } catch {
    return null;
  }
}

/** The thread that runs this, without a request. */
export function thisThread(): LockOwner {
  return threadStat('/proc/thread-self/stat') ?? `${process.pid}/`;
}

/** The request of this server API. */
export function ownerOf(sapi: Sapi): LockOwner {
  return `${thisThread()}/${sapi.requestKey}`;
}

/**
 * True while the owner's thread exists; on systems without /proc while its process does. A request that ends lets go of its
 * locks itself, and what of it does not end so takes its thread along.
 */
export function isAlive(owner: LockOwner): boolean {
  const [id = '', startTime = ''] = owner.split('/');
  if (startTime !== '') return threadStat(`/proc/${id}/stat`) === `${id}/${startTime}`;
  try {
    return process.kill(Number(id), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True when both are requests of one thread. */
export function isSameThread(one: LockOwner, other: LockOwner): boolean {
  return one.slice(0, one.lastIndexOf('/')) === other.slice(0, other.lastIndexOf('/'));
}
