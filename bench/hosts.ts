/**
 * `npm run bench:hosts [-- 1 2 4]`: the same load on servers of so many hosts, in turn. Tells what a request costs the host
 * threads, and so how many requests they carry where there are cores for all of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { load } from './load/load.ts';
import { type PageRequest, targetOf } from './load/request.ts';
import { loadNow, machine } from './measure/machine.ts';
import { cpuMicros, rssMb } from './measure/processes.ts';
import { median } from './measure/statistics.ts';
import type { RunningPeer } from './peers/peer.ts';
import { tsSapi } from './peers/ts-sapi.ts';
import { alignColumns } from './report/table.ts';
import { makeRoot, removeRoot } from './root.ts';
import { HELLO_CONNECTIONS, HELLO_REQUEST } from './scenarios/pages.ts';
import * as work from './servers/work.ts';

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2];
const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP_SECONDS = 2;
const TICK_MICROS = 10_000;
const REQUESTS: readonly PageRequest[] = [HELLO_REQUEST, { page: 'page', expected: Buffer.from(work.page()) }];

interface Round {
  readonly perSecond: number;
  readonly micros: number;
  /** Of the host threads together. */
  readonly hostMicros: number;
}

/** User and system time of each thread in microseconds. */
function threadTimes(pid: number): Map<string, number> {
  const times = readdirSync(`/proc/${pid}/task`).map((thread): [string, number] => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [thread, (Number(fields[11]) + Number(fields[12])) * TICK_MICROS];
  });
  return new Map(times);
}

/** Node's main thread and those it starts at once: V8's collectors and the like. */
const FIRST_THREADS = 6;

/** Threads have no names in /proc. One host is the main thread; several are the oldest threads it started that have work. */
function hostMicros(hosts: number, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  const spent = [...after]
    .map(([thread, micros]) => ({ thread: Number(thread), micros: micros - (before.get(thread) ?? 0) }))
    .sort((a, b) => a.thread - b.thread);
  if (hosts === 1) return spent[0]!.micros;
  const all = spent.reduce((sum, { micros }) => sum + micros, 0);
  const working = spent.slice(FIRST_THREADS).filter(({ micros }) => micros > all / (16 * hosts));
  return working.slice(0, hosts).reduce((sum, { micros }) => sum + micros, 0);
}

async function measure(running: RunningPeer, hosts: number, request: PageRequest): Promise<Round> {
  const pid = running.pids[0]!;
  const target = targetOf(request, { port: running.port, suffix: '' });
  const before = { all: cpuMicros(running.pids), threads: threadTimes(pid) };
  const { requests, seconds } = await load(target, HELLO_CONNECTIONS, SECONDS);
  const inHosts = hostMicros(hosts, before.threads, threadTimes(pid));
  return {
    perSecond: requests / seconds,
    micros: (cpuMicros(running.pids) - before.all) / requests,
    hostMicros: inHosts / requests,
  };
}

async function compare(request: PageRequest, servers: ReadonlyMap<number, RunningPeer>): Promise<string[][]> {
  const rounds = new Map<number, Round[]>(COUNTS.map((hosts) => [hosts, []]));
  for (const { port } of servers.values())
    await load(targetOf(request, { port, suffix: '' }), HELLO_CONNECTIONS, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round++)
    for (const [hosts, running] of servers) rounds.get(hosts)!.push(await measure(running, hosts, request));
  return [...rounds].map(([hosts, all]) => {
    const middle = (figure: keyof Round): number => median(all.map((round) => round[figure]));
    const ceiling = (hosts * 1e6) / middle('hostMicros');
    const figures = [
      middle('perSecond'),
      middle('micros'),
      middle('hostMicros'),
      ceiling,
      rssMb(servers.get(hosts)!.pids),
    ];
    return [request.page, String(hosts), ...figures.map((figure) => figure.toFixed(figure < 1000 ? 1 : 0))];
  });
}

const root = makeRoot({ withDownloads: false });
const servers = new Map<number, RunningPeer>();
try {
  for (const hosts of COUNTS)
    servers.set(hosts, await tsSapi.start({ root, children: 0, directives: { hosts: String(hosts) } }));
  const rows: string[][] = [];
  for (const request of REQUESTS) rows.push(...(await compare(request, servers)));
  const heads = ['page', 'hosts', 'req/s', 'µs/req', 'of hosts', 'hosts carry req/s', 'RSS MB'];
  console.log(alignColumns([heads, ...rows]));
  const { cpu, cores } = machine();
  console.log(`\n${cores} cores of ${cpu}, load ${loadNow().toFixed(1)}; the client runs on them, too`);
} finally {
  await Promise.all([...servers.values()].map((server) => server.stop()));
  removeRoot(root);
}
