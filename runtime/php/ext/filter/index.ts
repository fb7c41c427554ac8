/** Data filtering: PHP's extension `filter`. */
import { defineExtension } from '../../calls/extension.ts';
import { filterConstants, filterFunctions } from './functions.ts';

export const filterExtension = defineExtension({
  name: 'filter',
  functions: [filterFunctions],
  constants: [filterConstants],
});
