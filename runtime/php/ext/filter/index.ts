/** Data filtering: PHP's extension `filter`. */
import { defineExtension } from '../../calls/extension.ts';
import { filter, filterConstants } from './functions.ts';

export const filterExtension = defineExtension({
  name: 'filter',
  functions: [filter],
  constants: [filterConstants],
});
