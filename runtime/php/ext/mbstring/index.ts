/** Multibyte strings: PHP's extension `mbstring`. */
import { defineExtension } from '../../calls/extension.ts';
import { encodingFunctions } from './encoding-functions.ts';
import { mbstringConstants, mbstringFunctions } from './functions.ts';

export const mbstringExtension = defineExtension({
  name: 'mbstring',
  functions: [encodingFunctions, mbstringFunctions],
  constants: [mbstringConstants],
});
