/** Sessions: PHP's extension `session`. */
import { defineExtension } from '../../calls/extension.ts';
import { sessionConstants, sessionFunctions } from './functions.ts';
import { sessionHandlerClass } from './handler-class.ts';
import { sessionIniHandlers } from './ini-handlers.ts';
import { endSession, startAutomatically } from './of-request.ts';
import { settingsFunctions } from './settings-functions.ts';

export const sessionExtension = defineExtension({
  name: 'session',
  functions: [sessionFunctions, settingsFunctions],
  constants: [sessionConstants],
  classes: { SessionHandler: { bind: sessionHandlerClass } },
  iniHandlers: sessionIniHandlers,
  onRequestStart: startAutomatically,
  onShutdown: endSession,
});
