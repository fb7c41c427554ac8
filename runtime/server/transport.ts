/** What carries HTTP: `uws` is uWebSockets.js, `node` is `node:http`, `auto` the first of them that can be loaded. */
export type Transport = 'auto' | 'uws' | 'node';
