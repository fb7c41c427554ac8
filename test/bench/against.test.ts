/** What a comparison with an earlier version says. */
import { expect, test } from 'vitest';
import { earlierVersion } from '../../bench/peers/earlier-version.ts';
import { againstTable } from '../../bench/report/against.ts';
import { combine, type PeerResult } from '../../bench/results.ts';

function result(scenario: string, peer: string, ...cpuMicros: number[]): PeerResult {
  const rounds = cpuMicros.map((cpu) => ({ cpuMicros: cpu, requestsPerSecond: 1000 / cpu, rssMb: 100 }));
  return { scenario, title: scenario, peer, rounds, ...combine(rounds) };
}

test('slower is what costs more than the rounds scatter', () => {
  const table = againstTable(
    [
      result('hello', 'ts-sapi', 11, 11, 11),
      result('hello', 'ts-sapi@v1', 10, 10, 10),
      result('page', 'ts-sapi', 11, 9, 13),
      result('page', 'ts-sapi@v1', 10, 10, 10),
      result('form', 'ts-sapi', 5, 5, 5),
      result('form', 'ts-sapi@v1', 10, 10, 10),
      result('upload', 'ts-sapi', 5, 5, 5),
    ],
    'ts-sapi@v1',
  );
  expect(table.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['against ts-sapi@v1: 1 is as before'],
    ['req/s', 'CPU µs/req', 'RSS'],
    ['hello', '0.91', '1.10', '1.00', 'SLOWER'],
    ['page', '0.91', '1.10', '1.00'],
    ['form', '2.00', '0.50', '1.00', 'faster'],
  ]);
});

test('a version that git does not know is refused', () => {
  expect(() => earlierVersion('no-such-version')).toThrow(RangeError);
});
