/** PHP's language itself: PHP's extension `Core`. */
import { defineExtension } from '../../calls/extension.ts';
import { stdClass } from '../../engine/std-class.ts';
import { standardThrowables, throwables } from '../../engine/throwables.ts';
import { classFunctions } from './class-functions.ts';
import { constantFunctions } from './constant-functions.ts';
import { coreConstants } from './constants.ts';
import { engineFunctions } from './engine-functions.ts';
import { errorConstants, errorFunctions } from './error-functions.ts';
import { coreIniHandlers } from './ini-handlers.ts';
import { languageConstructs } from './language-constructs.ts';
import { stringFunctions } from './string-functions.ts';

export const coreExtension = defineExtension({
  name: 'Core',
  functions: [classFunctions, constantFunctions, engineFunctions, errorFunctions, languageConstructs, stringFunctions],
  constants: [coreConstants, errorConstants],
  classes: { ...throwables, ...standardThrowables, stdClass },
  iniHandlers: coreIniHandlers,
});
