/** Notices that files have changed since they were read. */
import { statSync } from 'node:fs';

interface Stamp {
  readonly path: string;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly sizeBytes: number;
  /** A link that leads elsewhere now shows a file with old times, but another one. */
  readonly inode: number;
}

/** How far a file system's clock may lag behind ours. */
const CLOCK_SLACK_MS = 20;

export class InputStamps {
  readonly #stamps: readonly Stamp[];
  /** False when a file may have been written between reading it and looking at it. */
  readonly areSettled: boolean;

  /** @param readSinceMs Unix time in milliseconds at which reading began: a file written after that may have been read before. */
  constructor(paths: Iterable<string>, readSinceMs: number) {
    this.#stamps = Array.from(new Set(paths), stampOf);
    const from = readSinceMs - CLOCK_SLACK_MS;
    const until = Date.now() + CLOCK_SLACK_MS;
    // Times in the future were set on purpose and tell nothing.
    const isRecent = (timeMs: number) => timeMs >= from && timeMs <= until;
    this.areSettled = !this.#stamps.some((stamp) => isRecent(stamp.mtimeMs) || isRecent(stamp.ctimeMs));
  }

  get paths(): string[] {
    return this.#stamps.map((stamp) => stamp.path);
  }

  /** Looks at all files; about 5 µs each. */
  areCurrent(): boolean {
    return this.areSettled && this.#stamps.every((stamp) => isSame(stamp, stampOf(stamp.path)));
  }
}

function stampOf(path: string): Stamp {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined) {
      return { path, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs, sizeBytes: stat.size, inode: stat.ino };
    }
  } catch {
    // Not readable is as good as not there: reading it will tell why.
  }
  return { path, mtimeMs: -1, ctimeMs: -1, sizeBytes: -1, inode: -1 };
}

function isSame(one: Stamp, other: Stamp): boolean {
  return (
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.sizeBytes === other.sizeBytes &&
    one.inode === other.inode
  );
}
