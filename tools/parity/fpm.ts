/** The judge: nginx + PHP-FPM in a temporary folder, on a free port. Each set of ini directives has a pool of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { BASE_INI, groupByIni, type ParityCase } from './case-files.ts';
import type { Address } from './exchange.ts';
import { fpmConfig, nginxConfig, type Pool, phpIni } from './fpm-config.ts';

export interface RunningServer {
  readonly address: Address;
  stop(): Promise<void>;
}

const PHP_FPM_NAMES = ['/usr/sbin/php-fpm8.2', '/usr/local/sbin/php-fpm8.2', '/usr/bin/php-fpm8.2'];
const NGINX_NAMES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];
const START_LIMIT_MS = 10_000;

/** What is missing to ask real PHP; null when everything is there. */
export function missingPhp(): string | null {
  if (!findProgram(PHP_FPM_NAMES)) return 'php-fpm8.2 is not installed (Debian: apt-get install php8.2-fpm nginx)';
  if (!findProgram(NGINX_NAMES)) return 'nginx is not installed (Debian: apt-get install nginx)';
  return null;
}

export function findProgram(candidates: readonly string[]): string | undefined {
  return candidates.find((path) => existsSync(path));
}

/** Extensions that Debian has as files, in the order in which it loads them. */
const SHARED_EXTENSIONS = ['calendar', 'ctype', 'iconv', 'mbstring', 'pdo', 'pdo_sqlite', 'tokenizer'];

/** Serves `root` with PHP. The pools are chosen by the case's folder. */
export async function startFpm(root: string, cases: readonly ParityCase[]): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), 'parity-fpm-'));
  mkdirSync(join(home, 'tmp'), { mode: 0o777 });
  const pools = poolsOf(cases, home);
  const port = await freePort();
  writeFileSync(join(home, 'php.ini'), phpIni(BASE_INI, home));
  writeFileSync(join(home, 'fpm.conf'), fpmConfig(pools, home));
  writeFileSync(join(home, 'nginx.conf'), nginxConfig(pools, { home, root, port }));
  const asRoot = process.getuid?.() === 0 ? ['-R'] : [];
  const fpmArguments = ['-n', '-c', join(home, 'php.ini'), '-y', join(home, 'fpm.conf'), '-F', ...asRoot];
  const extensions = SHARED_EXTENSIONS.flatMap((name) => ['-d', `extension=${name}`]);
  const fpm = spawn(findProgram(PHP_FPM_NAMES)!, [...fpmArguments, ...extensions], { stdio: 'ignore' });
  const nginx = spawn(findProgram(NGINX_NAMES)!, ['-c', join(home, 'nginx.conf'), '-p', home], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    await Promise.all([ended(nginx), ended(fpm)]);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await Promise.all([accepting({ port }), ...pools.map((pool) => accepting({ path: pool.socket }))]);
  } catch (error) {
    const log = existsSync(join(home, 'fpm.log')) ? readFileSync(join(home, 'fpm.log'), 'utf8') : '';
    await stop();
    throw new Error(`nginx or php-fpm did not start: ${(error as Error).message}\n${log}`);
  }
  return { address: { host: '127.0.0.1', port }, stop };
}

function poolsOf(cases: readonly ParityCase[], home: string): Pool[] {
  return [...groupByIni(cases).values()].map((members, index) => ({
    name: `pool${index}`,
    socket: join(home, `pool${index}.sock`),
    ini: members[0]!.request.ini ?? {},
    folders: members.map((member) => member.name),
  }));
}

async function accepting(target: { port: number } | { path: string }): Promise<void> {
  const limit = performance.now() + START_LIMIT_MS;
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect('port' in target ? { ...target, host: '127.0.0.1' } : target);
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    if (performance.now() > limit) throw new Error(`nothing listens at ${JSON.stringify(target)}`);
    await wait(50);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await exit;
}

/** Version of the PHP that answers, e.g. `8.2.36`. */
export function phpVersion(): string {
  const text = execFileSync(findProgram(PHP_FPM_NAMES)!, ['-n', '-v'], { encoding: 'utf8' });
  return /PHP (\S+)/.exec(text)?.[1] ?? 'unknown';
}
