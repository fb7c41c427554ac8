/** A temporary document root that holds the scripts of the cases, so that nothing is ever written into the repository. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParityCase } from './case-files.ts';

export interface ServedFolder {
  readonly root: string;
  /** What a case's script wrote beside its response; null when nothing. */
  readSideFile(parityCase: ParityCase): string | null;
  /** Before a case runs again. */
  removeSideFile(parityCase: ParityCase): void;
  remove(): void;
}

/** @param extension which language of each case to serve; data files of a case are copied for both */
export function createServedFolder(cases: readonly ParityCase[], extension: 'php' | 'ts'): ServedFolder {
  const root = mkdtempSync(join(tmpdir(), 'parity-'));
  chmodSync(root, 0o755);
  mkdirSync(join(root, 'side'));
  chmodSync(join(root, 'side'), 0o777);
  for (const parityCase of cases) copyCase(parityCase, root, extension);
  const sidePath = ({ name }: ParityCase): string => join(root, 'side', `${name.replace('/', '-')}.txt`);
  return {
    root,
    readSideFile: (parityCase) => {
      const path = sidePath(parityCase);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
    removeSideFile: (parityCase) => rmSync(sidePath(parityCase), { force: true }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function copyCase(parityCase: ParityCase, root: string, extension: 'php' | 'ts'): void {
  const target = join(root, parityCase.name);
  mkdirSync(target, { recursive: true });
  const other = extension === 'php' ? '.ts' : '.php';
  for (const file of readdirSync(parityCase.directory)) {
    if (!file.endsWith(other) && !file.endsWith('.json'))
      copyFileSync(join(parityCase.directory, file), join(target, file));
  }
}
