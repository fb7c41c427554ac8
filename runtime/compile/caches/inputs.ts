/** Detects files that have changed since they were read. */
import { type FileStamp, isCurrent, stampOf } from '../../wire/file-stamp.ts';

/** How far a file system's clock may lag behind ours. */
const CLOCK_SLACK_MS = 20;

export class InputStamps {
  readonly #stamps: readonly FileStamp[];
  /** False when a file may have been written between reading and checking it. */
  readonly areSettled: boolean;

  /** @param readSinceMs Unix time in milliseconds at which reading began: a file written after that may have been read before. */
  constructor(paths: Iterable<string>, readSinceMs: number) {
    this.#stamps = Array.from(new Set(paths), stampOf);
    const from = readSinceMs - CLOCK_SLACK_MS;
    const until = Date.now() + CLOCK_SLACK_MS;
    // Times in the future were set on purpose and mean nothing.
    const isRecent = (timeMs: number) => timeMs >= from && timeMs <= until;
    this.areSettled = !this.#stamps.some((stamp) => isRecent(stamp.mtimeMs) || isRecent(stamp.ctimeMs));
  }

  get paths(): string[] {
    return this.#stamps.map((stamp) => stamp.path);
  }

  /** Stats all files; about 5 µs each. */
  areCurrent(): boolean {
    return this.areSettled && this.#stamps.every(isCurrent);
  }

  /** Stamps by which other threads can detect changes; null when they cannot. */
  get stamps(): readonly FileStamp[] | null {
    return this.areSettled ? this.#stamps : null;
  }
}
