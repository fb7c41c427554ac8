/** JSON: PHP's extension `json`. */
import { defineExtension } from '../../calls/extension.ts';
import { jsonConstants, jsonFunctions } from './functions.ts';

export const jsonExtension = defineExtension({
  name: 'json',
  functions: [jsonFunctions],
  constants: [jsonConstants],
});
