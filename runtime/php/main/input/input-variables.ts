/** Query strings, form bodies and Cookie headers as PHP parses them (main/php_variables.c). */

import { rawUrlDecode, urlDecode } from '../../engine/url-decoding.ts';
import type { Ini } from '../ini/ini.ts';
import { InputArray } from './input-array.ts';
import type { InputReport } from './input-report.ts';
import { type NameRules, registerVariable } from './variable-names.ts';

const COOKIE_SPACES = /^[ \t\n\v\f\r]+/;

export function nameRules(ini: Ini, report: InputReport, keepsFirst = false): NameRules {
  const maxNesting = ini.int('max_input_nesting_level');
  return { maxNesting, displaysErrors: ini.bool('display_errors'), keepsFirst, report };
}

/** Variables of a query string: $_GET and parse_str(). */
export function parseQuery(query: string, ini: Ini, report: InputReport): InputArray {
  const variables = new InputArray();
  const maxVariables = ini.int('max_input_vars');
  const rules = nameRules(ini, report);
  let count = 0;
  for (const pair of splitAt(query, ini.text('arg_separator.input'))) {
    if (pair === '') continue;
    if (++count > maxVariables) {
      warnOfCount(maxVariables, report);
      break;
    }
    registerPair(variables, pair, rules);
  }
  return variables;
}

/** Variables of a Cookie header: names are taken as sent, `+` stays, the first of equal names wins. */
export function parseCookies(header: string, ini: Ini, report: InputReport): InputArray {
  const variables = new InputArray();
  const maxVariables = ini.int('max_input_vars');
  const rules = nameRules(ini, report, true);
  let count = 0;
  for (const pair of header.split(';')) {
    const cookie = pair.replace(COOKIE_SPACES, '');
    if (cookie === '' || cookie.startsWith('=')) continue;
    if (++count > maxVariables) {
      warnOfCount(maxVariables, report);
      break;
    }
    const equals = cookie.indexOf('=');
    if (equals === -1) registerVariable(variables, cookie, '', rules);
    else registerVariable(variables, cookie.slice(0, equals), rawUrlDecode(cookie.slice(equals + 1)), rules);
  }
  return variables;
}

/** Registers `name=value` of an urlencoded query or form. */
export function registerPair(variables: InputArray, pair: string, rules: NameRules): void {
  const equals = pair.indexOf('=');
  if (equals === -1) registerVariable(variables, urlDecode(pair), '', rules);
  else registerVariable(variables, urlDecode(pair.slice(0, equals)), urlDecode(pair.slice(equals + 1)), rules);
}

export function warnOfCount(maxVariables: number, report: InputReport): void {
  report.warn(`Input variables exceeded ${maxVariables}. To increase the limit change max_input_vars in php.ini.`);
}

/** Splits at each of the separator characters (arg_separator.input is a set, not a word). */
function splitAt(text: string, separators: string): string[] {
  if (separators.length === 1) return text.split(separators);
  const pieces: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if (!separators.includes(text[index]!)) continue;
    pieces.push(text.slice(from, index));
    from = index + 1;
  }
  pieces.push(text.slice(from));
  return pieces;
}
