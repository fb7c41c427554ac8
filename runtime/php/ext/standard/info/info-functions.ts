/** PHP's manual, chapter PHP information: versions, the machine, memory. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { temporaryFolder } from '../../../main/paths/temporary-folder.ts';
import { PHP_VERSION, ZEND_VERSION } from '../../../main/php-version.ts';
import type { Request } from '../../../main/request.ts';
import { systemFact, systemName } from './system-facts.ts';
import { compareVersions, fulfils } from './version-compare.ts';

function isLoaded(request: Request, extension: string): boolean {
  return request.registry.extensionFunctions(extension, request) !== null;
}

function extensionFunctions(request: Request, extension: string): string[] | false {
  // PHP's own name of its core's module.
  const name = extension.toLowerCase() === 'zend' ? 'Core' : extension;
  const names = request.registry.extensionFunctions(name, request) ?? [];
  return names.length > 0 && names;
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

export const info = {
  /** Version of the PHP whose behaviour this is, or of one of its extensions; false for one that is not here. */
  phpversion:
    (request) =>
    (extension: string | null = null): string | false =>
      extension === null || isLoaded(request, extension) ? PHP_VERSION : false,
  /** Version of PHP's engine. */
  zend_version: () => (): string => ZEND_VERSION,
  /** How PHP runs: `fpm-fcgi` for the web server, `cli` for the command line. */
  php_sapi_name: (request) => (): string => request.sapi.name,
  /** About the machine: s system, n host, r release, v version, m machine, a all of them. */
  php_uname:
    () =>
    (mode = 'a'): string =>
      systemFact(mode),
  /** Directory for temporary files. */
  sys_get_temp_dir: (request) => (): string => temporaryFolder(request.ini),
  /** True when functions of this PHP extension are here. */
  extension_loaded:
    (request) =>
    (extension: string): boolean =>
      isLoaded(request, extension),
  /** Names of these extensions. */
  get_loaded_extensions:
    (request) =>
    (zend_extensions = false): string[] =>
      zend_extensions ? [] : request.registry.extensionNames(request),
  /** Names of the functions of an extension; false when it is not here or has none. */
  get_extension_funcs:
    (request) =>
    (extension: string): string[] | false =>
      extensionFunctions(request, extension),
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
} satisfies FunctionTable;

const [major, minor, release] = PHP_VERSION.split('.').map(Number) as [number, number, number];

export const infoConstants = {
  PHP_VERSION,
  PHP_MAJOR_VERSION: major,
  PHP_MINOR_VERSION: minor,
  PHP_RELEASE_VERSION: release,
  PHP_VERSION_ID: major * 10_000 + minor * 100 + release,
  PHP_EXTRA_VERSION: '',
  PHP_ZTS: 0,
  PHP_DEBUG: 0,
  PHP_OS: systemName(),
  PHP_OS_FAMILY: systemName() === 'Windows NT' ? 'Windows' : systemName(),
  PHP_MAXPATHLEN: 4096,
  PHP_EOL: '\n',
  /** The greatest number that JavaScript tells from its neighbours: ints are numbers here. */
  PHP_INT_MAX: Number.MAX_SAFE_INTEGER,
  PHP_INT_MIN: Number.MIN_SAFE_INTEGER,
  PHP_INT_SIZE: 8,
  PHP_FLOAT_DIG: 15,
  PHP_FLOAT_EPSILON: Number.EPSILON,
  PHP_FLOAT_MAX: Number.MAX_VALUE,
  /** The least positive normal number. */
  PHP_FLOAT_MIN: 2.2250738585072014e-308,
  DIRECTORY_SEPARATOR: '/',
  PATH_SEPARATOR: ':',
  PHP_SHLIB_SUFFIX: 'so',
  PHP_FD_SETSIZE: 1024,
} satisfies ConstantTable;
