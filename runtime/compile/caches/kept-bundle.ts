/** Remembers across starts which files a bundle was made of: under tsx, bundling takes most of the start. */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileStamp, isCurrent } from '../../wire/file-stamp.ts';
import { bundlerVersion } from '../bundling/bundler-version.ts';
import { InputStamps } from './inputs.ts';

interface Kept {
  readonly bundler: string;
  /** The written files, the one for threads first. */
  readonly files: readonly { readonly path: string; readonly sizeBytes: number }[];
  readonly stamps: readonly FileStamp[];
}

/** A bundle that has been written. */
export interface WrittenBundle {
  readonly folder: string;
  readonly entry: string;
  readonly files: readonly string[];
  readonly inputs: readonly string[];
  /** Unix time in milliseconds before which all inputs were read. */
  readonly sinceMs: number;
}

/** The file for threads if nothing has changed since; else null. */
export function keptBundle(folder: string, entry: string): string | null {
  try {
    const kept = JSON.parse(readFileSync(recordOf(folder, entry), 'utf8')) as Kept;
    const isWhole = kept.files.every(({ path, sizeBytes }) => statSync(path).size === sizeBytes);
    const isValid = isWhole && kept.bundler === bundlerVersion() && kept.stamps.every(isCurrent);
    return isValid ? kept.files[0]!.path : null;
  } catch {
    return null;
  }
}

/** If this fails, the next start bundles again. */
export function keepBundle({ folder, entry, files, inputs, sinceMs }: WrittenBundle): void {
  const { stamps } = new InputStamps(inputs, sinceMs);
  if (stamps === null) return;
  const sizes = files.map((path) => ({ path, sizeBytes: statSync(path).size }));
  const record = recordOf(folder, entry);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const text = JSON.stringify({ bundler: bundlerVersion(), files: sizes, stamps } satisfies Kept);
    writeFileSync(`${record}.${process.pid}`, text, { mode: 0o600 });
    renameSync(`${record}.${process.pid}`, record);
  } catch {
    // A full disk, or a removed folder.
  }
}

function recordOf(folder: string, entry: string): string {
  return join(folder, `bundle-${createHash('sha256').update(entry).digest('hex').slice(0, 16)}.json`);
}
