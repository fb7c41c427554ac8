/** Class and members of an object, as print_r(), var_dump() and var_export() show them. */
import { bytesOf, className } from './conversion.ts';
import { type ArrayEntry, entriesOf } from './php-array.ts';

/** An object as PHP would list it. Private `#fields` and accessors of the class cannot be seen. */
export interface ObjectView {
  readonly className: string;
  readonly members: readonly ArrayEntry[];
}

export function viewObject(value: object): ObjectView {
  if (value instanceof Date) return viewDate(value);
  if (typeof value === 'function')
    return { className: 'Closure', members: closureMembers(value as { toString(): string }) };
  const members = value instanceof Set ? [...value].entries() : entriesOf(value as Record<string, unknown>);
  return { className: className(value), members: [...members] };
}

/** The parameters of a closure, and which of them are required. */
function closureMembers(closure: { toString(): string }): ArrayEntry[] {
  const parameters = parametersOf(closure.toString());
  return parameters.length === 0 ? [] : [['parameter', new Map(parameters)]];
}

function parametersOf(source: string): [string, string][] {
  const single = /^(?:async\s+)?([\w$]+)\s*=>/.exec(source);
  const parts = single ? [single[1]!] : topLevelParts(source.slice(source.indexOf('(') + 1));
  return parts.flatMap((part): [string, string][] => {
    const [, rest, name] = /^\s*(\.\.\.)?([\w$]+)/.exec(part) ?? [];
    if (name === undefined) return [];
    const isOptional = rest !== undefined || part.includes('=');
    return [[name.startsWith('$') ? name : `$${name}`, isOptional ? '<optional>' : '<required>']];
  });
}

/** Texts between the commas up to the parenthesis that closes the list. */
function topLevelParts(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of source) {
    if (char === ')' && depth === 0) break;
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char)) depth--;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** A Date is shown as the DateTime PHP would have in its place. */
function viewDate(date: Date): ObjectView {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('T', ' ').replace('Z', '000');
  return {
    className: 'DateTime',
    members: [
      ['date', text],
      ['timezone_type', 3],
      ['timezone', 'UTC'],
    ],
  };
}

/** True for what PHP holds as an object: class instances and functions, but neither arrays nor bytes nor boxed numbers. */
export function isPhpObject(value: unknown): value is object {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (value instanceof Map || value instanceof Number) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype && bytesOf(value) === null;
}
