/** The Content-Type of responses: PHP's default and the charset it adds (main/SAPI.c). */
import type { Ini } from '../ini/ini.ts';

/** The default type with its charset; '' when the directives ask for no header at all. */
export function defaultContentType(ini: Ini): string {
  const type = ini.text('default_mimetype');
  const charset = ini.text('default_charset');
  if (charset === '' || !isTextLike(type)) return type;
  return `${type}; charset=${charset}`;
}

/** Default types are compared without regard to case, types of header() are not. */
function isTextLike(type: string): boolean {
  return type.slice(0, 5).toLowerCase() === 'text/';
}

/** The charset that a type set by header() gets; '' when it gets none. The type comes without leading spaces. */
export function charsetToAdd(type: string, ini: Ini): string {
  return type.startsWith('text/') && !type.includes('charset=') ? ini.text('default_charset') : '';
}
