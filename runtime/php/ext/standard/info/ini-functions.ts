/** PHP's manual, chapter PHP options: directives while the script runs. */
import { iniQuantity } from '../../../../config/ini-values.ts';
import { quantityProblem } from '../../../../config/quantity-problem.ts';
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { numberText } from '../../../engine/conversion.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { type Environment, environmentOf } from '../../../main/environment.ts';
import type { IniDetails } from '../../../main/ini/ini.ts';
import { mayBecome } from '../../../main/ini-changes.ts';
import type { Request } from '../../../main/request.ts';

/** The value for ini_set(); converted to a string as PHP does. */
export type IniValue = string | number | boolean | null;

function iniText(value: IniValue, precision: number): string {
  if (typeof value === 'number') return numberText(value, precision);
  if (typeof value === 'boolean') return value ? '1' : '';
  return value ?? '';
}

function setIni(request: Request, option: string, value: IniValue): string | false {
  const { ini } = request;
  const before = ini.get(option);
  if (before === null) return false;
  const text = iniText(value, ini.int('precision'));
  if (!ini.isChangeable(option) || !mayBecome(request, option, text)) return false;
  ini.force(option, text);
  if (option === 'max_execution_time') request.timeLimit.restart();
  return before;
}

function restoreIni(request: Request, option: string): void {
  if (request.ini.details(option)?.access !== INI_ALL) return;
  request.ini.restore(option);
  if (option === 'max_execution_time') request.timeLimit.restart();
}

/** Of the extension `standard`: its directives begin in many ways. */
const STANDARD =
  /^(?:assert\.|auto_detect_line_endings$|default_socket_timeout$|from$|session\.trans_sid_|unserialize_max_depth$|url_rewriter\.|user_agent$)/;

/** True for directives of an extension, null for one that is not here. PHP's core answers for all of them. */
function membershipOf(request: Request, extension: string | null): ((directive: string) => boolean) | null {
  if (extension === null || extension === 'core') return () => true;
  if (extension === 'standard') return (directive) => STANDARD.test(directive);
  // PHP looks for the name in small letters as it stands.
  const isHere = request.registry.extensionNames(request).some((known) => known.toLowerCase() === extension);
  return isHere ? (directive) => directive.startsWith(`${extension}.`) && !STANDARD.test(directive) : null;
}

function allIni(request: Request, extension: string | null, details: boolean) {
  const { ini } = request;
  const isMember = membershipOf(request, extension);
  if (isMember === null) {
    request.diagnostics.raise(ErrorLevel.E_WARNING, `ini_get_all(): Extension "${extension}" cannot be found`);
    return false;
  }
  const all = Object.create(null) as Record<string, IniDetails | string | null>;
  for (const name of ini.names().sort(byFoldedName)) {
    if (!isMember(name)) continue;
    const found = ini.details(name)!;
    all[name] = details ? found : found.local_value;
  }
  return all;
}

/** PHP's order: upper and lower case are the same. */
function byFoldedName(one: string, other: string): number {
  return one.toLowerCase() < other.toLowerCase() ? -1 : 1;
}

const INI_ALL = 7;

interface GetenvSignatures {
  (name?: null): Environment;
  (name: string, local_only?: boolean): string | false;
}

function environmentReader(request: Request) {
  return (name: string | null = null, localOnly = false): string | false | Environment => {
    const environment = environmentOf(request);
    if (name === null) return { ...environment, ...serverEnvironment(request) };
    const ofServer = localOnly ? undefined : serverEnvironment(request)[name];
    return ofServer ?? environment[name] ?? false;
  };
}

export const iniFunctions = {
  /** Value of a directive as a string, '' when it is empty; false when there is no such directive. */
  ini_get:
    (request) =>
    (option: string): string | false =>
      request.ini.get(option) ?? false,
  /**
   * Changes a directive for the rest of this request. Returns the previous value; false when the directive does not
   * exist or cannot be changed by scripts.
   */
  ini_set:
    (request) =>
    (option: string, value: IniValue): string | false =>
      setIni(request, option, value),
  /** Alias of ini_set(): changes a directive for the rest of this request. Returns the previous value, or false. */
  ini_alter:
    (request) =>
    (option: string, value: IniValue): string | false =>
      setIni(request, option, value),
  /** Restores a directive to its value at the start of the request. */
  ini_restore:
    (request) =>
    (option: string): void =>
      restoreIni(request, option),
  /**
   * All directives, or those of one extension, with their values; with `details` (default) also the server's value
   * and who may change them. False with a warning for an unknown extension.
   */
  ini_get_all:
    (request) =>
    (extension: string | null = null, details = true): Record<string, IniDetails | string | null> | false =>
      allIni(request, extension, details),
  /**
   * Number of bytes of a directive's value such as `128M`. A warning for values that are not a number with K, M or G.
   */
  ini_parse_quantity:
    (request) =>
    (shorthand: string): number => {
      const problem = quantityProblem(shorthand);
      if (problem !== null) request.diagnostics.raise(ErrorLevel.E_WARNING, problem);
      return iniQuantity(shorthand);
    },
  /**
   * Value of a directive in php.ini or on the command line, whether PHP knows it or not; false when it is not set
   * there.
   */
  get_cfg_var:
    (request) =>
    (option: string): string | false =>
      request.ini.configured(option) ?? false,
  /** Limits the script to this many seconds from now; 0 for no limit. Always true. */
  set_time_limit:
    (request) =>
    (seconds: number): boolean => {
      request.assertRunning('set a time limit');
      request.timeLimit.set(seconds);
      return true;
    },
  /** Value of an environment variable, false when it is not set; without a name, all variables. */
  getenv: (request) => environmentReader(request) as GetenvSignatures,
  /**
   * Sets an environment variable for this request by `NAME=value`; `NAME` alone removes it. Throws a ValueError for
   * other text.
   */
  putenv:
    (request) =>
    (assignment: string): boolean => {
      putEnvironment(environmentOf(request), assignment);
      return true;
    },
} satisfies FunctionTable;

/** What a web server hands to PHP-FPM is environment, too: $_SERVER without the names PHP itself adds. */
function serverEnvironment(request: Request): Environment {
  const environment: Environment = {};
  if (request.input.argv !== null) return environment;
  for (const [name, value] of request.superglobals.server.entries) {
    if (typeof value === 'string' && name !== 'PHP_SELF' && !name.startsWith('PHP_AUTH_')) environment[name] = value;
  }
  return environment;
}

function putEnvironment(environment: Environment, assignment: string): void {
  if (assignment === '' || assignment.startsWith('=')) {
    throw new ValueError('putenv(): Argument #1 ($assignment) must have a valid syntax');
  }
  const equals = assignment.indexOf('=');
  if (equals < 0) delete environment[assignment];
  else environment[assignment.slice(0, equals)] = assignment.slice(equals + 1);
}

export const iniConstants = {
  INI_USER: 1,
  INI_PERDIR: 2,
  INI_SYSTEM: 4,
  INI_ALL,
} satisfies ConstantTable;
