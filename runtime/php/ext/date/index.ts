/** Date and time: PHP's extension `date`. */
import { defineExtension } from '../../calls/extension.ts';
import { dateConstants, dateFunctions } from './functions.ts';
import { knownZone } from './ini-handlers.ts';

export const dateExtension = defineExtension({
  name: 'date',
  functions: [dateFunctions],
  constants: [dateConstants],
  iniHandlers: { 'date.timezone': knownZone },
});
