/** 100 MB to a client that reads slowly, in a process of its own: what the server holds for it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fetchOnce } from '../load/client.ts';
import { targetOf } from '../load/request.ts';
import { rssMb } from '../measure/processes.ts';
import { downloadBytes } from '../root.ts';
import type { Figures, RunningScenario, ScenarioRun } from '../scenario.ts';

const SIZE = 100_000_000;
const BYTES_PER_SECOND = 4_000_000;
const SAMPLE_MS = 50;
const PROGRAM = new URL('../load/slow-reader.ts', import.meta.url).pathname;

function read({ running, peer }: ScenarioRun, seconds: number): Promise<unknown> {
  const facts = [running.port, `/download-100m${peer.suffix}`, SIZE, seconds, BYTES_PER_SECOND].map(String);
  return promisify(execFile)(process.execPath, ['--import', 'tsx', PROGRAM, ...facts]);
}

const warmPeers = new WeakSet<ScenarioRun['running']>();

async function measure(run: ScenarioRun): Promise<Figures> {
  const { pids } = run.running;
  if (!warmPeers.has(run.running)) {
    // Code and buffers that any response needs are not what is held for a slow client.
    const small = { page: 'download-100k', expected: downloadBytes(100_000) };
    await fetchOnce(targetOf(small, { port: run.running.port, suffix: run.peer.suffix }));
    warmPeers.add(run.running);
  }
  const before = rssMb(pids);
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, rssMb(pids));
  }, SAMPLE_MS);
  await read(run, run.seconds);
  clearInterval(sampler);
  return { rssGrowthMb: peak - before, rssMb: peak };
}

export const slowReaderScenario: RunningScenario = {
  kind: 'running',
  name: 'slow-reader',
  title: '100 MB to a client that reads 4 MB/s at first',
  peers: ['ts-sapi', 'node-http', 'fastify', 'nginx+php-fpm'],
  measure,
};
