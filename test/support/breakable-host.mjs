// A host thread with a fault: it throws when a test asks for it, in no request's code.
import { BroadcastChannel, workerData } from 'node:worker_threads';

const channel = new BroadcastChannel('host-breaker');
channel.onmessage = ({ data }) => {
  if (data !== workerData.index) return;
  setImmediate(() => {
    throw new Error('a fault of its own');
  });
};
channel.unref();
await import('../../runtime/server/host-boot.mjs');
