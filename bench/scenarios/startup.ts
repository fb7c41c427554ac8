/** From nothing to the first response. */
import { fetchOnce } from '../load/client.ts';
import { targetOf } from '../load/request.ts';
import { usageOf } from '../measure/processes.ts';
import { ALL_PEERS, type Figures, type PeerToStart, type StartingScenario } from '../scenario.ts';
import { HELLO_REQUEST } from './pages.ts';

async function measure({ peer, settings }: PeerToStart): Promise<Figures> {
  const started = performance.now();
  const running = await peer.start(settings);
  try {
    await fetchOnce(targetOf(HELLO_REQUEST, { port: running.port, suffix: peer.suffix }));
    const firstResponseMs = performance.now() - started;
    const { rssMb, pssMb } = usageOf(running.pids);
    return { listeningMs: running.listeningMs, firstResponseMs, rssMb, pssMb };
  } finally {
    await running.stop();
  }
}

export const startupScenario: StartingScenario = {
  kind: 'starting',
  name: 'startup',
  title: 'first response of a script after the start of the server (everything in TypeScript under tsx)',
  peers: ALL_PEERS,
  measure,
};
