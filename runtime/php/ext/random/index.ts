/** Random numbers: PHP's extension `random`. */
import { defineExtension } from '../../calls/extension.ts';
import { random, randomConstants } from './functions.ts';

export const randomExtension = defineExtension({
  name: 'random',
  functions: [random],
  constants: [randomConstants],
});
