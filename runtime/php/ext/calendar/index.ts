/** Calendars and day counts: PHP's extension `calendar`. */
import { defineExtension } from '../../calls/extension.ts';
import { calendarConstants, calendarFunctions } from './functions.ts';

export const calendarExtension = defineExtension({
  name: 'calendar',
  functions: [calendarFunctions],
  constants: [calendarConstants],
});
