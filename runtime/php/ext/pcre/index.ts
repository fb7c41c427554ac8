/** Regular expressions: PHP's extension `pcre`. */
import { defineExtension } from '../../calls/extension.ts';
import { quantity } from '../../main/ini/ini-changes.ts';
import { pcre, pcreConstants } from './functions.ts';
import { pcreReplacing } from './replacing-functions.ts';

export const pcreExtension = defineExtension({
  name: 'pcre',
  functions: [pcre, pcreReplacing],
  constants: [pcreConstants],
  iniHandlers: { 'pcre.backtrack_limit': quantity, 'pcre.recursion_limit': quantity },
});
