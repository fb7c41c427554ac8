/** A folder for files that will be executed: nobody else may be able to write there. */
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

/** The same folder for each start of the same user; a new one when somebody else holds its name. */
export function privateFolder(): string {
  const folder = join(tmpdir(), `ts-sapi-${userId() ?? 'user'}`);
  try {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    // A link to a folder of ours is not ours: its owner may let it lead elsewhere.
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
 * The text of a file that nobody else can have written.
 * @throws Error when somebody else may have, and what opening throws.
 */
export function readPrivate(path: string): string {
  // The file that was looked at is the one that is read.
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
