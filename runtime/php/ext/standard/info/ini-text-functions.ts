/** Texts and files in the form of php.ini, as data: PHP's manual, chapters Filesystem and PHP options. */

import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { decodeBytes } from '../../../engine/bytes.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { environmentOf } from '../../../main/environment.ts';
import type { Request } from '../../../main/request.ts';
import { readWhole } from '../streams/whole-files.ts';
import { IniScanner, parseIniText } from './ini-text.ts';

/** Values are strings; with INI_SCANNER_TYPED also numbers, booleans and null. */
export type IniData = Record<string, ReturnType<typeof JSON.parse>>;

function parse(request: Request, text: string, source: string, options: readonly [boolean, number]): IniData | false {
  const [withSections, mode] = options;
  const warn = (message: string): false => {
    request.diagnostics.raise(ErrorLevel.E_WARNING, message);
    return false;
  };
  const scanner = Object.values(IniScanner).find((known) => known === mode);
  if (scanner === undefined) return warn('Invalid scanner mode');
  const environment = environmentOf(request);
  const names = {
    constant: (name: string): string | null => {
      const value = request.findConstant(name);
      return value === undefined ? null : String(value);
    },
    variable: (name: string): string | null => request.ini.configured(name) ?? environment[name] ?? null,
  };
  const result = parseIniText(text, { withSections, scanner, names });
  if ('array' in result) return result.array as IniData;
  return warn(`${result.problem} in ${source} on line ${result.line}\n`);
}

export const iniTextFunctions = {
  /**
   * Parses text in php.ini format, with `process_sections` true into one array per section. False with a warning for
   * a syntax error.
   */
  parse_ini_string:
    (request) =>
    (ini_string: string, process_sections = false, scanner_mode = 0): IniData | false =>
      parse(request, ini_string, 'Unknown', [process_sections, scanner_mode]),
  /**
   * Parses a file in php.ini format, with `process_sections` true into one array per section. False with a warning
   * when it cannot be read or parsed.
   */
  parse_ini_file:
    (request) =>
    (filename: string, process_sections = false, scanner_mode = 0): IniData | false => {
      if (filename === '') throw new ValueError('parse_ini_file(): Argument #1 ($filename) cannot be empty');
      const bytes = readWhole(request, 'parse_ini_file', filename);
      if (bytes === null) return false;
      return parse(request, decodeBytes(bytes), filename, [process_sections, scanner_mode]);
    },
} satisfies FunctionTable;

export const iniTextConstants = {
  INI_SCANNER_NORMAL: IniScanner.normal,
  INI_SCANNER_RAW: IniScanner.raw,
  INI_SCANNER_TYPED: IniScanner.typed,
} satisfies ConstantTable;
