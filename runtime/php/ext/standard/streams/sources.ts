/** Where streams keep their bytes: memory, files, the script's output. */
import { closeSync, fstatSync, ftruncateSync, readSync, writeSync } from 'node:fs';
import type { StreamSource } from './stream.ts';

const NO_BYTES = new Uint8Array(0);

/** php://memory, php://temp, data: and bodies in memory. Grows by doubling. */
export class MemorySource implements StreamSource {
  readonly canRead = true;
  readonly canWrite: boolean;
  readonly canSeek = true;
  readonly endsAtSize = true;
  #bytes: Uint8Array;
  #size: number;

  constructor(bytes: Uint8Array = NO_BYTES, canWrite = true) {
    this.#bytes = bytes;
    this.#size = bytes.length;
    this.canWrite = canWrite;
  }

  readAt(position: number, length: number): Uint8Array {
    return this.#bytes.slice(Math.min(position, this.#size), Math.min(position + length, this.#size));
  }

  writeAt(position: number | null, bytes: Uint8Array): void {
    const start = position ?? this.#size;
    const end = start + bytes.length;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, this.#size));
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, start);
    this.#size = Math.max(this.#size, end);
  }

  size(): number {
    return this.#size;
  }

  truncate(size: number): void {
    if (size > this.#size) this.writeAt(this.#size, new Uint8Array(size - this.#size));
    this.#bytes.fill(0, size);
    this.#size = size;
  }

  close(): void {
    this.#bytes = NO_BYTES;
    this.#size = 0;
  }
}

/** An open file. */
export class FileSource implements StreamSource {
  readonly canSeek = true;
  readonly canRead: boolean;
  readonly canWrite: boolean;
  readonly #descriptor: number;

  constructor(descriptor: number, canRead: boolean, canWrite: boolean) {
    this.#descriptor = descriptor;
    this.canRead = canRead;
    this.canWrite = canWrite;
  }

  get identity(): string {
    const { dev, ino } = fstatSync(this.#descriptor);
    return `${dev}/${ino}`;
  }

  readAt(position: number, length: number): Uint8Array {
    const target = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size() - position)) || Math.min(length, 8192));
    let filled = 0;
    while (filled < target.length) {
      const read = readSync(this.#descriptor, target, filled, target.length - filled, position + filled);
      if (read === 0) break;
      filled += read;
    }
    return target.subarray(0, filled);
  }

  writeAt(position: number | null, bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) {
      const place = position === null ? null : position + written;
      written += writeSync(this.#descriptor, bytes, written, bytes.length - written, place);
    }
  }

  size(): number {
    return fstatSync(this.#descriptor).size;
  }

  truncate(size: number): void {
    ftruncateSync(this.#descriptor, size);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** php://output: bytes go on as they come. */
export class SinkSource implements StreamSource {
  readonly canRead = false;
  readonly canWrite = true;
  readonly canSeek = false;
  readonly #take: (bytes: Uint8Array) => void;

  constructor(take: (bytes: Uint8Array) => void) {
    this.#take = take;
  }

  readAt(): Uint8Array {
    return NO_BYTES;
  }
  writeAt(_position: number | null, bytes: Uint8Array): void {
    this.#take(bytes);
  }
  size(): number {
    return 0;
  }
  truncate(): void {}
  close(): void {}
}
