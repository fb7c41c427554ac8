/** The table of targets names what was missed, and what was not measured. */
import { expect, test } from 'vitest';
import { allPeers } from '../../bench/peers/all.ts';
import { resultsTable } from '../../bench/report/table.ts';
import { neededFor, targets, targetsTable } from '../../bench/report/targets.ts';
import { combine, type PeerResult } from '../../bench/results.ts';
import { allScenarios } from '../../bench/scenarios/all.ts';

function result(scenario: string, peer: string, ...rounds: Record<string, number>[]): PeerResult {
  return { scenario, title: scenario, peer, rounds, ...combine(rounds) };
}

test('met, missed and not measured', () => {
  const table = targetsTable([
    result('hello', 'ts-sapi', { requestsPerSecond: 60 }, { requestsPerSecond: 70 }, { requestsPerSecond: 500 }),
    result('hello', 'uws', { requestsPerSecond: 100 }),
    result('hello', 'node-http', { requestsPerSecond: 70 }),
  ]);
  const line = (text: string): string => table.split('\n').find((row) => row.includes(text))!;
  expect(line('against uws')).toMatch(/0\.70 +met$/);
  expect(line('against node-http')).toMatch(/1\.00 +MISSED$/);
  expect(line('against fastify')).toMatch(/not measured$/);
});

test('every target can be measured: its scenario and peers exist and belong together', () => {
  const { scenarios, peers } = neededFor(targets);
  expect(allScenarios.map(({ name }) => name)).toEqual(expect.arrayContaining([...scenarios]));
  expect(allPeers.map(({ name }) => name)).toEqual(expect.arrayContaining([...peers]));
  for (const target of targets) {
    const scenario = allScenarios.find(({ name }) => name === target.scenario)!;
    expect(scenario.peers).toEqual(expect.arrayContaining([...target.peers]));
  }
});

test('a figure that some rounds lack is the median of the others', () => {
  expect(combine([{ coldP99Ms: 5 }, { p99Ms: 1 }, { p99Ms: 3 }]).median).toEqual({ coldP99Ms: 5, p99Ms: 2 });
});

test('peers that did not run are told', () => {
  const machine = { date: 'now', cpu: 'x', cores: 2, kernel: '6', node: 'v20', loadBefore: 1 };
  const skipped = [{ scenario: null, peer: 'fastify', reason: 'not installed' }];
  const table = resultsTable({
    machine,
    loadAfter: 1,
    seconds: 1,
    rounds: 1,
    results: [result('hello', 'uws', { p50Ms: 1 })],
    skipped,
  });
  expect(table).toContain('skipped: fastify: not installed');
});
