/** Classes and objects: PHP's manual, chapter Class/Object Information. */
import type { FunctionTable } from '../../calls/function-table.ts';
import { typeNameOf } from '../../engine/coercion.ts';
import { className } from '../../engine/conversion.ts';
import { isPhpObject } from '../../engine/object-members.ts';

type Class = abstract new (...args: never[]) => unknown;

/** Names of a class and of those it extends, the class first. */
function lineage(value: unknown): string[] {
  const names: string[] = [];
  const first = typeof value === 'function' ? value : (value as object | null)?.constructor;
  for (let maker = first; typeof maker === 'function' && maker.name !== ''; maker = Object.getPrototypeOf(maker)) {
    names.push(maker.name);
  }
  return names;
}

function isAmong(names: readonly string[], wanted: string): boolean {
  const name = wanted.replace(/^\\/, '');
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** A class's prototype, or an object. */
function membersOf(value: object | Class): object {
  return typeof value === 'function' ? ((value.prototype as object | undefined) ?? {}) : value;
}

function methodsOf(value: object | Class): string[] {
  if (!isPhpObject(value)) {
    const words = 'get_class_methods(): Argument #1 ($object_or_class) must be an object or a valid class name';
    throw new TypeError(`${words}, ${typeNameOf(value)} given`);
  }
  const names = new Set<string>();
  for (
    let level = membersOf(value);
    level !== null && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) {
      const member = Object.getOwnPropertyDescriptor(level, name)?.value;
      if (typeof member === 'function' && Object.getPrototypeOf(level) !== undefined && level !== value)
        names.add(name);
    }
  }
  if (names.delete('constructor') && lineage(value).length > 0 && hasOwnConstructor(value)) {
    return ['__construct', ...names];
  }
  return [...names];
}

function hasOwnConstructor(value: object | Class): boolean {
  const maker = typeof value === 'function' ? value : value.constructor;
  return /\bconstructor\s*\(/.test(String(maker));
}

export const classFunctions = {
  /**
   * True when the object is an instance of this class or of a subclass. A class name instead of an object counts only
   * with `allowString` true (default false).
   */
  is_a:
    () =>
    (objectOrClass: unknown, class_: string, allowString = false): boolean => {
      if (!isPhpObject(objectOrClass) || (typeof objectOrClass === 'function' && !allowString)) return false;
      return isAmong(lineage(objectOrClass), class_);
    },
  /**
   * True when the object's class extends this class; false for the class itself. A class name may stand for the
   * object unless `allowString` is false.
   */
  is_subclass_of:
    () =>
    (objectOrClass: unknown, class_: string, _allowString = true): boolean =>
      isAmong(lineage(objectOrClass).slice(1), class_),
  /** Name of the class that the object's class extends; false when it extends none. */
  get_parent_class:
    () =>
    (objectOrClass: object | Class): string | false =>
      lineage(objectOrClass)[1] ?? false,
  /** Names of the methods of an object or class, in order of declaration. */
  get_class_methods:
    () =>
    (objectOrClass: object | Class): string[] =>
      methodsOf(objectOrClass),
  /** True when the object or class has this method. */
  method_exists:
    () =>
    (objectOrClass: object | Class, method: string): boolean => {
      const wanted = method === '__construct' ? 'constructor' : method;
      return typeof (membersOf(objectOrClass) as Record<string, unknown>)[wanted] === 'function';
    },
  /** True when the object or class has this property, even if its value is null. */
  property_exists:
    () =>
    (objectOrClass: object | Class, property: string): boolean => {
      const members: unknown = membersOf(objectOrClass);
      // A string would name a class of PHP's, of which there are none.
      if (typeof members !== 'object' || members === null) return false;
      return property in members && typeof (members as Record<string, unknown>)[property] !== 'function';
    },
  /** Name of the object's class. */
  get_class:
    () =>
    (object: object): string =>
      className(object),
  /** The object's own properties by name. */
  get_object_vars:
    () =>
    (object: object): Record<string, unknown> =>
      Object.assign(Object.create(null) as Record<string, unknown>, object),
} satisfies FunctionTable;
