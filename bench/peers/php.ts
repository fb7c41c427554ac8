/** PHP behind the three servers that most of its users run. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/free-port.ts';
import type { Peer, PeerSettings, RunningPeer } from './peer.ts';
import { apacheConfig, fpmConfig, nginxConfig, PHP_DIRECTIVES } from './php-config.ts';
import { PeerProcess } from './processes.ts';

const FPM = '/usr/sbin/php-fpm8.2';
const NGINX = '/usr/sbin/nginx';
const APACHE = '/usr/sbin/apache2';
const APACHE_PHP = '/usr/lib/apache2/modules/libphp8.2.so';
const PHP = '/usr/bin/php';

function firstMissing(files: Readonly<Record<string, string>>): string | null {
  const missing = Object.entries(files).filter(([path]) => !existsSync(path));
  return missing.length === 0 ? null : `apt-get install ${missing.map(([, name]) => name).join(' ')}`;
}

/** A folder for configuration and sockets that ends with its servers. */
function running(home: string, port: number, servers: readonly PeerProcess[]): RunningPeer {
  return {
    port,
    pids: servers.map((server) => server.pid),
    listeningMs: servers[0]!.ageMs,
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'bench-php-'));
  mkdirSync(join(home, 'tmp'), { mode: 0o777 });
  return home;
}

export const phpFpm: Peer = {
  name: 'nginx+php-fpm',
  suffix: '.php',
  missing: () => firstMissing({ [FPM]: 'php8.2-fpm', [NGINX]: 'nginx' }),
  async start({ root, children }: PeerSettings): Promise<RunningPeer> {
    const home = newHome();
    const port = await freePort();
    writeFileSync(join(home, 'fpm.conf'), fpmConfig(home, children));
    writeFileSync(join(home, 'nginx.conf'), nginxConfig({ home, root, port }));
    const asRoot = process.getuid?.() === 0 ? ['-R'] : [];
    const fpm = new PeerProcess(FPM, ['-y', join(home, 'fpm.conf'), '-F', ...asRoot, ...PHP_DIRECTIVES]);
    const nginx = new PeerProcess(NGINX, ['-c', join(home, 'nginx.conf'), '-p', home]);
    await fpm.accepting({ path: join(home, 'fpm.sock') });
    await nginx.accepting({ port });
    return running(home, port, [fpm, nginx]);
  },
};

export const apacheModPhp: Peer = {
  name: 'apache+mod_php',
  suffix: '.php',
  missing: () => firstMissing({ [APACHE]: 'apache2', [APACHE_PHP]: 'libapache2-mod-php8.2' }),
  async start({ root, children }: PeerSettings): Promise<RunningPeer> {
    const home = newHome();
    const port = await freePort();
    writeFileSync(join(home, 'apache.conf'), apacheConfig({ home, root, port }, children));
    const apache = new PeerProcess(APACHE, ['-f', join(home, 'apache.conf'), '-D', 'FOREGROUND']);
    await apache.accepting({ port });
    return running(home, port, [apache]);
  },
};

/** PHP's development server, with as many processes as the others have. */
export const phpBuiltIn: Peer = {
  name: 'php -S',
  suffix: '.php',
  missing: () => firstMissing({ [PHP]: 'php8.2-cli' }),
  async start({ root, children }: PeerSettings): Promise<RunningPeer> {
    const home = newHome();
    const port = await freePort();
    const command = ['-q', ...PHP_DIRECTIVES, '-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', root];
    const server = new PeerProcess(PHP, command, { PHP_CLI_SERVER_WORKERS: String(children) });
    await server.accepting({ port });
    return running(home, port, [server]);
  },
};
