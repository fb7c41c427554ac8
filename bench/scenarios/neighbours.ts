/** Hello while two other scripts keep their workers busy. */
import { fetchOnce } from '../load/client.ts';
import { targetOf } from '../load/request.ts';
import type { Figures, RunningScenario, ScenarioRun } from '../scenario.ts';
import { HELLO_CONNECTIONS, HELLO_REQUEST, measurePage } from './pages.ts';

const BUSY = 2;
/** The neighbours must be busy from before the first request until after the last. */
const MARGIN_MS = 700;

async function measure(run: ScenarioRun, page: string, answer: string): Promise<Figures> {
  const alone = await measurePage(run, HELLO_REQUEST, HELLO_CONNECTIONS);
  const request = { page, query: `ms=${Math.round(run.seconds * 1000) + MARGIN_MS}`, expected: Buffer.from(answer) };
  const target = targetOf(request, { port: run.running.port, suffix: run.peer.suffix });
  const neighbours = Promise.all(Array.from({ length: BUSY }, () => fetchOnce(target)));
  await new Promise((resolve) => setTimeout(resolve, MARGIN_MS / 4));
  const { requestsPerSecond, p50Ms, p99Ms, rssMb, pssMb } = await measurePage(run, HELLO_REQUEST, HELLO_CONNECTIONS);
  await neighbours;
  return {
    requestsPerSecond: requestsPerSecond!,
    p50Ms: p50Ms!,
    p99Ms: p99Ms!,
    alonePercentile99Ms: alone.p99Ms!,
    p99Ratio: p99Ms! / alone.p99Ms!,
    rssMb: rssMb!,
    pssMb: pssMb!,
  };
}

/** Peers in which a script that blocks does not stop the others. */
const PEERS = ['ts-sapi', 'nginx+php-fpm'];

export const neighbourScenarios: readonly RunningScenario[] = [
  {
    kind: 'running',
    name: 'beside-spinning',
    title: 'hello while two workers compute',
    peers: PEERS,
    measure: (run) => measure(run, 'spin', 'spun'),
  },
  {
    kind: 'running',
    name: 'beside-sleeping',
    title: 'hello while two workers sleep',
    peers: PEERS,
    measure: (run) => measure(run, 'sleep', 'slept'),
  },
];
