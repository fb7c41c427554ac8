/** wrk as load generator: far cheaper for the machine than a client in JavaScript. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fetchOnce, type LoadResult } from './client.ts';
import { headerLines, type Target } from './request.ts';

/** `wrk -d` takes whole seconds. */
export const WRK_MIN_SECONDS = 1;
/** Bytes per response may differ so much from those of the one that was looked at (chunks, a longer Date). */
const LENGTH_TOLERANCE = 0.02;

let isFound: boolean | null = null;

export function isWrkInstalled(): boolean {
  if (isFound !== null) return isFound;
  try {
    execFileSync('wrk', ['-v'], { stdio: 'ignore' });
    isFound = true;
  } catch (error) {
    // It tells its version with exit status 1.
    isFound = (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
  return isFound;
}

/** LuaJIT text: method, headers, body, and figures as JSON at the end. */
function luaScript(target: Target, bodyFile: string): string {
  const headers = headerLines(target)
    .filter((line) => !/^(?:host|content-length):/i.test(line))
    .map((line) => `wrk.headers[${JSON.stringify(line.split(': ')[0])}] = ${JSON.stringify(line.split(': ')[1])}`);
  const body =
    target.body === undefined ? [] : [`wrk.method = "POST"`, `wrk.body = io.open("${bodyFile}", "rb"):read("*a")`];
  return [
    ...headers,
    ...body,
    'function done(summary, latency)',
    '  local e = summary.errors',
    '  local failed = e.connect + e.read + e.write + e.status + e.timeout',
    '  io.write(string.format("\\nRESULT %d %d %d %d %d %d\\n", summary.requests, summary.duration, summary.bytes, failed,',
    '    latency:percentile(50), latency:percentile(99)))',
    'end',
    '',
  ].join('\n');
}

/** @throws Error when a response failed or the bytes of all together are not what they must be. */
export async function runWrk(target: Target, connections: number, seconds: number): Promise<LoadResult> {
  const example = await fetchOnce(target);
  const folder = mkdtempSync(join(tmpdir(), 'bench-wrk-'));
  try {
    const script = join(folder, 'load.lua');
    if (target.body !== undefined) writeFileSync(join(folder, 'body'), target.body.bytes);
    writeFileSync(script, luaScript(target, join(folder, 'body')));
    const url = `http://127.0.0.1:${target.port}${target.path}`;
    const options = ['-t1', `-c${connections}`, `-d${Math.round(seconds)}s`, '--timeout', '30s', '-s', script, url];
    const { stdout } = await promisify(execFile)('wrk', options);
    const result = resultOf(stdout, example.wireBytes, target);
    await fetchOnce(target);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultOf(output: string, responseBytes: number, { path }: Target): LoadResult {
  const [, ...figures] = /^RESULT (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/m.exec(output) ?? [];
  const [requests, micros, bytes, failed, p50, p99] = figures.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (requests === undefined) throw new Error(`wrk told no result for ${path}:\n${output}`);
  if (failed > 0) throw new Error(`${path}: ${failed} of ${requests} requests failed:\n${output}`);
  const perResponse = bytes / requests;
  // A response that wrk was reading at its end counts with its bytes only.
  const unfinished = (64 * responseBytes) / Math.max(1, bytes);
  if (Math.abs(perResponse / responseBytes - 1) > LENGTH_TOLERANCE + unfinished)
    throw new Error(`${path}: ${perResponse} bytes per response instead of ${responseBytes}`);
  return { requests, seconds: micros / 1e6, p50Ms: p50 / 1000, p99Ms: p99 / 1000 };
}
