/** Checks and effects of new values of the directives `session.*` (the OnUpdate functions of ext/session/session.c). */
import { directives } from '../../../config/directives.ts';
import { iniQuantity } from '../../../config/ini-values.ts';
import { numericText } from '../../engine/numeric-text.ts';
import { quantity } from '../../main/ini-changes.ts';
import type { IniHandler } from '../../main/request.ts';
import { isSessionActive } from './of-request.ts';

function between(lowest: number, highest: number): IniHandler {
  return (_request, text, name) => {
    const value = /^\d+$/.test(text) ? Number(text) : 0;
    if (value >= lowest && value <= highest) return true;
    return `session.configuration "${name}" must be between ${lowest} and ${highest}`;
  };
}

function oneOf(what: string, known: readonly string[]): IniHandler {
  return (_request, text) => known.includes(text) || `${what} "${text}" cannot be found`;
}

const knownHandler = oneOf('Session save handler', ['files', 'redis', 'rediscluster', 'memcached']);

const OWN_CHECKS: Readonly<Record<string, IniHandler>> = {
  'session.cache_expire': quantity,
  'session.cookie_lifetime': (request, text, name) =>
    quantity(request, text, name) && (iniQuantity(text) >= 0 || 'CookieLifetime cannot be negative'),
  'session.gc_divisor': quantity,
  'session.gc_maxlifetime': quantity,
  'session.gc_probability': quantity,
  'session.name': (_request, text, name) =>
    (text !== '' && numericText(text) === null) || `${name} "${text}" cannot be numeric or empty`,
  'session.save_handler': (request, text, name) =>
    text === 'user' ? 'Session save handler "user" cannot be set by ini_set()' : knownHandler(request, text, name),
  'session.serialize_handler': oneOf('Serialization handler', ['php_serialize', 'php', 'php_binary']),
  'session.sid_bits_per_character': between(4, 6),
  'session.sid_length': between(22, 256),
};

/** The check itself, unless it is too late for any change. */
function inTime(check: IniHandler | undefined): IniHandler {
  return (request, text, name) => {
    if (isSessionActive(request)) return 'Session ini settings cannot be changed when a session is active';
    if (request.headers.areSent) return 'Session ini settings cannot be changed after headers have already been sent';
    return check?.(request, text, name) ?? true;
  };
}

/** Those of the extension `standard` have no such handler. */
function isOfSession(directive: string): boolean {
  return directive.startsWith('session.') && !directive.startsWith('session.trans_sid_');
}

export const sessionIniHandlers: Readonly<Record<string, IniHandler>> = Object.fromEntries(
  Object.keys(directives)
    .filter(isOfSession)
    .map((directive) => [directive, inTime(OWN_CHECKS[directive])]),
);
