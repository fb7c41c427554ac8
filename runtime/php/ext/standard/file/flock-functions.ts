/** Locks on open files; PHP's manual, chapter Filesystem. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { waits } from '../../../calls/waits.ts';
import { typeNameOf } from '../../../engine/coercion.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { Waiting } from '../../../engine/waiting/wait.ts';
import { temporaryFolder } from '../../../main/paths/temporary-folder.ts';
import type { Request } from '../../../main/request.ts';
import { FileLock, type LockMode } from '../streams/file-lock.ts';
import { Stream } from '../streams/stream.ts';

const LOCK_SH = 1;
const LOCK_UN = 3;
/** The bits of the operation, without LOCK_NB. */
const OPERATION = 3;
const LOCK_NB = 4;

/** Filled by flock(): `would_block` is 1 when the file is locked by another script. */
interface WouldBlock {
  would_block?: number;
}

/** Of one request: what flock() has made for its streams. */
class StreamLocks {
  readonly #locks = new Map<Stream, FileLock>();

  /** Made when first wanted, released when the stream is closed; null for streams that are no files. */
  of(request: Request, stream: Stream): FileLock | null {
    const known = this.#locks.get(stream);
    const { identity } = stream;
    if (known !== undefined || identity === null) return known ?? null;
    const made = new FileLock(request.sapi, identity, temporaryFolder(request.ini));
    this.#locks.set(stream, made);
    stream.onClose = () => made.release();
    return made;
  }
}

function* lock(file: FileLock, operation: number, answer: WouldBlock | null): Waiting<boolean> {
  const mode: LockMode = (operation & OPERATION) === LOCK_SH ? 'shared' : 'exclusive';
  if ((operation & LOCK_NB) === 0) return yield* file.take(mode);
  const isLocked = file.attempt(mode) === 'locked';
  if (answer !== null) answer.would_block = isLocked ? 0 : 1;
  return isLocked;
}

export const flockFunctions = {
  /**
   * Locks an open file: LOCK_SH shared, LOCK_EX exclusive, LOCK_UN releases; with LOCK_NB it returns false instead of waiting.
   * The lock lasts until the stream is closed or the request ends, and works between all scripts of this user on this machine;
   * other programs do not see it. The third argument is an object whose `would_block` becomes 1 when another script has the lock.
   */
  flock: waits(
    (request) =>
      function* (stream: Stream, operation: number, would_block: WouldBlock | null = null): Waiting<boolean> {
        if (!(stream instanceof Stream))
          throw new TypeError(`flock(): Argument #1 ($stream) must be of type resource, ${typeNameOf(stream)} given`);
        if (!stream.isOpen) throw new TypeError('flock(): supplied resource is not a valid stream resource');
        if ((operation & OPERATION) === 0)
          throw new ValueError('flock(): Argument #2 ($operation) must be one of LOCK_SH, LOCK_EX, or LOCK_UN');
        if (would_block !== null) would_block.would_block = 0;
        const file = request.stateOf(StreamLocks).of(request, stream);
        if (file === null) return false;
        if ((operation & OPERATION) !== LOCK_UN) return yield* lock(file, operation, would_block);
        file.release();
        return true;
      },
  ),
  /** True for streams that flock() can lock: files. */
  stream_supports_lock:
    () =>
    (stream: Stream): boolean =>
      stream.identity !== null,
} satisfies FunctionTable;
