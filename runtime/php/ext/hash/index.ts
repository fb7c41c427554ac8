/** Message digests: PHP's extension `hash`. */
import { defineExtension } from '../../calls/extension.ts';
import { hashConstants, hashContexts } from './context-functions.ts';
import { hashFunctions } from './functions.ts';

export const hashExtension = defineExtension({
  name: 'hash',
  functions: [hashFunctions, hashContexts],
  constants: [hashConstants],
});
