/** An earlier version of this runtime, from the repository's history, beside the one at work: did a change make it slower? */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from './peer.ts';
import { REPOSITORY, tsSapiFrom } from './ts-sapi.ts';

const MAX_ARCHIVE_BYTES = 256e6;
const LOCK = 'package-lock.json';

function git(...args: readonly string[]): Buffer {
  return execFileSync('git', args, {
    cwd: REPOSITORY,
    maxBuffer: MAX_ARCHIVE_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The tag that comes before the version at work; null without tags, or without git. */
export function lastTag(): string | null {
  try {
    return git('describe', '--tags', '--abbrev=0').toString().trim();
  } catch {
    return null;
  }
}

/**
 * The sources of a tag or commit as a peer. They lie in a temporary folder until the process ends.
 * @throws RangeError when git knows no such version
 */
export function earlierVersion(ref: string): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'ts-sapi-earlier-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  unpack(ref, folder);
  addPackages(folder);
  return tsSapiFrom(`${folder}/`, `ts-sapi@${ref}`);
}

function unpack(ref: string, folder: string): void {
  let archive: Buffer;
  try {
    archive = git('archive', '--format=tar', ref);
  } catch {
    throw new RangeError(`git knows no version ${ref}`);
  }
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
}

/** The packages at hand when both versions want the same. */
function addPackages(folder: string): void {
  const wantsTheSame = readFileSync(join(folder, LOCK)).equals(readFileSync(`${REPOSITORY}${LOCK}`));
  if (wantsTheSame) symlinkSync(`${REPOSITORY}node_modules`, join(folder, 'node_modules'));
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
}
