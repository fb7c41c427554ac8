/** What all functions on the disk share: paths of a request, PHP's warnings, facts about files. */
import { type Stats, statSync } from 'node:fs';
import { ErrorLevel } from '../../../engine/report.ts';
import { systemErrorText } from '../../../main/errors/system-error.ts';
import { WorkingFolder } from '../../../main/paths/working-folder.ts';
import type { Request } from '../../../main/request.ts';

/** Absolute path of what a script names. */
export function absolute(request: Request, path: string): string {
  return request.stateOf(WorkingFolder).resolve(request.input, path);
}

/** Raises a warning. */
export function warn(request: Request, message: string): false {
  request.diagnostics.raise(ErrorLevel.E_WARNING, message);
  return false;
}

/** Does something on the disk; false and PHP's warning when it fails. `{}` in the warning stands for the reason. */
export function attempt(request: Request, action: () => void, warning: string): boolean {
  try {
    action();
    return true;
  } catch (error) {
    return warn(request, warning.replace('{}', systemErrorText(error)));
  }
}

/** Facts about a file, null when there is none. */
export function statOf(request: Request, path: string): Stats | null {
  if (path === '' || path.includes('\0')) return null;
  try {
    return statSync(absolute(request, path));
  } catch {
    return null;
  }
}

/** One fact about a file; false with PHP's warning when there is none. */
export function factOf(request: Request, name: string, path: string, fact: (stats: Stats) => number): number | false {
  const stats = statOf(request, path);
  return stats === null ? warn(request, `${name}(): stat failed for ${path}`) : fact(stats);
}
