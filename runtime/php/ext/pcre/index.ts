/** Regular expressions: PHP's extension `pcre`. */
import { defineExtension } from '../../calls/extension.ts';
import { quantity } from '../../main/ini-changes.ts';
import { pcreConstants, pcreFunctions } from './functions.ts';

export const pcreExtension = defineExtension({
  name: 'pcre',
  functions: [pcreFunctions],
  constants: [pcreConstants],
  iniHandlers: { 'pcre.backtrack_limit': quantity, 'pcre.recursion_limit': quantity },
});
