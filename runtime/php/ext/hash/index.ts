/** Message digests: PHP's extension `hash`. */
import { defineExtension } from '../../calls/extension.ts';
import { hash } from './functions.ts';
import { hashConstants, hashFiles } from './incremental-functions.ts';

export const hashExtension = defineExtension({
  name: 'hash',
  functions: [hashFiles, hash],
  constants: [hashConstants],
});
