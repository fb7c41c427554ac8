/** Multibyte strings: PHP's extension `mbstring`. */
import { defineExtension } from '../../calls/extension.ts';
import { encodings } from './encoding-functions.ts';
import { multibyte, multibyteConstants } from './functions.ts';
import { multibyteParts } from './parts-functions.ts';

export const mbstringExtension = defineExtension({
  name: 'mbstring',
  functions: [encodings, multibyte, multibyteParts],
  constants: [multibyteConstants],
});
