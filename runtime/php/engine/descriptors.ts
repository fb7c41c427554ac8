/** Reading from and writing to descriptors that somebody else opened: pipes and terminals that need not block. */
import { writeSync } from 'node:fs';

const RETRY_MS = 5;

/** Writes to a descriptor that need not block. @throws what writing throws, such as EPIPE */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    const from = written;
    written += retried(() => writeSync(descriptor, bytes, from, bytes.length - from));
  }
}

/** A parent may have made the pipe one that does not block: then there is nothing but to come back later. */
export function retried<Result>(attempt: () => Result): Result {
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
  }
}
