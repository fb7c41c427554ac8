/** Random numbers: PHP's extension `random`. */
import { defineExtension } from '../../calls/extension.ts';
import { randomConstants, randomFunctions } from './functions.ts';

export const randomExtension = defineExtension({
  name: 'random',
  functions: [randomFunctions],
  constants: [randomConstants],
});
