/** What print_r(), var_dump() and var_export() see of an object: its class and its members. */
import { bytesOf, className } from './conversion.ts';
import { type ArrayEntry, entriesOf } from './php-array.ts';

/** An object as PHP would list it. Private `#fields` and accessors of the class cannot be seen. */
export interface ObjectView {
  readonly className: string;
  readonly members: readonly ArrayEntry[];
}

export function viewObject(value: object): ObjectView {
  if (value instanceof Date) return viewDate(value);
  if (typeof value === 'function') return { className: 'Closure', members: [] };
  const members = value instanceof Set ? [...value].entries() : entriesOf(value as Record<string, unknown>);
  return { className: className(value), members: [...members] };
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
