/** Message digests: PHP's extension `hash`. */
import { defineExtension } from '../../calls/extension.ts';
import { hashConstants, hashFunctions } from './functions.ts';

export const hashExtension = defineExtension({
  name: 'hash',
  functions: [hashFunctions],
  constants: [hashConstants],
});
