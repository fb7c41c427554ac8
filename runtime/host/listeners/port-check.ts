/** What uWebSockets.js does not do with ports: tell a taken one from other reasons, and choose a free one well. */
import { type AddressInfo, createServer } from 'node:net';

export function isPortTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(false)));
  });
}

/**
 * A port nobody listens on. The library sets SO_REUSEADDR only for ports it is told: on one that the kernel chose, the
 * connections of a server that died (TIME_WAIT, FIN_WAIT) keep its successor from listening for a minute.
 * @returns 0 when the host cannot be listened on
 */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen({ host, port: 0, exclusive: true }, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
