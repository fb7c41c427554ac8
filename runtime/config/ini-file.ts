/** Reads a php.ini file. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.ts';
import { type DirectiveChanges, LOADED_FILE } from './directive-changes.ts';
import { type IniSections, parseIni } from './php-ini.ts';

/** Contents of a php.ini. */
export interface IniFile {
  readonly directives: DirectiveChanges;
  readonly sections: IniSections;
}

const NO_INI: IniFile = { directives: {}, sections: { paths: new Map(), hosts: new Map() } };

/**
 * @param path a file, or a folder whose php.ini is read if it exists; undefined for no php.ini
 * @throws ConfigError when the file cannot be read or parsed
 */
export function readIniFile(path?: string): IniFile {
  if (path === undefined) return NO_INI;
  if (!existsSync(path)) throw new ConfigError(`${path}: no such file`);
  if (statSync(path).isDirectory()) {
    const inside = join(path, 'php.ini');
    return existsSync(inside) ? readIniFile(inside) : NO_INI;
  }
  const { problem, global, paths, hosts } = parseIni(textOf(path), environment);
  if (problem !== null) throw new ConfigError(`${path}: ${problem}`);
  return { directives: { ...global, [LOADED_FILE]: resolve(path) }, sections: { paths, hosts } };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigError(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Value of `${NAME}` in an ini file. */
function environment(name: string): string | null {
  return process.env[name] ?? null;
}
