/** Checks of a new value of `date.timezone` (ext/date/php_date.c). */
import { isKnownZone } from '../../main/errors/error-log.ts';
import type { IniHandler } from '../../main/request.ts';

export const knownZone: IniHandler = (_request, text) =>
  isKnownZone(text) || `Invalid date.timezone value '${text}', using 'UTC' instead`;
