/** `-c` and `-d`: directives from a php.ini and from the command line, as one object. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { directiveFor, directives } from '../config/directives.ts';
import { IniSyntaxError } from '../config/ini-value-parser.ts';
import { type IniSections, parseDefinition, parseIni } from '../config/php-ini.ts';
import { CliError } from './cli-error.ts';
import { similarName } from './similar-name.ts';

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

/** What a php.ini says. */
export interface IniFile {
  readonly directives: DirectiveChanges;
  readonly sections: IniSections;
}

const NO_INI: IniFile = { directives: {}, sections: { paths: new Map(), hosts: new Map() } };

/**
 * @param path a file, or a folder whose php.ini is read when there is one; nothing for none
 * @throws CliError when the file cannot be read.
 */
export function readIniFile(path?: string): IniFile {
  if (path === undefined) return NO_INI;
  if (!existsSync(path)) throw new CliError(`${path}: no such file`);
  if (statSync(path).isDirectory()) {
    const inside = join(path, 'php.ini');
    return existsSync(inside) ? readIniFile(inside) : NO_INI;
  }
  const { problem, global, paths, hosts } = parseIni(readFileSync(path, 'utf8'), environment);
  if (problem !== null) throw new CliError(`${path}: ${problem}`);
  return { directives: { ...global, [LOADED_FILE]: resolve(path) }, sections: { paths, hosts } };
}

/** Under this name PHP keeps where its php.ini is. */
const LOADED_FILE = 'cfg_file_path';

/**
 * Names that mean nothing to us, each with the one that may have been meant: an existing php.ini may be used as it is, but
 * its owner should know.
 */
export function unknownDirectives(changes: DirectiveChanges): string[] {
  const unknown = Object.keys(changes).filter((name) => name !== LOADED_FILE && directiveFor(name) === null);
  return unknown.map((name) => {
    const similar = similarName(name, Object.keys(directives));
    return similar === null ? name : `${name} (did you mean ${similar}?)`;
  });
}

/** `${NAME}` in an ini text. */
function environment(name: string): string | null {
  return process.env[name] ?? null;
}
