/** Where include() finds a file (main/fopen_wrappers.c php_resolve_path). */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { WorkingFolder } from '../../php/main/paths/working-folder.ts';
import type { Request } from '../../php/main/request.ts';
import type { FoundScript, FoundScripts } from '../scripts/found-scripts.ts';

export type Found =
  /** A script, compiled and run. */
  | FoundScript
  /** Any other file: its text is output unchanged. */
  | { readonly kind: 'text'; readonly filename: string }
  /** PHP's reason for a missing file; `path` is the name in PHP's warning. */
  | { readonly kind: 'none'; readonly path: string; readonly reason: string };

const CODE = /\.[cm]?[tj]sx?$/;
const NO_FILE = 'No such file or directory';

/** The including file, and the thread's caches. */
export interface IncludeFrom {
  callingFile(): string;
  readonly known: FoundScripts;
  /** wire/clock.ts */
  readonly nowMs: number;
}

/**
 * A path that starts with `/`, `./` or `../` is relative to the working folder. Any other is searched in the
 * folders of include_path, then beside the file that includes it. A `.php` name may stand for the ported `.ts`.
 */
export function findIncluded(request: Request, path: string, { callingFile, known, nowMs }: IncludeFrom): Found {
  let found: Found = { kind: 'none', path, reason: NO_FILE };
  for (const place of placesOf(request, path, callingFile)) {
    const here = known.at(place, nowMs) ?? look(place, known);
    if (here === null) continue;
    if (here.kind !== 'none') return here;
    // PHP reports the first place that has an obstacle.
    if (found.reason === NO_FILE) found = here;
  }
  return found;
}

function* placesOf(request: Request, path: string, callingFile: () => string): Generator<string> {
  const folder = request.stateOf(WorkingFolder);
  const plain = path.startsWith('file://') ? path.slice('file://'.length) : path;
  if (/^(?:\/|\.\.?(?:\/|$))/.test(plain)) {
    yield folder.resolve(request.input, plain);
    return;
  }
  for (const entry of request.ini.text('include_path').split(':')) {
    if (entry !== '') yield resolve(folder.resolve(request.input, entry), plain);
  }
  yield resolve(dirname(callingFile()), plain);
}

function look(place: string, known: FoundScripts): Found | null {
  const names = candidates(place);
  for (const filename of names) {
    const stats = statOf(filename);
    if (stats === undefined) continue;
    if (stats.isDirectory()) return { kind: 'none', path: filename, reason: 'Success' };
    if (!isReadable(filename)) return { kind: 'none', path: filename, reason: 'Permission denied' };
    const realPath = realpathSync.native(filename);
    if (!CODE.test(filename)) return { kind: 'text', filename: realPath };
    const script: FoundScript = { kind: 'script', filename: realPath };
    // A file that takes precedence over this one may be created later.
    if (filename === names[0]) known.remember(place, filename, script);
    return script;
  }
  return null;
}

/** The ported script takes precedence over the original beside it. */
function candidates(place: string): string[] {
  if (place.endsWith('.php')) return [place.replace(/\.php$/, '.ts'), place];
  return CODE.test(place) ? [place] : [place, `${place}.ts`];
}

function statOf(filename: string) {
  try {
    return statSync(filename, { throwIfNoEntry: false });
  } catch {
    // A file where a folder should be, a name too long, a loop of links.
    return undefined;
  }
}

function isReadable(filename: string): boolean {
  try {
    accessSync(filename, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
