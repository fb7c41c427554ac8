/** PHP's language itself: extension `Core`. */
import { defineExtension } from '../../calls/extension.ts';
import { stdClass } from '../../engine/std-class.ts';
import { standardThrowables, throwables } from '../../engine/throwables.ts';
import { coreConstants } from './constants.ts';
import { coreIniHandlers } from './ini-handlers.ts';

export const coreExtension = defineExtension({
  name: 'Core',
  constants: [coreConstants],
  classes: { ...throwables, ...standardThrowables, stdClass },
  iniHandlers: coreIniHandlers,
});
