/** `serve --supervise`: the server is back soon after it died, and goes when it is told to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { restartDelayMs } from '../../runtime/server/supervise.ts';
import { COMMAND, runCommand } from '../support/command.ts';
import { RawClient } from '../support/raw-client.ts';
import { getRequest, ScriptRoot, until } from '../support/serving.ts';

let root: ScriptRoot;
let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill('SIGKILL');
  root.remove();
});

interface Supervised {
  readonly port: number;
  out(): string;
  err(): string;
  readonly ended: Promise<number | null>;
}

async function supervised(files: Readonly<Record<string, string>>): Promise<Supervised> {
  root = new ScriptRoot(files);
  const started = spawn(process.execPath, [COMMAND, 'serve', '.', '--port', '0', '--supervise'], { cwd: root.path });
  child = started;
  const seen = { out: '', err: '' };
  started.stdout.on('data', (bytes: Buffer) => {
    seen.out += bytes.toString();
  });
  started.stderr.on('data', (bytes: Buffer) => {
    seen.err += bytes.toString();
  });
  const ended = new Promise<number | null>((done) => started.on('exit', done));
  await until('the server', () => /:\d+\n/.test(seen.out));
  const port = Number(/:(\d+)\n/.exec(seen.out)![1]);
  return { port, out: () => seen.out, err: () => seen.err, ended };
}

const FILES = {
  'pid.ts': `echo(process.pid);`,
  'waits.ts': `echo('a'); flush(); for (;;) usleep(1000);`,
  'big.pdf': 'x'.repeat(16 * 2 ** 20),
};

async function pidOf(port: number): Promise<number | null> {
  try {
    return Number(await (await fetch(`http://127.0.0.1:${port}/pid`)).text());
  } catch {
    return null;
  }
}

/** Resolves with the pid of the server that follows this one. */
async function successorOf(port: number, first: number): Promise<number> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const pid = await pidOf(port);
    if (pid !== null && pid !== first) return pid;
    if (performance.now() > deadline) throw new Error(`no server within ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A second, as promised, and a machine that has other things to do. */
const PATIENCE_MS = 8000;

test('a server that dies is back on the same port, whatever its clients did; signals are passed on', async () => {
  const server = await supervised(FILES);
  const first = (await pidOf(server.port))!;
  await using idle = await RawClient.connect(server.port);
  await idle.send(getRequest('/pid')).response();
  await using busy = await RawClient.connect(server.port);
  await busy.send(getRequest('/waits')).untilText('a');
  await using downloading = await RawClient.connect(server.port, { discards: true });
  await downloading.send(getRequest('/big.pdf')).untilBytes(100_000);
  downloading.pause();
  process.kill(first, 'SIGKILL');
  const second = await successorOf(server.port, first);
  expect(server.err()).toContain('the server ended (SIGKILL): starting it again at once');
  expect((await idle.untilFin()).isOver).toBe(true);
  expect((await busy.untilFin()).isOver).toBe(true);
  child!.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  await until('the end of the server', () => !isRunning(second));
});

test('a server that dies again and again is given pauses, and the supervisor can be stopped in one', async () => {
  const server = await supervised(FILES);
  for (const when of ['at once', 'in 100 ms', 'in 200 ms']) {
    let pid: number | null = null;
    while (pid === null) pid = await pidOf(server.port);
    process.kill(pid, 'SIGKILL');
    await until(`restart ${when}`, () =>
      server.err().endsWith(`the server ended (SIGKILL): starting it again ${when}\n`),
    );
  }
  child!.kill('SIGINT');
  expect(await server.ended).toBe(0);
});

test('the pauses have an end', () => {
  expect([0, 1, 2, 3, 4, 30].map(restartDelayMs)).toEqual([0, 0, 100, 200, 400, 30_000]);
});

test('a running script is waited for when the supervisor is told to stop; a second signal ends it', async () => {
  const server = await supervised(FILES);
  const pid = (await pidOf(server.port))!;
  await using busy = await RawClient.connect(server.port);
  await busy.send(getRequest('/waits')).untilText('a');
  child!.kill('SIGTERM');
  while ((await pidOf(server.port)) !== null) expect(child!.exitCode).toBe(null);
  expect(isRunning(pid)).toBe(true);
  child!.kill('SIGTERM');
  expect(await server.ended).toBe(1);
  expect(server.err()).toContain('stopping: cut "GET /waits"');
  await until('the end of the server', () => !isRunning(pid));
});

test('a supervisor that is killed takes its server along', async () => {
  const server = await supervised(FILES);
  const pid = (await pidOf(server.port))!;
  child!.kill('SIGKILL');
  await until('the end of the server', () => !isRunning(pid));
});

test('a server that cannot start is not started again', async () => {
  root = new ScriptRoot({});
  const outcome = await runCommand(['serve', 'nowhere', '--supervise'], { cwd: root.path });
  expect(outcome).toEqual({ out: '', err: 'ts-sapi: nowhere: no such folder\n', status: 1 });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
