/** Encodings by the names of iconv: PHP's extension `iconv`. */
import { defineExtension } from '../../calls/extension.ts';
import { iconvFunctions } from './functions.ts';

export const iconvExtension = defineExtension({
  name: 'iconv',
  functions: [iconvFunctions],
});
