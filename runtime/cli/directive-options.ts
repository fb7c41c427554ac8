/** `-c` and `-d`: directives from a php.ini and from the command line, as one object. */
import { existsSync, readFileSync } from 'node:fs';
// import { parsePhpIni } from '../config/php-ini.ts';
import { CliError } from './cli-error.ts';

export type DirectiveChanges = Record<string, string | null>;

/** Collects repeated `-d name=value`; PHP takes `-d name` as `name=1`. */
export function collectDirective(argument: string, changes: DirectiveChanges = {}): DirectiveChanges {
  const equals = argument.indexOf('=');
  const name = (equals < 0 ? argument : argument.slice(0, equals)).trim();
  if (name === '') throw new CliError(`-d ${argument}: expected name=value`);
  return { ...changes, [name]: equals < 0 ? '1' : unquoted(argument.slice(equals + 1).trim()) };
}

/** PHP reads the value as in an ini file; for plain words and numbers that is the text itself. */
function unquoted(text: string): string {
  const match = /^(["'])(.*)\1$/s.exec(text);
  return match === null ? text : match[2]!;
}

/** @throws CliError when the file cannot be read. */
export function readIniFile(path: string): DirectiveChanges {
  if (!existsSync(path)) throw new CliError(`${path}: no such file`);
  return parsePhpIni(readFileSync(path, 'utf8')).directives;
}
