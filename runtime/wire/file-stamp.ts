/** Tells whether a file is still what it was: the compiler asks that of its inputs, workers of what they include. */
import { statSync } from 'node:fs';

export interface FileStamp {
  readonly path: string;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly sizeBytes: number;
  /** A link that leads elsewhere now shows a file with old times, but another one. */
  readonly inode: number;
}

/** What the file is now; all values are -1 when there is none. */
export function stampOf(path: string): FileStamp {
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

/** True when nothing tells the two apart. */
export function isSameFile(one: FileStamp, other: FileStamp): boolean {
  return (
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.sizeBytes === other.sizeBytes &&
    one.inode === other.inode
  );
}

/** Looks at the file; about 5 µs. */
export function isCurrent(stamp: FileStamp): boolean {
  return isSameFile(stamp, stampOf(stamp.path));
}
