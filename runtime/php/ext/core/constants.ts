/** PHP's version and the limits of its numbers. */
import type { ConstantTable } from '../../calls/function-table.ts';
import { PHP_VERSION } from '../../main/php-version.ts';
import { systemName } from '../../main/system-facts.ts';

const [major, minor, release] = PHP_VERSION.split('.').map(Number) as [number, number, number];

export const coreConstants = {
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
  /** Largest integer that a JavaScript number represents exactly, 2^53 - 1: PHP's ints are numbers here. */
  PHP_INT_MAX: Number.MAX_SAFE_INTEGER,
  PHP_INT_MIN: Number.MIN_SAFE_INTEGER,
  PHP_INT_SIZE: 8,
  PHP_FLOAT_DIG: 15,
  PHP_FLOAT_EPSILON: Number.EPSILON,
  PHP_FLOAT_MAX: Number.MAX_VALUE,
  /** Smallest positive normal float, about 2.2e-308. */
  PHP_FLOAT_MIN: 2.2250738585072014e-308,
  PHP_SHLIB_SUFFIX: 'so',
  PHP_FD_SETSIZE: 1024,
  /** The SAPI's name, as php_sapi_name() returns it: `fpm-fcgi`, or `cli` for commands. */
  PHP_SAPI: { bind: (request): string => request.sapi.name },
} satisfies ConstantTable;
