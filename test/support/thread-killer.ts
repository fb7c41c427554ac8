/**
 * Ends threads from outside, in the middle of whatever they do, as a fault in native code does: nothing of the server is told
 * before. A script has its own thread ended by a package, `import { kill } from 'killer'`.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Worker } from 'node:worker_threads';

const workerThreads = createRequire(import.meta.url)('node:worker_threads') as typeof import('node:worker_threads');

/** Of a root whose scripts call `kill()`: the thread waits for its end. */
export const KILLER_FILES = {
  'node_modules/killer/package.json': `{"name":"killer","version":"1.0.0","exports":"./index.js"}`,
  'node_modules/killer/index.js': `const { BroadcastChannel, threadId } = require('node:worker_threads');
const channel = new BroadcastChannel('thread-killer');
channel.unref();
exports.kill = () => {
  channel.postMessage(threadId);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};`,
} as const;

/** Knows all threads that start from now on, and ends those that ask. Once per process. */
export function endThreadsThatAsk(): void {
  const threads = new Map<number, Worker>();
  const { Worker: Thread } = workerThreads;
  class KnownThread extends Thread {
    constructor(...args: ConstructorParameters<typeof Thread>) {
      super(...args);
      const { threadId } = this;
      threads.set(threadId, this);
      this.once('exit', () => threads.delete(threadId));
    }
  }
  Object.assign(workerThreads, { Worker: KnownThread });
  syncBuiltinESMExports();
  const channel = new BroadcastChannel('thread-killer');
  channel.onmessage = (message) => void threads.get((message as { data: number }).data)?.terminate();
  channel.unref();
}
