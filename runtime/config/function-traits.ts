/**
 * What the host may conclude from the functions a script uses, without knowing what they do. Names in PHP's spelling.
 */

/** Functions that hold their thread up: a script that uses one gets a thread to itself. */
const BLOCKING = ['sleep', 'usleep', 'time_nanosleep', 'time_sleep_until', 'session_start', 'flock'];

/**
 * Functions that neither read the request nor touch the response head. A script that uses only these needs no header of
 * the request, and its response needs no framing of its own.
 */
const HEAD_BLIND = [
  'echo',
  'print',
  'die',
  'exit',
  ...BLOCKING.filter((name) => name !== 'session_start'),
  ...[
    'strlen',
    'strtoupper',
    'strtolower',
    'str_repeat',
    'str_pad',
    'number_format',
    'htmlspecialchars',
    'implode',
    'join',
  ],
  ...[
    'date',
    'gmdate',
    'time',
    'microtime',
    'hrtime',
    'json_encode',
    'print_r',
    'var_dump',
    'var_export',
    'printf',
    'sprintf',
  ],
  ...[
    'ob_get_clean',
    'ob_get_contents',
    'ob_end_clean',
    'ob_end_flush',
    'ob_get_length',
    'ob_get_level',
    'ob_flush',
    'flush',
  ],
  ...['PHP_EOL', 'Date', 'Math', 'JSON', 'Array', 'Object', 'String', 'Number', 'Map', 'Set', 'Promise', 'undefined'],
  ...[
    'setTimeout',
    'queueMicrotask',
    'console',
    'performance',
    'Error',
    'TypeError',
    'parseInt',
    'parseFloat',
    'BigInt',
  ],
];

/** A set of names in both spellings. */
function bothSpellings(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => [name, name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())]),
  );
}

export const blockingNames = bothSpellings(BLOCKING);
export const headBlindNames = bothSpellings(HEAD_BLIND);
