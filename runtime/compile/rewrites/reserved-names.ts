/** Renames variables of a script that clash with names of compiled code. */
import { GUARD_NAMES, SCRIPT_PARAMETERS } from '../../wire/script.ts';
import { Edits } from '../syntax/edits.ts';
import { parseModule } from '../syntax/parser.ts';
import { type NameUse, walk } from '../syntax/walk.ts';
import { TEMPORARY } from './waiting/call-rewrite.ts';

const RESERVED: ReadonlySet<string> = new Set<string>([...SCRIPT_PARAMETERS, ...GUARD_NAMES, TEMPORARY]);
const MAY_CONTAIN_RESERVED = new RegExp(`\\b(?:${[...RESERVED].join('|')})\\b`);

/**
 * Renames variables that have the name of a reserved parameter. Almost no script has any, so this is a separate pass; columns
 * after a renamed variable move by a few characters in source maps.
 * @returns the same text when there is nothing to do.
 */
export function renameReserved(code: string): string {
  if (!MAY_CONTAIN_RESERVED.test(code)) return code;
  const edits = new Edits(code);
  const { uses, declarations } = walk(parseModule(code), { enter: () => true });
  const suffix = freeSuffix(code);
  for (const use of [...uses, ...declarations]) if (RESERVED.has(use.node.name)) rename(use, suffix, edits);
  return edits.toString();
}

function rename(use: NameUse, suffix: string, edits: Edits): void {
  const { name, start, end } = use.node;
  edits.replace(start, end, use.isShorthand ? `${name}:${name}${suffix}` : `${name}${suffix}`);
}

function freeSuffix(code: string): string {
  let suffix = '$1';
  for (let count = 2; code.includes(suffix); count++) suffix = `$${count}`;
  return suffix;
}
