/** What carries HTTP: `uws` is uWebSockets.js, `node` is Node's own sockets, `auto` the first of them that can be loaded. */
export type Transport = 'auto' | 'uws' | 'node';
