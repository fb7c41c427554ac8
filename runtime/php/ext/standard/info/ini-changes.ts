/**
 * What the handlers of single directives make of a new value: some refuse it, some warn of it (the OnUpdate functions of
 * main/main.c, Zend/zend.c, ext/session/session.c).
 */
import { LEAST_MEMORY_BYTES } from '../../../../config/directives.ts';
import { iniBool, iniQuantity, leadingInteger } from '../../../../config/ini-values.ts';
import { quantityProblem } from '../../../../config/quantity-problem.ts';
import { numericText } from '../../../engine/numeric-text.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { isKnownZone } from '../../../main/errors/error-log.ts';
import { changeCompression } from '../../../main/output/opening.ts';
import type { Request } from '../../../main/request.ts';
import { isSessionActive } from '../../session/of-request.ts';

/** @returns false or PHP's reason when the directive keeps its value */
type Change = (request: Request, text: string, name: string) => boolean | string;

const notEmpty: Change = (_request, text) => text !== '';

/** An integer: whatever it is, it is taken, with a warning when it is none. */
const quantity: Change = (request, text, name) => {
  const problem = quantityProblem(text);
  if (problem !== null) warn(request, `Invalid "${name}" setting. ${problem}`);
  return true;
};

const plain: Change = (_request, text) => iniQuantity(text) >= -1;
// They become part of a header.
const headerPart: Change = (_request, text) => !/[\r\n\0]/.test(text);

function between(lowest: number, highest: number): Change {
  return (_request, text, name) => {
    const value = /^\d+$/.test(text) ? Number(text) : 0;
    if (value >= lowest && value <= highest) return true;
    return `session.configuration "${name}" must be between ${lowest} and ${highest}`;
  };
}

function oneOf(what: string, known: readonly string[]): Change {
  return (_request, text) => known.includes(text) || `${what} "${text}" cannot be found`;
}

const saveHandler = oneOf('Session save handler', ['files', 'redis', 'rediscluster', 'memcached']);

const CHANGES: Readonly<Record<string, Change>> = {
  'arg_separator.output': notEmpty,
  auto_detect_line_endings: (request, text) => {
    if (iniBool(text)) {
      request.diagnostics.raise(ErrorLevel.E_DEPRECATED, 'auto_detect_line_endings is deprecated');
    }
    return true;
  },
  'date.timezone': (_request, text) =>
    isKnownZone(text) || `Invalid date.timezone value '${text}', using 'UTC' instead`,
  default_charset: headerPart,
  default_mimetype: headerPart,
  default_socket_timeout: quantity,
  error_log_mode: quantity,
  include_path: notEmpty,
  memory_limit: (request, text, name) => {
    quantity(request, text, name);
    const bytes = iniQuantity(text);
    if (bytes < 0 || bytes >= LEAST_MEMORY_BYTES) return true;
    warn(request, `Failed to set memory limit to ${bytes} bytes (Current memory usage is ${LEAST_MEMORY_BYTES} bytes)`);
    return false;
  },
  'pcre.backtrack_limit': quantity,
  'pcre.recursion_limit': quantity,
  precision: plain,
  serialize_precision: plain,
  'session.cache_expire': quantity,
  'session.cookie_lifetime': (request, text, name) =>
    quantity(request, text, name) && (iniQuantity(text) >= 0 || 'CookieLifetime cannot be negative'),
  'session.gc_divisor': quantity,
  'session.gc_maxlifetime': quantity,
  'session.gc_probability': quantity,
  'session.name': (_request, text, name) =>
    (text !== '' && numericText(text) === null) || `${name} "${text}" cannot be numeric or empty`,
  'session.save_handler': (request, text, name) =>
    text === 'user' ? 'Session save handler "user" cannot be set by ini_set()' : saveHandler(request, text, name),
  'session.serialize_handler': oneOf('Serialization handler', ['php_serialize', 'php', 'php_binary']),
  'session.sid_bits_per_character': between(4, 6),
  'session.sid_length': between(22, 256),
  unserialize_max_depth: quantity,
  xmlrpc_error_number: quantity,
  'zend.assertions': (request, text, name) => {
    quantity(request, text, name);
    if (iniQuantity(text) >= 0) return true;
    warn(request, 'zend.assertions may be completely enabled or disabled only in php.ini');
    return false;
  },
  'zend.exception_string_param_max_len': (_request, text) =>
    leadingInteger(text) >= 0 && leadingInteger(text) <= 1_000_000,
  'zend.script_encoding': () => false,
  'zlib.output_compression': (request, text, name) => {
    if (!/^(?:on|off)$/i.test(text)) quantity(request, text, name);
    return changeCompression(request, text);
  },
  'zlib.output_compression_level': quantity,
  'zlib.output_handler': (request, _text, name) =>
    !request.headers.areSent || `Cannot change ${name} - headers already sent`,
};

/**
 * @param caller the function that changes it
 * @returns whether the directive may get this value; PHP's warnings have been raised.
 */
export function mayBecome(request: Request, name: string, text: string, caller = 'ini_set'): boolean {
  const verdict = isOfRunningSession(request, name) ?? changeOf(name)?.(request, text, name) ?? true;
  if (typeof verdict === 'string') warn(request, `${caller}(): ${verdict}`);
  return verdict === true;
}

function changeOf(name: string): Change | undefined {
  return Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
}

function isOfRunningSession(request: Request, name: string): string | undefined {
  if (!name.startsWith('session.') || name.startsWith('session.trans_sid_')) return undefined;
  if (isSessionActive(request)) return 'Session ini settings cannot be changed when a session is active';
  if (request.headers.areSent) return 'Session ini settings cannot be changed after headers have already been sent';
  return undefined;
}

function warn(request: Request, message: string): void {
  request.diagnostics.raise(ErrorLevel.E_WARNING, message);
}
