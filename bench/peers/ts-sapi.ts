/** This runtime, started as its users start it. */
import type { Peer, PeerSettings, RunningPeer } from './peer.ts';
import { PeerProcess } from './processes.ts';

/** Folder of the version at work, with a slash at its end. */
export const REPOSITORY = new URL('../../', import.meta.url).pathname;

/** @param folder of the version that is to run, with a slash at its end */
export function tsSapiFrom(folder: string, name: string): Peer {
  return {
    name,
    playsAs: 'ts-sapi',
    suffix: '',
    missing: () => null,
    async start({ root, directives }: PeerSettings): Promise<RunningPeer> {
      const defined = Object.entries(directives).flatMap(([key, value]) => ['-d', `${key}=${value}`]);
      const command = ['--import', 'tsx', `${folder}runtime/index.ts`, 'serve', root, '--port', '0', ...defined];
      const server = new PeerProcess(process.execPath, command);
      const port = await server.printedPort();
      return { port, pids: [server.pid], listeningMs: server.ageMs, stop: () => server.stop() };
    },
  };
}

export const tsSapi = tsSapiFrom(REPOSITORY, 'ts-sapi');
