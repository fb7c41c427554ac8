/** The HTTP implementation: `uws` is uWebSockets.js, `node` is Node's own sockets, `auto` the first that can be loaded. */
export type Transport = 'auto' | 'uws' | 'node';
