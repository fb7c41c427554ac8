/** Redis, the suite's own: no password, nothing written to disk. */
import { Redis } from 'ioredis';
import { OwnServer, type Place } from './own-server.ts';

export const REDIS_PROGRAMS = ['redis-server'] as const;

export function startRedis(): Promise<OwnServer> {
  return OwnServer.start({
    program: 'redis-server',
    args: ({ folder, port }) => [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
      ...['--save', '', '--appendonly', 'no', '--databases', '4'],
    ],
  });
}

export function redisUrl({ port }: Place): string {
  return `redis://127.0.0.1:${port}/0`;
}

/** What one command answers, on a connection of its own. */
export async function askRedis(place: Place, command: string, ...args: readonly string[]): Promise<unknown> {
  const client = new Redis(redisUrl(place), { lazyConnect: true, maxRetriesPerRequest: 1 });
  client.on('error', () => {});
  try {
    return await client.call(command, ...args);
  } finally {
    client.disconnect();
  }
}
