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
  /** Version of the PHP whose behaviour this is, or of one of its extensions; false for one that is not here. */
  phpversion:
    (request) =>
    (extension: string | null = null): string | false =>
      extension === null || isLoaded(request, extension) ? PHP_VERSION : false,
  /** How PHP runs: `fpm-fcgi` for the web server, `cli` for the command line. */
  php_sapi_name: (request) => (): string => request.sapi.name,
  /** About the machine: s system, n host, r release, v version, m machine, a all of them. */
  php_uname:
    () =>
    (mode = 'a'): string =>
      systemFact(mode),
  /** Directory for temporary files. */
  sys_get_temp_dir: (request) => (): string => temporaryFolder(request.ini),
  /** -1, 0 or 1 by the order of two versions; with an operator such as `'>='`, whether it holds. */
  version_compare:
    () =>
    (version1: string, version2: string, operator?: string | null): number | boolean =>
      compare(version1, version2, operator),
  /** Bytes of memory this worker's JavaScript uses; all its scripts share them. */
  memory_get_usage:
    () =>
    (real_usage = false): number =>
      memoryBytes(real_usage),
  /** The most that memory_get_usage() has seen in this request. */
  memory_get_peak_usage: (request) => {
    const peak = request.stateOf(MemoryPeak);
    return (real_usage = false): number => {
      peak.bytes = Math.max(peak.bytes, memoryBytes(real_usage));
      return peak.bytes;
    };
  },
  /** Forgets the peak. */
  memory_reset_peak_usage: (request) => (): void => {
    request.stateOf(MemoryPeak).bytes = 0;
  },
  /** Id of the server's process. */
  getmypid: () => (): number => process.pid,
  /** Path of the php.ini in use, false for none. */
  php_ini_loaded_file: (request) => (): string | false => request.ini.configured('cfg_file_path') ?? false,
  /** Directories in which include looks, joined by PATH_SEPARATOR. */
  get_include_path: (request) => (): string => request.ini.text('include_path'),
  /** Changes where include looks for files, folders joined by PATH_SEPARATOR. Gives the old value, false for ''. */
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
