/** Where PHP looks for .user.ini files (sapi/fpm/fpm/fpm_main.c php_cgi_ini_activate_user_config). */
import { dirname } from 'node:path';

/** From the document root down to the script's folder; that folder alone when it is elsewhere. */
export function settingsFolders(folder: string, documentRoot: string): string[] {
  const root = documentRoot.replace(/(.)\/+$/, '$1');
  if (folder !== root && !folder.startsWith(root === '/' ? root : `${root}/`)) return [folder];
  const folders = [folder];
  for (let current = folder; current !== root; ) {
    current = dirname(current);
    folders.unshift(current);
  }
  return folders;
}
