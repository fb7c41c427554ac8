/** `npm run bench`: starts everything it compares, measures in alternation, prints a table and writes JSON. */
import { writeFileSync } from 'node:fs';
import { loadNow, machine } from './measure/machine.ts';
import { type BenchOptions, parseOptions, USAGE } from './options.ts';
import { allPeers } from './peers/all.ts';
import { earlierVersion, lastTag } from './peers/earlier-version.ts';
import type { Peer } from './peers/peer.ts';
import { againstTable } from './report/against.ts';
import { resultsTable } from './report/table.ts';
import { neededFor, targets, targetsTable } from './report/targets.ts';
import type { BenchResults, Skipped } from './results.ts';
import { makeRoot, removeRoot } from './root.ts';
import { Runner } from './runner.ts';
import type { Scenario } from './scenario.ts';
import { allScenarios } from './scenarios/all.ts';

/** @throws RangeError for a name there is not. */
function chosen<Named extends { readonly name: string }>(
  all: readonly Named[],
  names: readonly string[] | null,
): Named[] {
  const unknown = names?.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) throw new RangeError(`${unknown}: there are ${all.map(({ name }) => name).join(', ')}`);
  return all.filter(({ name }) => names === null || names.includes(name));
}

function scenariosFor(options: BenchOptions): Scenario[] {
  const needed = options.targets && options.only === null ? [...neededFor(targets).scenarios] : options.only;
  return chosen(allScenarios, needed);
}

function peersFor(options: BenchOptions): { readonly peers: Peer[]; readonly skipped: Skipped[] } {
  const needed = options.targets && options.peers === null ? [...neededFor(targets).peers] : options.peers;
  const wanted = chosen(allPeers, needed);
  const skipped = wanted
    .filter((peer) => peer.missing() !== null)
    .map((peer) => ({ scenario: null, peer: peer.name, reason: `not installed (${peer.missing()})` }));
  return { peers: wanted.filter((peer) => peer.missing() === null), skipped };
}

/** Null when there is none to compare with, or the version at work is not measured itself. */
function earlierFor({ against }: BenchOptions, peers: readonly Peer[]): Peer | null {
  const ref = against ?? lastTag();
  const isWanted = ref !== null && ref !== 'none' && peers.some(({ name }) => name === 'ts-sapi');
  return isWanted ? earlierVersion(ref) : null;
}

async function bench(options: BenchOptions, peers: Peer[], skipped: readonly Skipped[]): Promise<BenchResults> {
  const scenarios = scenariosFor(options);
  for (const { peer, reason } of skipped) console.error(`${peer} is skipped: ${reason}`);
  const before = machine();
  const root = makeRoot();
  const runner = new Runner({ scenarios, peers, options, root, progress: (text) => console.error(text) });
  try {
    await runner.run();
  } finally {
    removeRoot(root);
  }
  const { seconds, rounds } = options;
  const all = [...skipped, ...runner.skipped];
  return { machine: before, loadAfter: loadNow(), seconds, rounds, results: runner.results, skipped: all };
}

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

try {
  const options = parseOptions(process.argv.slice(2));
  const { peers, skipped } = peersFor(options);
  const earlier = earlierFor(options, peers);
  const results = await bench(options, earlier === null ? peers : [...peers, earlier], skipped);
  console.log(resultsTable(results));
  if (options.targets) console.log(`\n${targetsTable(results.results)}`);
  if (earlier !== null) console.log(`\n${againstTable(results.results, earlier.name)}`);
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
}
