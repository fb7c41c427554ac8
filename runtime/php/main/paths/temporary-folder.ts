/** The folder for temporary files (main/php_open_temporary_file.c php_get_temporary_directory). */
import type { Ini } from '../ini/ini.ts';

/** sys_get_temp_dir(): without a slash at its end. */
export function temporaryFolder(ini: Ini): string {
  const folder = ini.text('sys_temp_dir') || process.env.TMPDIR || '/tmp';
  return folder.length > 1 && folder.endsWith('/') ? folder.slice(0, -1) : folder;
}
