/** What is known of the functions that JavaScript's own objects have. */

/** JavaScript's functions that call what they are given and have a twin (worker/waiting/native-twins.ts). */
export const JS_CALLERS: ReadonlySet<string> = new Set([
  ...[
    'map',
    'forEach',
    'filter',
    'reduce',
    'reduceRight',
    'find',
    'findIndex',
    'findLast',
    'findLastIndex',
    'some',
    'every',
  ],
  ...['flatMap', 'sort', 'toSorted'],
  ...['call', 'apply', 'bind', 'replace', 'replaceAll', 'from'],
]);
/** Methods that hand their callback to the JavaScript engine, which cannot call it piece by piece. */
export const KEEPERS: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Methods of JavaScript's own objects, of which those that call nothing cannot wait. */
export const NATIVE_MEMBERS: ReadonlySet<string> = new Set(
  [Object, Function, Array, String, Number, Map, Set, WeakMap, Date, RegExp, Promise, Symbol, Error, Uint8Array]
    .flatMap((one) => [...Object.getOwnPropertyNames(one), ...Object.getOwnPropertyNames(one.prototype)])
    .concat(
      [Math, JSON, Reflect].flatMap((one) => Object.getOwnPropertyNames(one)),
      ['log', 'error', 'warn', 'info'],
    ),
);

/** Members that call what they are given, and have no twin. */
export const CALLING_IN_PLACE: ReadonlySet<string> = new Set([
  ...['stringify', 'parse', 'then', 'catch', 'finally', 'on', 'once', 'addEventListener'],
]);
/** PHP's functions that do, in both spellings. */
export const PHP_CALLING_IN_PLACE: ReadonlySet<string> = new Set([
  ...['ob_start', 'set_error_handler', 'set_exception_handler', 'header_register_callback'],
  ...['obStart', 'setErrorHandler', 'setExceptionHandler', 'headerRegisterCallback'],
]);
