/** Detects whether a file has changed: used by the compiler for its inputs, by workers for included files. */
import { statSync } from 'node:fs';

export interface FileStamp {
  readonly path: string;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly sizeBytes: number;
  /** A link that was redirected shows another file, whose times may be older. */
  readonly inode: number;
}

/** The file's present state; all values are -1 when it does not exist. */
export function stampOf(path: string): FileStamp {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined) {
      return { path, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs, sizeBytes: stat.size, inode: stat.ino };
    }
  } catch {
    // An unreadable file counts as missing: reading it will report why.
  }
  return { path, mtimeMs: -1, ctimeMs: -1, sizeBytes: -1, inode: -1 };
}

/** True when both are equal. */
export function isSameFile(one: FileStamp, other: FileStamp): boolean {
  return (
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.sizeBytes === other.sizeBytes &&
    one.inode === other.inode
  );
}

/** Stats the file; about 5 µs. */
export function isCurrent(stamp: FileStamp): boolean {
  return isSameFile(stamp, stampOf(stamp.path));
}
