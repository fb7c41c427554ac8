/** Reads from and writes to inherited descriptors: pipes and terminals that may be non-blocking. */
import { writeSync } from 'node:fs';

const RETRY_MS = 5;

/** Writes to a descriptor that need not block. @throws what writing throws, such as EPIPE */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    const from = written;
    written += retried(() => writeSync(descriptor, bytes, from, bytes.length - from));
  }
}

/** A parent may have made the pipe non-blocking: then the call is repeated later. */
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
