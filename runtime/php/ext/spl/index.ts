/** Standard PHP library: PHP's extension `SPL`. */
import { defineExtension } from '../../calls/extension.ts';
import { splFunctions } from './functions.ts';

export const splExtension = defineExtension({
  name: 'SPL',
  functions: [splFunctions],
});
