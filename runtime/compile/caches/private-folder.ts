/** A folder for files that will be executed: only this user may write there. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OTHERS_MAY_WRITE = 0o022;

/** The same folder for each start by the same user; a new one when another user has taken its name. */
export function privateFolder(): string {
  const folder = join(tmpdir(), `ts-sapi-${userId() ?? 'user'}`);
  try {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    // A link to our folder is not safe: its owner may redirect it.
    if (lstatSync(folder).isDirectory() && isPrivate(folder)) return folder;
  } catch {
    // The name is taken by a file.
  }
  return mkdtempSync(join(tmpdir(), 'ts-sapi-'));
}

/** True for a folder of this user into which nobody else may write. */
export function isPrivate(folder: string): boolean {
  const stat = lstatSync(`${folder}/.`);
  return stat.isDirectory() && isOurs(stat);
}

/**
 * The text of a file that only this user can have written.
 * @throws Error when others may have written it, and errors of opening.
 */
export function readPrivate(path: string): string {
  // The same descriptor is checked and read.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || !isOurs(stat)) throw new Error(`${path} is not ours alone`);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function isOurs({ uid, mode }: Stats): boolean {
  const user = userId();
  // Systems without user ids give each user a temporary folder of his own.
  return user === undefined || (uid === user && (mode & OTHERS_MAY_WRITE) === 0);
}

function userId(): number | undefined {
  return process.getuid?.();
}
