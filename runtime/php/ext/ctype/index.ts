/** Kinds of characters: PHP's extension `ctype`. */
import { defineExtension } from '../../calls/extension.ts';
import { ctypeFunctions } from './functions.ts';

export const ctypeExtension = defineExtension({
  name: 'ctype',
  functions: [ctypeFunctions],
});
