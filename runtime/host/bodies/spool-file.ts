/** A temporary file that is written in the background, and pauses its source while the disk is behind. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Unwritten bytes at which the source is paused, and at which it is resumed. */
const PAUSE_BYTES = 2 * 1024 * 1024;
const RESUME_BYTES = 512 * 1024;

/** Pauses and resumes the source. */
export interface Flow {
  pause(): void;
  resume(): void;
}

export class SpoolFile {
  readonly path: string;
  readonly #flow: Flow;
  readonly #opening: Promise<FileHandle>;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #isPaused = false;
  #isRemoved = false;
  #error: Error | null = null;
  #writing: Promise<void> | null = null;

  /** Creates the file, readable by its owner only, in the background. */
  constructor(directory: string, flow: Flow) {
    this.path = join(directory, `ts-sapi-body-${process.pid}-${randomBytes(8).toString('hex')}`);
    this.#flow = flow;
    this.#opening = open(this.path, 'wx', 0o600);
    this.#opening.catch((error: Error) => this.#fail(error));
  }

  /** Writes the bytes later; the caller must not change them. */
  append(bytes: Uint8Array): void {
    if (this.#error !== null || this.#isRemoved) return;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#writing ??= this.#writeAll();
    if (this.#waitingBytes <= PAUSE_BYTES || this.#isPaused) return;
    this.#isPaused = true;
    this.#flow.pause();
  }

  /** Calls back when everything is written and the file is closed, or with the error. */
  close(done: (error: Error | null) => void): void {
    void this.#finish().then(() => done(this.#error));
  }

  /** Calls back when the file is gone. */
  remove(done: () => void): void {
    this.#isRemoved = true;
    this.#waiting = [];
    void this.#finish()
      .then(() => unlink(this.path))
      .catch(() => {})
      .then(done);
  }

  async #finish(): Promise<void> {
    try {
      const handle = await this.#opening;
      await this.#writing;
      await handle.close();
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  async #writeAll(): Promise<void> {
    try {
      const handle = await this.#opening;
      while (this.#waiting.length > 0) {
        const batch = this.#waiting;
        this.#waiting = [];
        const { bytesWritten } = await handle.writev(batch);
        await this.#writeRest(handle, batch, bytesWritten);
        for (const piece of batch) this.#waitingBytes -= piece.length;
        if (this.#waitingBytes <= RESUME_BYTES) this.#goOn();
      }
    } catch (error) {
      this.#fail(error as Error);
    }
    this.#writing = null;
  }

  /** A full disk or a signal can cut a gathered write short. */
  async #writeRest(handle: FileHandle, batch: readonly Uint8Array[], writtenBytes: number): Promise<void> {
    let skip = writtenBytes;
    for (const piece of batch) {
      if (skip < piece.length) await handle.appendFile(piece.subarray(skip));
      skip = Math.max(0, skip - piece.length);
    }
  }

  #fail(error: Error): void {
    this.#error ??= error;
    this.#waiting = [];
    this.#waitingBytes = 0;
    // The rest is read and discarded, so that the client gets an answer.
    this.#goOn();
  }

  #goOn(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#flow.resume();
  }
}
