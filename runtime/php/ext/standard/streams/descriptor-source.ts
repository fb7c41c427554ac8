/** The process's standard streams: inherited descriptors, usually pipes and terminals. */
import { readSync } from 'node:fs';
import { retried, writeAll } from '../../../engine/descriptors.ts';
import type { StreamSource } from './stream.ts';

const NO_BYTES = new Uint8Array(0);
const READ_BYTES = 8192;

export class DescriptorSource implements StreamSource {
  readonly canSeek = false;
  readonly isLive = true;
  readonly canRead: boolean;
  readonly canWrite: boolean;
  readonly #descriptor: number;
  /** Read and not yet asked for; the first byte stands at `#from`. */
  #ahead: Uint8Array = NO_BYTES;
  #from = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    this.canRead = descriptor === 0;
    this.canWrite = descriptor !== 0;
  }

  /** What has arrived, waiting only when nothing has; none at the end. Positions never go back. */
  readAt(position: number, length: number): Uint8Array {
    const passed = Math.min(position - this.#from, this.#ahead.length);
    this.#ahead = this.#ahead.subarray(passed);
    this.#from += passed;
    if (this.#ahead.length === 0) this.#ahead = readSome(this.#descriptor, Math.max(length, READ_BYTES));
    return this.#ahead.subarray(0, length);
  }

  writeAt(_position: number | null, bytes: Uint8Array): void {
    writeAll(this.#descriptor, bytes);
  }

  size(): number {
    return 0;
  }
  truncate(): void {}
  /** The descriptor is kept open: it may be needed after the script. */
  close(): void {}
}

function readSome(descriptor: number, length: number): Uint8Array {
  const target = new Uint8Array(length);
  return retried(() => target.subarray(0, readSync(descriptor, target, 0, length, null)));
}
