/** Reading a request body piece by piece, from memory or from the file it was spooled to. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { RequestBody } from '../../sapi.ts';

/** A body being read from its start; `close` it in the end. */
export interface BodySource {
  /** The whole body when it is in memory; to be read, not changed. */
  readonly bytes: Uint8Array | null;
  /** Fills `target` from its start. @returns bytes read, 0 at the end. */
  read(target: Uint8Array): number;
  close(): void;
}

const NOTHING = new Uint8Array(0);

export function openBody(body: RequestBody): BodySource {
  if (body.kind === 'file') return new FileSource(body.path);
  return new MemorySource(body.kind === 'memory' ? body.bytes : NOTHING);
}

/** Bytes the client sent. */
export function bodySize(body: RequestBody): number {
  if (body.kind === 'none') return 0;
  return body.kind === 'memory' ? body.bytes.length : body.sizeBytes;
}

/** The whole body at once. */
export function bodyBytes(body: RequestBody): Uint8Array {
  if (body.kind === 'none') return NOTHING;
  return body.kind === 'memory' ? body.bytes : readFileSync(body.path);
}

class MemorySource implements BodySource {
  readonly bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  read(target: Uint8Array): number {
    const piece = this.bytes.subarray(this.#position, this.#position + target.length);
    target.set(piece);
    this.#position += piece.length;
    return piece.length;
  }

  close(): void {}
}

class FileSource implements BodySource {
  readonly bytes = null;
  readonly #descriptor: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
  }

  read(target: Uint8Array): number {
    return readSync(this.#descriptor, target);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
