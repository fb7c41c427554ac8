/** Servers in which the same work is an ordinary function of the process: what a script runtime is measured against. */
import { createRequire } from 'node:module';
import type { Peer, RunningPeer } from './peer.ts';
import { PeerProcess } from './processes.ts';

const require = createRequire(import.meta.url);

function inProcess(name: string, packageName: string | null): Peer {
  const program = new URL(`../servers/${name}.ts`, import.meta.url).pathname;
  return {
    name,
    suffix: '',
    missing: () => (packageName === null || isInstalled(packageName) ? null : `package ${packageName}`),
    async start({ root }): Promise<RunningPeer> {
      const server = new PeerProcess(process.execPath, ['--import', 'tsx', program, root], { NODE_ENV: 'production' });
      const port = await server.printedPort();
      return { port, pids: [server.pid], listeningMs: server.ageMs, stop: () => server.stop() };
    },
  };
}

function isInstalled(packageName: string): boolean {
  try {
    require.resolve(packageName);
    return true;
  } catch {
    return false;
  }
}

export const bareUws = inProcess('uws', 'uWebSockets.js');
export const nodeHttp = inProcess('node-http', null);
export const fastify = inProcess('fastify', 'fastify');
