/** What PHP-FPM itself offers: its module is called `cgi-fcgi`, and a command does not load it. */
import { defineExtension } from '../../calls/extension.ts';
import { apacheFunctions } from './apache-functions.ts';
import { fpmFunctions } from './functions.ts';

export const fpmExtension = defineExtension({
  name: 'cgi-fcgi',
  sapi: 'fpm-fcgi',
  functions: [apacheFunctions, fpmFunctions],
});
