/** The side to be judged: this runtime's own command, serving a folder on a free port. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { testTransport } from '../../test/support/transport.ts';
import { BASE_INI } from './case-files.ts';
import type { RunningServer } from './fpm.ts';

const REPOSITORY = new URL('../../', import.meta.url).pathname;
const COMMAND = `${REPOSITORY}runtime/index.ts`;
const START_LIMIT_MS = 60_000;

/** True when there is a command to start. */
export function productExists(): boolean {
  return existsSync(COMMAND);
}

/** Serves `root` with the runtime. @throws Error with what the command printed when it does not come up */
export function startProduct(root: string, ini: Readonly<Record<string, string>>): Promise<RunningServer> {
  const mode = process.env.SUSPEND === undefined ? {} : { suspend: process.env.SUSPEND };
  const directives = Object.entries({ ...BASE_INI, ...mode, ...ini }).flatMap(([name, value]) => [
    '-d',
    `${name}=${value}`,
  ]);
  const listen = ['--host', '127.0.0.1', '--port', '0', '--transport', testTransport()];
  const command = ['--import', 'tsx', COMMAND, 'serve', root, ...listen, ...directives];
  const child = spawn(process.execPath, command, { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.once('exit', () => {
        clearTimeout(force);
        resolve();
      });
      child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`ts-sapi serve ${why}:\n${printed}`));
    };
    const limit = setTimeout(() => fail('printed no address in time'), START_LIMIT_MS);
    const read = (bytes: Buffer): void => {
      printed = (printed + bytes.toString()).slice(-20_000);
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve({ address: { host: '127.0.0.1', port: Number(port) }, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`ended with code ${code}`);
    });
  });
}
