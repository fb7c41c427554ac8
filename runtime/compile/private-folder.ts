/** A folder for files that will be executed: nobody else may be able to write there. */
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OTHERS_MAY_WRITE = 0o022;

/** The same folder for each start of the same user; a new one when somebody else holds its name. */
export function privateFolder(): string {
  const folder = join(tmpdir(), `ts-sapi-${userId() ?? 'user'}`);
  try {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    if (isOurs(folder)) return folder;
  } catch {
    // The name is taken by a file.
  }
  return mkdtempSync(join(tmpdir(), 'ts-sapi-'));
}

function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  const user = userId();
  if (!stat.isDirectory()) return false;
  // Systems without user ids give each user a temporary folder of his own.
  return user === undefined || (stat.uid === user && (stat.mode & OTHERS_MAY_WRITE) === 0);
}

function userId(): number | undefined {
  return process.getuid?.();
}
