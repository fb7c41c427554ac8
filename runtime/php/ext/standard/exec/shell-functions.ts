/** Words of a shell: PHP's manual, chapter Program execution. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { byteLength } from '../../../engine/bytes.ts';
import { ValueError } from '../../../engine/throwables.ts';
import type { Request } from '../../../main/request.ts';

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

/** What a command line may hold (ARG_MAX of Linux). */
const COMMAND_LINE_BYTES = 2 ** 21;

function refuseLong(request: Request, what: string, text: string): void {
  if (byteLength(text) <= COMMAND_LINE_BYTES - 3) return;
  request.diagnostics.fatal(`${what} exceeds the allowed length of ${COMMAND_LINE_BYTES} bytes`);
}

export const shellFunctions = {
  /** Quotes a string as one argument for a shell. Throws a ValueError when it contains NUL. */
  escapeshellarg:
    (request) =>
    (arg: string): string => {
      refuseLong(request, 'escapeshellarg(): Argument', arg);
      if (arg.includes('\0')) {
        throw new ValueError('escapeshellarg(): Argument #1 ($arg) must not contain any null bytes');
      }
      return `'${arg.replaceAll("'", "'\\''")}'`;
    },
  /** Escapes characters that have a meaning for a shell with a backslash. Throws a ValueError when it contains NUL. */
  escapeshellcmd:
    (request) =>
    (command: string): string => {
      refuseLong(request, 'escapeshellcmd(): Command', command);
      if (!command.includes('\0')) return escapedCommand(command);
      throw new ValueError('escapeshellcmd(): Argument #1 ($command) must not contain any null bytes');
    },
} satisfies FunctionTable;
