/** Who holds a lock: a thread, told apart from all that had its number before or will have it. */
import { readFileSync } from 'node:fs';

/** `<thread id>/<start time>`; on systems without /proc `<process id>/`. */
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

/** The thread that runs this. */
export function thisThread(): LockOwner {
  return threadStat('/proc/thread-self/stat') ?? `${process.pid}/`;
}

/** True while the thread exists; on systems without /proc while its process does. */
export function isAlive(owner: LockOwner): boolean {
  const [id = '', startTime = ''] = owner.split('/');
  if (startTime !== '') return threadStat(`/proc/${id}/stat`) === owner;
  try {
    return process.kill(Number(id), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
