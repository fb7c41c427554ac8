/** Locales: PHP's manual, chapter Strings. There is one locale, C. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { valuesOf } from '../../../engine/php-array.ts';
import type { Request } from '../../../main/request.ts';

const LC_ALL = 6;

/** The locale chosen by a request: C, or C.UTF-8, which is the same here. */
class Locale {
  name = 'C';
}

function setLocale(request: Request, category: number, names: readonly unknown[]): string | false {
  const state = request.stateOf(Locale);
  for (const name of names.flatMap((one) => (typeof one === 'object' && one !== null ? valuesOf(one as []) : [one]))) {
    const text = toPhpString(name, request.diagnostics);
    if (text === '0' || name === null) return state.name;
    if (category < 0 || category > LC_ALL) continue;
    if (text === 'C' || text === 'POSIX') return keep(state, 'C');
    if (text === '' || /^C\.utf-?8$/i.test(text)) return keep(state, 'C.UTF-8');
  }
  return false;
}

function keep(state: Locale, name: string): string {
  state.name = name;
  return name;
}

export const localeFunctions = {
  /** Name of the active locale; false when none of the requested locales is known. Only `C` is known. */
  setlocale:
    (request) =>
    (category: number, locales: unknown, ...rest: unknown[]): string | false =>
      setLocale(request, category, [locales, ...rest]),
  /** How numbers and money are written in the `C` locale. */
  localeconv: () => (): Record<string, string | number | []> => ({
    ...{ decimal_point: '.', thousands_sep: '', int_curr_symbol: '', currency_symbol: '', mon_decimal_point: '' },
    ...{ mon_thousands_sep: '', positive_sign: '', negative_sign: '', int_frac_digits: 127, frac_digits: 127 },
    ...{ p_cs_precedes: 127, p_sep_by_space: 127, n_cs_precedes: 127, n_sep_by_space: 127, p_sign_posn: 127 },
    ...{ n_sign_posn: 127, grouping: [], mon_grouping: [] },
  }),
} satisfies FunctionTable;

export const localeConstants = {
  LC_CTYPE: 0,
  LC_NUMERIC: 1,
  LC_TIME: 2,
  LC_COLLATE: 3,
  LC_MONETARY: 4,
  LC_MESSAGES: 5,
  LC_ALL,
  CHAR_MAX: 127,
} satisfies ConstantTable;
