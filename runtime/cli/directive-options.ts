/** `-c` and `-d`: directives from a php.ini and from the command line, as one object. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { IniSyntaxError } from '../config/ini-value-parser.ts';
import { parseDefinition, parseIni } from '../config/php-ini.ts';
import { CliError } from './cli-error.ts';

export type DirectiveChanges = Record<string, string | null>;

/** Collects repeated `-d name=value`; PHP takes `-d name` as `name=1`. */
export function collectDirective(argument: string, changes: DirectiveChanges = {}): DirectiveChanges {
  let defined: DirectiveChanges = {};
  try {
    defined = parseDefinition(argument, environment);
  } catch (error) {
    if (!(error instanceof IniSyntaxError)) throw error;
  }
  if (Object.keys(defined).length === 0) throw new InvalidArgumentError('expected name=value');
  return { ...changes, ...defined };
}

/**
 * @param path a file, or a folder whose php.ini is read when there is one
 * @throws CliError when the file cannot be read.
 */
export function readIniFile(path: string): DirectiveChanges {
  if (!existsSync(path)) throw new CliError(`${path}: no such file`);
  if (statSync(path).isDirectory()) {
    const inside = join(path, 'php.ini');
    return existsSync(inside) ? readIniFile(inside) : {};
  }
  const parsed = parseIni(readFileSync(path, 'utf8'), environment);
  if (parsed.problem !== null) throw new CliError(`${path}: ${parsed.problem}`);
  return { ...parsed.global };
}

/** `${NAME}` in an ini text. */
function environment(name: string): string | null {
  return process.env[name] ?? null;
}
