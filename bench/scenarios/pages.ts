/** Scenarios that are load on one page. */
import { load } from '../load/load.ts';
import { type PageRequest, targetOf } from '../load/request.ts';
import { cpuMicros, usageOf } from '../measure/processes.ts';
import { downloadBytes } from '../root.ts';
import { ALL_PEERS, type Figures, type RunningScenario, type ScenarioRun } from '../scenario.ts';
import * as work from '../servers/work.ts';

interface PageScenario {
  readonly name: string;
  readonly title: string;
  readonly request: PageRequest;
  readonly connections: number;
  readonly peers?: readonly string[];
}

/** Load on one page: throughput, latency, CPU and memory. */
export async function measurePage(run: ScenarioRun, request: PageRequest, connections: number): Promise<Figures> {
  const { running, peer, seconds } = run;
  const target = targetOf(request, { port: running.port, suffix: peer.suffix });
  const before = cpuMicros(running.pids);
  const result = await load(target, connections, seconds);
  const after = usageOf(running.pids);
  return {
    requestsPerSecond: result.requests / result.seconds,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    cpuMicros: (after.cpuMicros - before) / result.requests,
    rssMb: after.rssMb,
    pssMb: after.pssMb,
  };
}

export function pageScenario({ name, title, request, connections, peers = ALL_PEERS }: PageScenario): RunningScenario {
  return { kind: 'running', name, title, peers, measure: (run) => measurePage(run, request, connections) };
}

export const HELLO_REQUEST: PageRequest = { page: 'hello', expected: Buffer.from(work.HELLO) };
export const HELLO_CONNECTIONS = 64;

const QUERY = { q: 'hello world', page: '3', sort: 'name', lang: 'en' };
const FORM = {
  name: 'Jürgen Müller',
  email: 'j@example.org',
  city: 'Köln',
  text: 'Some lines\nof text & more.',
  a: '1',
  b: '2',
};

const formRequest: PageRequest = {
  page: 'form',
  query: new URLSearchParams(QUERY).toString(),
  body: { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(new URLSearchParams(FORM).toString()) },
  expected: Buffer.from(work.form(QUERY, FORM)),
};

const UPLOAD_BYTES = 1_000_000;
const BOUNDARY = '----bench-boundary-7d93';

function multipartBody(): Buffer {
  const title = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="title"\r\n\r\nAn upload\r\n`;
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="data.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(title + head),
    downloadBytes(UPLOAD_BYTES),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}

const uploadRequest: PageRequest = {
  page: 'upload',
  body: { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes: multipartBody() },
  expected: Buffer.from(`An upload: data.bin, ${UPLOAD_BYTES} bytes`),
};

const WITHOUT_UWS = ALL_PEERS.filter((name) => name !== 'uws');
/** A PHP process per waiting request: a thousand of them are nobody's configuration. */
const EVENT_DRIVEN = ['ts-sapi', 'uws', 'node-http', 'fastify'];

export const pageScenarios: readonly RunningScenario[] = [
  pageScenario({
    name: 'hello',
    title: '11 bytes of text, 64 connections',
    request: HELLO_REQUEST,
    connections: HELLO_CONNECTIONS,
  }),
  pageScenario({
    name: 'page',
    title: '10 KB page from 200 echoes and two nested buffers, 64 connections',
    request: { page: 'page', expected: Buffer.from(work.page()) },
    connections: 64,
  }),
  pageScenario({
    name: 'form',
    title: 'query and urlencoded form, 10 fields, 64 connections',
    request: formRequest,
    connections: 64,
  }),
  pageScenario({
    name: 'upload',
    title: '1 MB multipart upload, 8 connections',
    request: uploadRequest,
    connections: 8,
  }),
  pageScenario({
    name: 'download',
    title: '100 KB file through readfile(), 16 connections',
    request: { page: 'download-100k', expected: downloadBytes(100_000) },
    connections: 16,
  }),
  pageScenario({
    name: 'partials',
    title: 'include of 20 partials, 64 connections',
    request: { page: 'partials', expected: Buffer.from(work.partialsPage()) },
    connections: 64,
  }),
  pageScenario({
    name: 'awaiting',
    title: '1,000 requests at a time, each awaiting 100 ms',
    request: { page: 'awaiting', expected: Buffer.from('waited') },
    connections: 1000,
    peers: EVENT_DRIVEN,
  }),
  {
    kind: 'running',
    name: 'large-download',
    title: '100 MB file through readfile(), 2 connections',
    peers: WITHOUT_UWS,
    measure: async (run) => {
      const request = { page: 'download-100m', expected: downloadBytes(100_000_000) };
      const figures = await measurePage(run, request, 2);
      return { ...figures, megabytesPerSecond: figures.requestsPerSecond! * 100 };
    },
  },
];
