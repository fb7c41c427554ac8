/** PHP's manual, chapter PHP information: versions, the machine, memory. */

import type { FunctionTable } from '../../../calls/function-table.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { temporaryFolder } from '../../../main/paths/temporary-folder.ts';
import { PHP_VERSION } from '../../../main/php-version.ts';
import type { Request } from '../../../main/request.ts';
import { systemFact } from '../../../main/system-facts.ts';
import { compareVersions, fulfils } from './version-compare.ts';

function isLoaded(request: Request, extension: string): boolean {
  return request.registry.extensionFunctions(extension, request) !== null;
}

function memoryBytes(isReal: boolean): number {
  const { heapUsed, external, heapTotal } = process.memoryUsage();
  return (isReal ? heapTotal : heapUsed) + external;
}

class MemoryPeak {
  bytes = 0;
}

function compare(version1: string, version2: string, operator: string | null | undefined): number | boolean {
  const order = compareVersions(version1, version2);
  if (operator === null || operator === undefined) return order;
  const result = fulfils(order, operator);
  if (result !== null) return result;
  throw new ValueError('version_compare(): Argument #3 ($operator) must be a valid comparison operator');
}

export const infoFunctions = {
  /** Version of PHP whose behaviour this is, or of one of its extensions; false when the extension is not available. */
  phpversion:
    (request) =>
    (extension: string | null = null): string | false =>
      extension === null || isLoaded(request, extension) ? PHP_VERSION : false,
  /** How PHP runs: `fpm-fcgi` in the web server, `cli` on the command line. */
  php_sapi_name: (request) => (): string => request.sapi.name,
  /**
   * Describes the machine: `s` system, `n` host name, `r` release, `v` version, `m` machine, `a` (default) all of
   * them.
   */
  php_uname:
    () =>
    (mode = 'a'): string =>
      systemFact(mode),
  /** Folder for temporary files. */
  sys_get_temp_dir: (request) => (): string => temporaryFolder(request.ini),
  /**
   * Order of two versions as -1, 0 or 1; with an operator such as `'>='`, whether it holds. Throws a ValueError for
   * an unknown operator.
   */
  version_compare:
    () =>
    (version1: string, version2: string, operator?: string | null): number | boolean =>
      compare(version1, version2, operator),
  /** Bytes of memory that this worker's JavaScript uses; all scripts of the worker share them. */
  memory_get_usage:
    () =>
    (real_usage = false): number =>
      memoryBytes(real_usage),
  /** Highest number of bytes that memory_get_usage() has seen in this request. */
  memory_get_peak_usage: (request) => {
    const peak = request.stateOf(MemoryPeak);
    return (real_usage = false): number => {
      peak.bytes = Math.max(peak.bytes, memoryBytes(real_usage));
      return peak.bytes;
    };
  },
  /** Resets the peak of memory_get_peak_usage() to the current usage. */
  memory_reset_peak_usage: (request) => (): void => {
    request.stateOf(MemoryPeak).bytes = 0;
  },
  /** Id of the server's process. */
  getmypid: () => (): number => process.pid,
  /** Path of the php.ini in use; false when there is none. */
  php_ini_loaded_file: (request) => (): string | false => request.ini.configured('cfg_file_path') ?? false,
  /** Folders in which include() looks for files, joined by PATH_SEPARATOR. */
  get_include_path: (request) => (): string => request.ini.text('include_path'),
  /**
   * Sets the folders in which include() looks for files, joined by PATH_SEPARATOR, for this request. Returns the
   * previous value; false for ''.
   */
  set_include_path:
    (request) =>
    (include_path: string): string | false => {
      if (include_path.includes('\0')) {
        const problem = 'Argument #1 ($include_path) must not contain any null bytes';
        throw new ValueError(`set_include_path(): ${problem}`);
      }
      const before = request.ini.text('include_path');
      return include_path !== '' && request.ini.set('include_path', include_path) ? before : false;
    },
} satisfies FunctionTable;
