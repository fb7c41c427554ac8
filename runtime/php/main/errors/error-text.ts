/** The wording of PHP's error messages (main/main.c php_error_cb, Zend/zend_exceptions.c). Pure. */

import { decodeBytes, encodeText } from '../../engine/bytes.ts';
import { className, isPhpArray, numberText } from '../../engine/conversion.ts';
import { isHalt } from '../../engine/halt.ts';

const LEVEL_NAMES: Readonly<Record<number, string>> = {
  1: 'Fatal error',
  2: 'Warning',
  4: 'Parse error',
  8: 'Notice',
  16: 'Fatal error',
  32: 'Warning',
  64: 'Fatal error',
  128: 'Warning',
  256: 'Fatal error',
  512: 'Warning',
  1024: 'Notice',
  2048: 'Strict Standards',
  4096: 'Recoverable fatal error',
  8192: 'Deprecated',
  16384: 'Deprecated',
};

/** `Warning`, `Fatal error` … for an E_* level. */
function levelName(level: number): string {
  return LEVEL_NAMES[level] ?? 'Unknown error';
}

/** One error: type (E_* level), message, file and line. */
export interface ErrorRecord {
  readonly type: number;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** As a page shows it with html_errors off, and as php-cli prints it. */
export function plainDisplay(error: ErrorRecord): string {
  return `\n${levelName(error.type)}: ${error.message} in ${error.file} on line ${error.line}\n`;
}

/** As a page shows it with html_errors on. Only E_ERROR and E_PARSE are escaped here. */
export function htmlDisplay(error: ErrorRecord): string {
  const message = error.type === 1 || error.type === 4 ? escapeHtml(error.message) : error.message;
  return `<br />\n<b>${levelName(error.type)}</b>:  ${message} in <b>${error.file}</b> on line <b>${error.line}</b><br />\n`;
}

/** As the error log has it. */
export function logLine(error: ErrorRecord): string {
  return `PHP ${levelName(error.type)}:  ${error.message} in ${error.file} on line ${error.line}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** htmlspecialchars with ENT_COMPAT: double quotes, not single ones. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

const FUNCTION_MESSAGE = /^(?:[A-Za-z_][A-Za-z0-9_:>-]*\([^()]*\)|PHP Request Startup): /;

/** True for messages of internal functions (`name(): …`): PHP escapes these when errors are HTML. */
export function isFunctionMessage(message: string): boolean {
  return FUNCTION_MESSAGE.test(message) && !message.endsWith(' is deprecated');
}

/** `ob_start(): x` becomes `ob_start() [<a href='ROOTref.outcontrol'>ref.outcontrol</a>]: x` (main/main.c php_verror). */
export function withManualLink(message: string, root: string, extension: string): string {
  const end = message.indexOf('): ') + 1;
  if (end === 0) return message;
  const name = message.slice(0, message.indexOf('('));
  // Output control names its chapter, other functions have a page each.
  const page = name.startsWith('ob_') ? 'ref.outcontrol' : `function.${name.replaceAll('_', '-')}`;
  return `${message.slice(0, end)} [<a href='${root}${page}${extension}'>${page}${extension}</a>]${message.slice(end)}`;
}

/** A PHP function that threw an error. JavaScript's stack has neither its name nor its arguments. */
export interface InternalCall {
  readonly name: string;
  readonly args: readonly unknown[];
  /** Captured at the call: the depth of the stack. */
  readonly here: Error;
}

/** Property of an error thrown by PHP functions: those calls, innermost first. */
const INTERNAL_CALLS: unique symbol = Symbol('internal calls');

/** Name of the call that stands for PHP's `@`, which leaves no frame. */
export const SILENCE = '@';

/** Name of the record with the arguments of a callback that PHP itself called. */
export const CALLBACK = '()';

/** The same of a callback that PHP calls as if the script had: `call_user_func()` leaves no frame of its own. */
export const DIRECT_CALL = '.()';

/** Records on an error that this PHP function threw it, for PHP's stack trace. Returns the thrown value. */
export function markCall(name: string, args: readonly unknown[], thrown: unknown): unknown {
  if (!(thrown instanceof Error) || isHalt(thrown) || !Object.isExtensible(thrown)) return thrown;
  const call: InternalCall = { name, args, here: new Error() };
  Object.defineProperty(thrown, INTERNAL_CALLS, { value: [...internalCallsOf(thrown), call], configurable: true });
  return thrown;
}

/** The recorded calls; empty when no PHP function threw the error. */
export function internalCallsOf(error: object): readonly InternalCall[] {
  return (error as { [INTERNAL_CALLS]?: InternalCall[] })[INTERNAL_CALLS] ?? [];
}

/** Name of the error's class; JavaScript's own errors by their `name`. */
export function throwableName(error: Error): string {
  return className(error) === 'Object' ? error.name : className(error);
}

const LONGEST_ARGUMENT = 15;

/** An argument in a stack trace (Zend/zend_smart_str.c smart_str_append_scalar..). */
export function argumentText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return quotedArgument(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Uint8Array) return quotedArgument(decodeBytes(value));
  return isPhpArray(value) ? 'Array' : `Object(${className(value)})`;
}

function quotedArgument(text: string): string {
  const bytes = encodeText(text);
  const isLong = bytes.length > LONGEST_ARGUMENT;
  const shown = Buffer.from(isLong ? bytes.subarray(0, LONGEST_ARGUMENT) : bytes).toString('latin1');
  return `'${shown.replace(UNPRINTABLE, escapeByte)}${isLong ? '...' : ''}'`;
}

const UNPRINTABLE = /[^ -[\]-~]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\v': '\\v',
  '\x1b': '\\e',
  '\\': '\\\\',
};

/** One byte as PHP writes it in such places (Zend/zend_smart_str.c smart_str_append_escaped). */
function escapeByte(byte: string): string {
  return ESCAPES[byte] ?? `\\x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
