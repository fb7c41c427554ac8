/** Detects taken ports and chooses free ones, which uWebSockets.js does not do well. */
import { type AddressInfo, createServer } from 'node:net';

export function isPortTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(false)));
  });
}

/**
 * Finds a free port. The library sets SO_REUSEADDR only for explicit ports: on one chosen by the kernel, the connections of
 * a server that died (TIME_WAIT, FIN_WAIT) would prevent its successor from listening for a minute.
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

/**
 * Prevents other servers that share ports from starting on this one at the same time: each would find it free. Uses a name
 * that the kernel releases with the process (Linux: unix(7), abstract sockets).
 * @returns null when another server is starting there
 */
export function holdPort(host: string, port: number): Promise<{ release(): void } | null> {
  return new Promise((resolve) => {
    const holder = createServer();
    // Systems without such names have no such lock.
    holder.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EADDRINUSE' ? null : { release: () => {} }),
    );
    holder.listen({ path: `\0ts-sapi ${host} ${port}` }, () => resolve({ release: () => void holder.close() }));
  });
}
