/** Words of a shell: PHP's manual, chapter Program execution. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { ValueError } from '../../../engine/throwables.ts';

/** Characters a shell gives a meaning to. */
const SHELL = /[&#;`|*?~<>^()[\]{}$\\\x0a\udcff"']/g;

function escapedCommand(command: string): string {
  let open: string | null = null;
  return command.replace(SHELL, (character, at: number) => {
    if (character !== '"' && character !== "'") return `\\${character}`;
    if (open === character) {
      open = null;
      return character;
    }
    // A quote that has a partner behind it stays.
    if (open === null && command.indexOf(character, at + 1) >= 0) {
      open = character;
      return character;
    }
    return `\\${character}`;
  });
}

export const shellFunctions = {
  /** Quotes a string as one argument for a shell. Throws a ValueError when it contains NUL. */
  escapeshellarg:
    () =>
    (arg: string): string => {
      if (arg.includes('\0')) {
        throw new ValueError('escapeshellarg(): Argument #1 ($arg) must not contain any null bytes');
      }
      return `'${arg.replaceAll("'", "'\\''")}'`;
    },
  /** Escapes characters that have a meaning for a shell with a backslash. Throws a ValueError when it contains NUL. */
  escapeshellcmd:
    () =>
    (command: string): string => {
      if (!command.includes('\0')) return escapedCommand(command);
      throw new ValueError('escapeshellcmd(): Argument #1 ($command) must not contain any null bytes');
    },
} satisfies FunctionTable;
