/** What PHP-FPM itself offers: its module is called `cgi-fcgi`, and a command does not load it. */
import { defineExtension } from '../../calls/extension.ts';
import { fpm } from './functions.ts';
import { apache } from './header-functions.ts';

export const fpmExtension = defineExtension({
  name: 'cgi-fcgi',
  sapi: 'fpm-fcgi',
  functions: [fpm, apache],
});
