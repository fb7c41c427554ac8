/** The numbers this runtime has promised itself, and what was measured of them. */
import { figure, type PeerResult } from '../results.ts';
import { alignColumns } from './table.ts';

interface Target {
  readonly what: string;
  readonly promise: string;
  /** Scenario and peers that have to be measured for it. */
  readonly scenario: string;
  readonly peers: readonly string[];
  readonly digits: number;
  /** NaN when it was not measured. */
  measured(results: readonly PeerResult[]): number;
  isMet(measured: number): boolean;
}

const OWN = 'ts-sapi';

function helloRatio(peer: string, least: number): Target {
  return {
    what: `hello, requests per second against ${peer}`,
    promise: `≥ ${least} ×`,
    scenario: 'hello',
    peers: [OWN, peer],
    digits: 2,
    measured: (results) =>
      figure(results, 'hello', OWN, 'requestsPerSecond') / figure(results, 'hello', peer, 'requestsPerSecond'),
    isMet: (ratio) => ratio >= least,
  };
}

interface Bound {
  readonly what: string;
  readonly scenario: string;
  readonly figure: string;
  readonly unit: string;
  readonly below?: number;
  readonly least?: number;
}

function bound({ what, scenario, figure: name, unit, below, least }: Bound): Target {
  return {
    what,
    promise: below === undefined ? `≥ ${least} ${unit}` : `< ${below} ${unit}`,
    scenario,
    peers: [OWN],
    digits: below !== undefined && below < 1000 ? 1 : 0,
    measured: (results) => figure(results, scenario, OWN, name),
    isMet: (value) => (below === undefined ? value >= least! : value < below),
  };
}

export const targets: readonly Target[] = [
  helloRatio('uws', 0.65),
  helloRatio('nginx+php-fpm', 4),
  helloRatio('node-http', 2.5),
  helloRatio('fastify', 2),
  bound({
    what: 'founding recipe, client complete, p99 while 50 scripts work on',
    scenario: 'recipe',
    figure: 'p99Ms',
    unit: 'ms',
    below: 20,
  }),
  bound({
    what: 'hello p99 while two workers compute, against undisturbed',
    scenario: 'beside-spinning',
    figure: 'p99Ratio',
    unit: '×',
    below: 3,
  }),
  bound({
    what: 'hello p99 while two workers sleep, against undisturbed',
    scenario: 'beside-sleeping',
    figure: 'p99Ratio',
    unit: '×',
    below: 3,
  }),
  bound({
    what: '1,000 requests awaiting 100 ms',
    scenario: 'awaiting',
    figure: 'requestsPerSecond',
    unit: 'req/s',
    least: 5000,
  }),
  bound({ what: '… memory (RSS)', scenario: 'awaiting', figure: 'rssMb', unit: 'MB', below: 300 }),
  bound({
    what: '100 MB to a slow reader, growth of RSS',
    scenario: 'slow-reader',
    figure: 'rssGrowthMb',
    unit: 'MB',
    below: 20,
  }),
  bound({
    what: 'first response after the start, under tsx',
    scenario: 'startup',
    figure: 'firstResponseMs',
    unit: 'ms',
    below: 1000,
  }),
  bound({ what: 'endless loop, late by', scenario: 'runaway', figure: 'latenessMs', unit: 'ms', below: 50 }),
  bound({ what: '… its worker goes on (1 = yes)', scenario: 'runaway', figure: 'isReused', unit: '', least: 1 }),
];

/** What has to be measured to tell all of them. */
export function neededFor(wanted: readonly Target[]): { readonly scenarios: Set<string>; readonly peers: Set<string> } {
  return {
    scenarios: new Set(wanted.map(({ scenario }) => scenario)),
    peers: new Set(wanted.flatMap(({ peers }) => peers)),
  };
}

export function targetsTable(results: readonly PeerResult[]): string {
  const rows = targets.map((target) => {
    const value = target.measured(results);
    if (Number.isNaN(value)) return [target.what, target.promise, '–', 'not measured'];
    return [target.what, target.promise, value.toFixed(target.digits), target.isMet(value) ? 'met' : 'MISSED'];
  });
  return alignColumns([['target', 'promised', 'measured', ''], ...rows]);
}
