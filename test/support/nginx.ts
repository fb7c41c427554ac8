/** A real nginx in front of something, as an ordinary process with all its files in a temporary folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/free-port.ts';
import { isMissing, programPath } from './servers/requirements.ts';

const START_LIMIT_MS = 10_000;

/** Whether nginx is installed. */
export const hasNginx = !isMissing('nginx');

export class Nginx {
  readonly port: number;
  readonly #folder: string;
  readonly #child: ChildProcess;

  private constructor(port: number, folder: string, child: ChildProcess) {
    this.port = port;
    this.#folder = folder;
    this.#child = child;
  }

  /**
   * Resolves when it takes connections.
   * @param server directives of its one `server` block, without `listen`
   */
  static async start(server: string): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const port = await freePort();
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; worker_processes 1; ${user} pid ${folder}/pid; error_log ${folder}/error.log; events {}
       http { access_log off; ${paths.join(' ')} server { listen 127.0.0.1:${port}; ${server} } }`,
    );
    const child = spawn(
      programPath('nginx') ?? 'nginx',
      ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
      {
        stdio: 'ignore',
      },
    );
    const nginx = new Nginx(port, folder, child);
    const deadline = performance.now() + START_LIMIT_MS;
    while (!(await canConnect(port))) {
      if (child.exitCode !== null || performance.now() > deadline) {
        const log = readFileSync(join(folder, 'error.log'), 'utf8');
        await nginx[Symbol.asyncDispose]();
        throw new Error(`nginx does not serve: ${log}`);
      }
    }
    return nginx;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGTERM');
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (isOpen: boolean) => () => {
      socket.destroy();
      setTimeout(resolve, isOpen ? 0 : 5, isOpen);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
  });
}
