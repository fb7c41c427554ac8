/** This runtime, started as its users start it. */
import type { Peer, PeerSettings, RunningPeer } from './peer.ts';
import { PeerProcess } from './processes.ts';

const REPOSITORY = new URL('../../', import.meta.url).pathname;

export const tsSapi: Peer = {
  name: 'ts-sapi',
  suffix: '',
  missing: () => null,
  async start({ root, directives }: PeerSettings): Promise<RunningPeer> {
    const defined = Object.entries(directives).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
    const command = ['--import', 'tsx', `${REPOSITORY}runtime/index.ts`, 'serve', root, '--port', '0', ...defined];
    const server = new PeerProcess(process.execPath, command);
    const port = await server.printedPort();
    return { port, pids: [server.pid], listeningMs: server.ageMs, stop: () => server.stop() };
  },
};
