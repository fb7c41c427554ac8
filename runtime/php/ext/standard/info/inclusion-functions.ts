/** What a script may ask and say about including files: PHP's manual, chapter PHP options. */
import type { FunctionTable } from '../../../calls/function-table.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { IncludedFiles } from '../../../main/paths/included-files.ts';
import type { Request } from '../../../main/request.ts';

function includedFiles(request: Request): string[] {
  return request.stateOf(IncludedFiles).list(request.input);
}

export const inclusion = {
  /** The files this request has run, by their real paths: the script itself, then those it included. */
  get_included_files: (request) => (): string[] => includedFiles(request),
  /** get_included_files() */
  get_required_files: (request) => (): string[] => includedFiles(request),
  /** Changes where include looks for files, folders joined by PATH_SEPARATOR. Gives the old value, false for ''. */
  set_include_path:
    (request) =>
    (include_path: string): string | false => {
      if (include_path.includes('\0')) {
        const problem = 'Argument #1 ($include_path) must not contain any null bytes';
        throw new ValueError(`set_include_path(): ${problem}`);
      }
      const before = request.ini.text('include_path');
      return include_path !== '' && request.ini.set('include_path', include_path) ? before : false;
    },
} satisfies FunctionTable;
