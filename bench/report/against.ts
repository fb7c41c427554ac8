/** The version at work against an earlier one: scenario by scenario, with what is slower than the rounds scatter. */
import { figure, type PeerResult } from '../results.ts';
import { alignColumns } from './table.ts';

/** Less is noise on any machine. */
const LEAST_CHANGE = 0.05;

/** @param earlier name of the peer that is the earlier version */
export function againstTable(results: readonly PeerResult[], earlier: string): string {
  const scenarios = [...new Set(results.filter(({ peer }) => peer === earlier).map(({ scenario }) => scenario))];
  const rows = scenarios.map((scenario) => row(results, scenario, earlier));
  return `against ${earlier}: 1 is as before\n${alignColumns([['', 'req/s', 'CPU µs/req', 'RSS', ''], ...rows])}`;
}

function row(results: readonly PeerResult[], scenario: string, earlier: string): string[] {
  const ratio = (name: string): number =>
    figure(results, scenario, 'ts-sapi', name) / figure(results, scenario, earlier, name);
  const cpu = ratio('cpuMicros');
  const scatter = Math.max(LEAST_CHANGE, ...['ts-sapi', earlier].map((peer) => scatterOf(results, scenario, peer)));
  const verdict = cpu > 1 + scatter ? 'SLOWER' : cpu < 1 - scatter ? 'faster' : '';
  return [scenario, text(ratio('requestsPerSecond')), text(cpu), text(ratio('rssMb')), verdict];
}

/** CPU time tells: requests per second depend on what else the machine does. */
function scatterOf(results: readonly PeerResult[], scenario: string, peer: string): number {
  return results.find((one) => one.scenario === scenario && one.peer === peer)?.spread.cpuMicros ?? 0;
}

function text(ratio: number): string {
  return Number.isNaN(ratio) ? '–' : ratio.toFixed(2);
}
