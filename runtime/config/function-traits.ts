/**
 * What the host can conclude from the names of the functions that a script uses. Names in PHP's spelling.
 */

/** Functions and classes that block their thread: a script that uses one gets a thread to itself. */
const BLOCKING = [
  'sleep',
  'usleep',
  'time_nanosleep',
  'time_sleep_until',
  'session_start',
  'flock',
  'PDO',
  'mysqli',
  'mysqli_connect',
  'mysqli_init',
];

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

/** Functions that may wait: for a time, for a lock, or in a function of the script that they call. */
const WAITING = [
  ...BLOCKING,
  'session_regenerate_id',
  'session_create_id',
  'session_destroy',
  'session_abort',
  'session_reset',
  'session_write_close',
  'session_commit',
  'session_gc',
  'session_decode',
  'flush',
];
/** Functions of mysqli that may wait for the server, without their prefix. */
const MYSQLI = [
  ...['connect', 'real_connect', 'query', 'real_query', 'multi_query', 'store_result', 'use_result', 'next_result'],
  ...['prepare', 'execute_query', 'execute', 'autocommit', 'begin_transaction', 'commit', 'rollback', 'savepoint'],
  ...['release_savepoint', 'select_db', 'set_charset', 'ping', 'stat', 'kill', 'change_user', 'close'],
  ...['fetch_row', 'fetch_assoc', 'fetch_array', 'fetch_all', 'fetch_object', 'fetch_column', 'free_result'],
  ...['stmt_prepare', 'stmt_execute', 'stmt_fetch', 'stmt_get_result', 'stmt_store_result', 'stmt_free_result'],
  ...['stmt_next_result', 'stmt_reset', 'stmt_close'],
];
/** Functions that run another file, which may wait and bring functions and objects with it. */
const INCLUDING = ['include', 'include_once', 'require', 'require_once'];
/** Functions that call their arguments, and can wait in those. */
const CALLING = [
  'array_map',
  'array_filter',
  'array_reduce',
  'array_walk',
  'array_walk_recursive',
  ...['usort', 'uasort', 'uksort'],
  ...['array_udiff', 'array_udiff_assoc', 'array_diff_ukey', 'array_diff_uassoc', 'array_udiff_uassoc'],
  ...['array_uintersect', 'array_uintersect_assoc', 'array_intersect_ukey', 'array_intersect_uassoc'],
  'array_uintersect_uassoc',
  'call_user_func',
  'call_user_func_array',
  'preg_replace_callback',
  'preg_replace_callback_array',
  'silence',
];

/** Methods that may wait, by the class that has them. */
const METHODS = {
  PDO: [
    ...[
      'prepare',
      'query',
      'exec',
      'beginTransaction',
      'commit',
      'rollBack',
      'lastInsertId',
      'setAttribute',
      'getAttribute',
    ],
    ...['execute', 'fetch', 'fetchAll', 'fetchColumn', 'fetchObject', 'nextRowset', 'closeCursor'],
  ],
  mysqli: [
    ...['query', 'real_query', 'multi_query', 'store_result', 'use_result', 'next_result', 'prepare', 'execute_query'],
    ...['autocommit', 'begin_transaction', 'commit', 'rollback', 'savepoint', 'release_savepoint', 'select_db'],
    ...['set_charset', 'ping', 'stat', 'kill', 'change_user', 'real_connect', 'connect', 'close'],
    ...['execute', 'fetch', 'get_result', 'free_result', 'reset', 'free', 'fetch_row', 'fetch_assoc', 'fetch_array'],
    ...['fetch_all', 'fetch_object', 'fetch_column'],
  ],
};

/** A set of names in both spellings. */
function bothSpellings(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => [name, name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())]),
  );
}

export const blockingNames = bothSpellings(BLOCKING);
export const headBlindNames = bothSpellings(HEAD_BLIND);

/** What the compiler makes suspendable (compile/rewrites/waiting). */
export const suspendableNames = {
  waiting: bothSpellings([...WAITING, ...MYSQLI.map((name) => `mysqli_${name}`), ...INCLUDING]),
  including: bothSpellings(INCLUDING),
  callers: bothSpellings(CALLING),
  methods: new Map(Object.entries(METHODS)),
};
