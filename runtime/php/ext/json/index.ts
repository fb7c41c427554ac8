/** JSON: PHP's extension `json`. */
import { defineExtension } from '../../calls/extension.ts';
import { json, jsonConstants } from './functions.ts';

export const jsonExtension = defineExtension({
  name: 'json',
  functions: [json],
  constants: [jsonConstants],
});
