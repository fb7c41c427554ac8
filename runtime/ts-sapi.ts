/** What `import { … } from 'ts-sapi'` gives a program. Ambient names of request scripts are not among it: `ts-sapi/globals`. */
export { ConfigError } from './config/config-error.ts';
export type { DirectiveValue } from './config/directive-changes.ts';
export { ListenError, PortInUseError } from './host/exchange/listen-error.ts';
export { logToStderr } from './server/error-log.ts';
export { type CloseOptions, type CloseResult, type RunningServer, type ServeOptions, serve } from './server/serve.ts';
export type { Transport } from './server/transport.ts';
export type { RunningRequest, ServerStatus } from './wire/server-status.ts';
