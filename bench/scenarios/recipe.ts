/** The founding recipe: how soon the client has everything and is released while 50 scripts work on. */
import { setTimeout as wait } from 'node:timers/promises';
import { fetchOnce } from '../load/client.ts';
import { type Target, targetOf } from '../load/request.ts';
import { cpuMicros, usageOf } from '../measure/processes.ts';
import { percentile } from '../measure/statistics.ts';
import type { Figures, RunningScenario, ScenarioRun } from '../scenario.ts';

const CONCURRENT = 50;
/** As long as the script works after its response. */
const WORK_MS = 500;
/** So many children that none of the scripts has to wait for another. */
const CHILDREN = 64;

/** @returns milliseconds from connecting to the connection's end with the whole response. */
async function timeOne(target: Target): Promise<number> {
  const started = performance.now();
  const { closes } = await fetchOnce(target);
  const elapsedMs = performance.now() - started;
  // nginx keeps the connection whatever the script has asked for.
  if (!closes && !target.path.includes('.php')) throw new Error('the script asked for the connection to be closed');
  return elapsedMs;
}

function burst(target: Target): Promise<number[]> {
  return Promise.all(Array.from({ length: CONCURRENT }, () => timeOne(target)));
}

/** Requests that come one by one, so often that 50 scripts are always at work. */
async function stream(target: Target, seconds: number): Promise<number[]> {
  const intervalMs = WORK_MS / CONCURRENT;
  const count = Math.max(CONCURRENT, Math.round((seconds * 1000) / intervalMs));
  const started = performance.now();
  const running: Promise<number>[] = [];
  for (let number = 0; number < count; number++) {
    const dueMs = number * intervalMs - (performance.now() - started);
    if (dueMs > 0) await wait(dueMs);
    running.push(timeOne(target));
  }
  return await Promise.all(running);
}

const warmPeers = new WeakSet<ScenarioRun['running']>();

async function measure(run: ScenarioRun): Promise<Figures> {
  const { running, peer, seconds } = run;
  const target = targetOf(
    { page: 'recipe', expected: Buffer.from('Accepted.') },
    { port: running.port, suffix: peer.suffix },
  );
  const cold: { coldP99Ms?: number } = {};
  if (!warmPeers.has(running)) {
    cold.coldP99Ms = percentile(await burst(target), 0.99);
    warmPeers.add(running);
    await wait(WORK_MS);
  }
  const burstTimes = await burst(target);
  await wait(WORK_MS);
  // Until as many scripts as are to be at work are so.
  await stream(target, WORK_MS / 1000);
  const before = cpuMicros(running.pids);
  const times = await stream(target, seconds);
  const after = usageOf(running.pids);
  await wait(WORK_MS);
  return {
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    burstP99Ms: percentile(burstTimes, 0.99),
    ...cold,
    cpuMicros: (after.cpuMicros - before) / times.length,
    rssMb: after.rssMb,
    pssMb: after.pssMb,
  };
}

export const recipeScenario: RunningScenario = {
  kind: 'running',
  name: 'recipe',
  title: 'founding recipe: client has everything and is released, 50 scripts work on (100 a second, 0.5 s each)',
  peers: ['ts-sapi', 'nginx+php-fpm'],
  settings: { children: CHILDREN },
  measure,
};
