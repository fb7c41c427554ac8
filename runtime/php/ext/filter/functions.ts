/** Filters for input: PHP's manual, chapter Filter. */

import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import { isPhpArray } from '../../engine/conversion.ts';
import { type ArrayResult, arrayFrom, elementOf, entriesOf } from '../../engine/php-array.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import { type InputArray, toScriptValue } from '../../main/input/input-array.ts';
import type { Request } from '../../main/request.ts';
import { type FilterOptions, FilterRun } from './apply.ts';
import { FILTER_NAMES, Filter, FilterFlag, InputSource, isFilterId } from './ids.ts';

const { FILTER_REQUIRE_SCALAR, FILTER_REQUIRE_ARRAY, FILTER_NULL_ON_FAILURE } = FilterFlag;

/** What the client or server sent, whatever the script has assigned since. @throws ValueError for an unknown source */
function sourceOf(request: Request, name: string, parameter: string, type: number): InputArray {
  request.assertRunning('read the input of the request');
  const { superglobals } = request;
  switch (type) {
    case InputSource.INPUT_GET:
      return superglobals.query;
    case InputSource.INPUT_POST:
      return superglobals.form;
    case InputSource.INPUT_COOKIE:
      return superglobals.cookies;
    case InputSource.INPUT_SERVER:
      return superglobals.server;
    case InputSource.INPUT_ENV:
      return superglobals.environment;
    default:
      throw new ValueError(`${name}(): Argument #1 ($${parameter}) must be an INPUT_* constant`);
  }
}

/** What the server adds to $_SERVER by itself never went through the input filter. */
const UNFILTERED: ReadonlySet<string> = new Set(['REQUEST_TIME', 'REQUEST_TIME_FLOAT', 'argv', 'argc']);

function isUnfiltered(type: number, name: string): boolean {
  return type === InputSource.INPUT_SERVER && UNFILTERED.has(name);
}

function isKnown(request: Request, name: string, filter: number): boolean {
  if (isFilterId(filter)) return true;
  request.diagnostics.raise(ErrorLevel.E_WARNING, `${name}(): Unknown filter with ID ${filter}`);
  return false;
}

function filterInput(request: Request, type: number, name: string, filter: number, options: FilterOptions): unknown {
  if (!isKnown(request, 'filter_input', filter)) return false;
  const node = sourceOf(request, 'filter_input', 'type', type).get(name);
  if (node === undefined || isUnfiltered(type, name)) return missingValue(options);
  return new FilterRun(request, 'filter_input').apply(toScriptValue(node), filter, options, FILTER_REQUIRE_SCALAR);
}

/** A missing variable is null, or false where failures are null. */
function missingValue(options: FilterOptions): unknown {
  if (typeof options !== 'object') return Number(options) & FILTER_NULL_ON_FAILURE ? false : null;
  const terms = options as Record<string, unknown>;
  const further = elementOf(terms, 'options');
  const fallback = isPhpArray(further) ? elementOf(further, 'default') : undefined;
  if (fallback !== undefined) return fallback;
  return Number(elementOf(terms, 'flags') ?? 0) & FILTER_NULL_ON_FAILURE ? false : null;
}

function filterArray(
  run: FilterRun,
  name: string,
  values: object,
  options: FilterOptions,
  addsEmpty: boolean,
): unknown {
  if (typeof options !== 'object') return run.apply(values, null, options, FILTER_REQUIRE_ARRAY);
  const results: [string, unknown][] = [];
  for (const [key, definition] of entriesOf<unknown>(options as Record<string, unknown>)) {
    if (typeof key !== 'string') throw new TypeError(`${name}(): Argument #2 ($options) must contain only string keys`);
    if (key === '') throw new ValueError(`${name}(): Argument #2 ($options) cannot contain empty keys`);
    const value = elementOf(values as Record<string, unknown>, key);
    if (value !== undefined) {
      const terms = isPhpArray(definition) ? definition : Number(definition);
      results.push([key, run.apply(value, null, terms, FILTER_REQUIRE_SCALAR)]);
    } else if (addsEmpty) results.push([key, null]);
  }
  return results.length === 0 ? [] : arrayFrom(results);
}

function inputArray(request: Request, type: number, options: FilterOptions, addEmpty: boolean): unknown {
  const name = 'filter_input_array';
  if (typeof options !== 'object' && !isKnown(request, name, options)) return false;
  const source = sourceOf(request, name, 'type', type);
  if (source.entries.size === 0) {
    return typeof options !== 'object' && options & FILTER_NULL_ON_FAILURE ? false : null;
  }
  return filterArray(new FilterRun(request, name), name, source.toScriptArray(), options, addEmpty);
}

export const filterFunctions = {
  /**
   * Validates a value (FILTER_VALIDATE_*) or cleans it (FILTER_SANITIZE_*) and returns it. When validation fails:
   * `options.options.default` if given, null with FILTER_NULL_ON_FAILURE, otherwise false.
   */
  filter_var:
    (request) =>
    (value: unknown, filter: number = Filter.FILTER_DEFAULT, options: FilterOptions = 0): unknown =>
      isKnown(request, 'filter_var', filter) &&
      new FilterRun(request, 'filter_var').apply(value, filter, options, FILTER_REQUIRE_SCALAR),
  /**
   * Filters the values of an array like filter_var(): with one filter for all, or with a definition per key. Keys
   * that are missing become null unless `add_empty` is false.
   */
  filter_var_array:
    (request) =>
    (array: object, options: FilterOptions = Filter.FILTER_DEFAULT, add_empty = true): ArrayResult | false | null => {
      const name = 'filter_var_array';
      if (typeof options !== 'object' && !isKnown(request, name, options)) return false;
      return filterArray(new FilterRun(request, name), name, array, options, add_empty) as ArrayResult;
    },
  /**
   * A variable as the client sent it, filtered like filter_var(): INPUT_GET, INPUT_POST, INPUT_COOKIE, INPUT_SERVER
   * or INPUT_ENV. Null when it was not sent, false when the filter fails.
   */
  filter_input:
    (request) =>
    (type: number, var_name: string, filter: number = Filter.FILTER_DEFAULT, options: FilterOptions = 0): unknown =>
      filterInput(request, type, var_name, filter, options),
  /** Variables as the client sent them, filtered like filter_var_array(). Null when none were sent. */
  filter_input_array:
    (request) =>
    (type: number, options: FilterOptions = Filter.FILTER_DEFAULT, add_empty = true): ArrayResult | false | null =>
      inputArray(request, type, options, add_empty) as ArrayResult | false | null,
  /** True when the client sent this variable, even if the script has changed $_GET and its kin. */
  filter_has_var:
    (request) =>
    (input_type: number, var_name: string): boolean =>
      sourceOf(request, 'filter_has_var', 'input_type', input_type).get(var_name) !== undefined,
  /** Names of all filters. */
  filter_list: () => (): string[] => FILTER_NAMES.map(([name]) => name),
  /** Number of a filter, FILTER_*, by its name; false when there is none. */
  filter_id:
    () =>
    (name: string): number | false =>
      FILTER_NAMES.find(([known]) => known === name)?.[1] ?? false,
} satisfies FunctionTable;

export const filterConstants = { ...Filter, ...FilterFlag, ...InputSource } satisfies ConstantTable;
