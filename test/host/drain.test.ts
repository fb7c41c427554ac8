/** What the log says about work that a stopping server has cut. */
import { expect, test } from 'vitest';
import { type CutWork, cutTexts } from '../../runtime/host/requests/drain.ts';
import { asyncGate, getRequest, serve } from '../support/serving.ts';

const work = (target: string, filename: string, ageMs: number): CutWork => {
  const [path = '', query = null] = target.split('?');
  return { request: { method: 'GET', path, query }, filename, ageMs };
};

test('one line per file, which names the oldest and counts the others', () => {
  expect(
    cutTexts([
      work('/a?n=1', '/srv/a.ts', 20),
      work('/b', '/srv/b.ts', 1500),
      work('/a?n=2', '/srv/a.ts', 3000),
      work('/a?n=3', '/srv/a.ts', 1000),
    ]),
  ).toEqual([
    'stopping: cut "GET /a?n=2" (/srv/a.ts) after 3.000 s, and 2 more of this file after 0.020 to 1.000 s',
    'stopping: cut "GET /b" (/srv/b.ts) after 1.500 s',
  ]);
  expect(cutTexts([])).toEqual([]);
});

test('300 requests for one script are one line', async () => {
  await using server = await serve({
    'waits.ts': `echo('begun'); await flush(); ${asyncGate('never')}`,
    'other.ts': `echo('begun'); await flush(); ${asyncGate('never')}`,
  });
  const clients = await Promise.all(Array.from({ length: 300 }, () => server.connect()));
  for (const client of clients) client.send(getRequest('/waits'));
  await Promise.all(clients.map((client) => client.untilText('begun')));
  await using other = await server.connect();
  await other.send(getRequest('/other')).untilText('begun');
  await server.stop();
  const lines = server.logs.filter((line) => line.startsWith('stopping: cut'));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^stopping: cut "GET \/waits" \(.*waits\.ts\) after [\d.]+ s, and 299 more of this file after [\d.]+ to [\d.]+ s$/,
  );
  expect(lines[1]).toMatch(/^stopping: cut "GET \/other" \(.*other\.ts\) after [\d.]+ s$/);
  for (const client of clients) client.close();
});
