/** `-d name=value`: directives from the command line. */
import { InvalidArgumentError } from 'commander';
import type { DirectiveChanges } from '../config/directive-changes.ts';
import { IniSyntaxError } from '../config/ini-value-parser.ts';
import { parseDefinition } from '../config/php-ini.ts';

/** Collects repeated `-d name=value`; PHP takes `-d name` as `name=1`. */
export function collectDirective(argument: string, changes: DirectiveChanges = {}): DirectiveChanges {
  let defined: DirectiveChanges = {};
  try {
    defined = parseDefinition(argument, (name) => process.env[name] ?? null);
  } catch (error) {
    if (!(error instanceof IniSyntaxError)) throw error;
  }
  if (Object.keys(defined).length === 0) throw new InvalidArgumentError('expected name=value');
  return { ...changes, ...defined };
}
