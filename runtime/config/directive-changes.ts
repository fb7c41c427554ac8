/** Directives that differ from their defaults, as one object: from a php.ini, the command line or a program. */
import { ConfigError } from './config-error.ts';
import { directiveFor, directives } from './directives.ts';
import { similarName } from './similar-name.ts';

/** Values by PHP's directive name, as a php.ini would give them; null for no value. */
export type DirectiveChanges = Record<string, string | null>;

/** A value as a program writes it: `true` is php.ini's `On`, `false` its `Off`, numbers are written out. */
export type DirectiveValue = string | number | boolean | null | undefined;

/** The name under which PHP stores the path of its php.ini. */
export const LOADED_FILE = 'cfg_file_path';

/**
 * Converts as php.ini does: `true` to `1`, `false` to the empty string. Undefined values are left out.
 * @throws ConfigError for a number that is not finite, and for any other kind of value
 */
export function directiveTexts(values: Readonly<Record<string, DirectiveValue>>): DirectiveChanges {
  const texts: DirectiveChanges = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) texts[name] = textOf(name, value);
  return texts;
}

function textOf(name: string, value: NonNullable<DirectiveValue> | null): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '1' : '';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw new ConfigError(`${name} must be a string, a finite number or a boolean: ${String(value)}`);
}

/** Unknown directives, each with the one that was probably meant. They are no error: a php.ini written for PHP can be used unchanged. */
export function unknownDirectives(changes: DirectiveChanges): string[] {
  const unknown = Object.keys(changes).filter((name) => name !== LOADED_FILE && directiveFor(name) === null);
  return unknown.map((name) => {
    const similar = similarName(name, Object.keys(directives));
    return similar === null ? name : `${name} (did you mean ${similar}?)`;
  });
}
