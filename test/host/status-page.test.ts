import { expect, test } from 'vitest';
import { type PoolStatus, statusPage } from '../../runtime/host/status/status-page.ts';

const status: PoolStatus = {
  processManager: 'dynamic',
  startedSeconds: 1_700_000_000,
  acceptedRequests: 7,
  waiting: 1,
  maxWaiting: 3,
  queueMax: 511,
  idleThreads: 1,
  activeThreads: 2,
  maxActiveThreads: 2,
  runningScripts: 2,
  maxRunningScripts: 2,
  maxChildrenReached: 0,
  slowRequests: 4,
  requests: [{ threadId: 3, stage: 'responded', ageMs: 1.5, method: 'GET', target: '/job?n=1', script: '/srv/job.ts' }],
};

test('plain text has FPM rows, names padded to one column', () => {
  const { type, text } = statusPage(status, '');
  expect(type).toBe('text/plain');
  expect(text).toContain(
    'pool:                 ts-sapi\nprocess manager:      dynamic\nstart time:           14/Nov/2023:22:13:20 +0000\n',
  );
  expect(text).toContain('idle processes:       1\nactive processes:     2\ntotal processes:      3\n');
  expect(text).not.toContain('/job');
});

test('full shows a script that works on after its response', () => {
  const { text } = statusPage(status, 'full');
  expect(text).toContain('state:                responded\nrequest duration:     1500\n');
  expect(text).toContain('request URI:          /job?n=1\n');
});

test('JSON has the same figures', () => {
  const { type, text } = statusPage(status, 'json&full');
  expect(type).toBe('application/json');
  expect(JSON.parse(text)).toMatchObject({
    'accepted conn': 7,
    'slow requests': 4,
    processes: [{ state: 'responded' }],
  });
});
