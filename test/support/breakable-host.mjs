// A host thread that throws outside of any request when a test triggers it.
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
