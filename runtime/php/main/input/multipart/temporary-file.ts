/** Files of uploads while a request lives, named as PHP names them: `phpAb3dEf` in the temporary folder. */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const SUFFIX_LENGTH = 6;
const ATTEMPTS = 100;

export interface TemporaryFile {
  readonly path: string;
  readonly descriptor: number;
}

/** Makes a new file that only this user can read; null when the folder does not let us. */
export function createTemporaryFile(folder: string, prefix: string): TemporaryFile | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const path = join(folder, prefix + randomSuffix());
    try {
      return { path, descriptor: openSync(path, 'wx', 0o600) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return null;
    }
  }
  return null;
}

/** The same, without keeping it open. */
export function createEmptyFile(folder: string, prefix: string): string | null {
  const file = createTemporaryFile(folder, prefix);
  if (file !== null) closeSync(file.descriptor);
  return file?.path ?? null;
}

function randomSuffix(): string {
  return Array.from(randomBytes(SUFFIX_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
