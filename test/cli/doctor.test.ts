/** `ts-sapi doctor`, and whose uWebSockets.js is loaded. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../runtime/server/doctor.ts';
import { runCommand } from '../support/command.ts';
import { listenerKinds } from '../support/listeners.ts';
import { Command } from '../support/serve-command.ts';

const OURS = realpathSync(dirname(createRequire(import.meta.url).resolve('uWebSockets.js')));
const BINARY = `uws_${process.platform}_${process.arch}_${process.versions.modules}.node`;

let project: string;
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'doctor-')));
  mkdirSync(join(project, 'scripts'));
  writeFileSync(join(project, 'scripts/hello.ts'), `echo('hello');`);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

async function doctor(...args: string[]): Promise<Diagnosis & { readonly status: number | null }> {
  const { status, out, err } = await runCommand(['doctor', 'scripts', '--json', ...args], { cwd: project });
  expect(err).toBe('');
  return { status, ...(JSON.parse(out) as Diagnosis) };
}

/** A package of that name in the project. */
function install(version: string, code: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(project, 'node_modules/uWebSockets.js');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'uWebSockets.js', version, main: 'uws.js' }));
  writeFileSync(join(folder, 'uws.js'), code);
  for (const [name, source] of Object.entries(files)) linkSync(source, join(folder, name));
  return folder;
}

/** The shipped library as if the project had another release of it. */
function installOurs(version: string): string {
  return install(version, readFileSync(join(OURS, 'uws.js'), 'utf8'), { [BINARY]: join(OURS, BINARY) });
}

describe('doctor', () => {
  test('tells what is there, and ends with status 0', async () => {
    const found = await doctor();
    expect(found).toMatchObject({
      status: 0,
      node: { version: process.version, abi: process.versions.modules, executable: process.execPath },
      system: { platform: process.platform, arch: process.arch },
      esbuild: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/), problem: null },
      ini: { file: null, withoutEffect: [] },
      folders: [{ use: 'temporary files', path: tmpdir(), problem: null }],
      problems: [],
    });
  });

  test.runIf(listenerKinds.includes('uws'))('names the binary that is loaded', async () => {
    const { transport, uWebSockets } = await doctor();
    const sha256 = createHash('sha256')
      .update(readFileSync(join(OURS, BINARY)))
      .digest('hex');
    expect(transport.chosen).toBe('uws');
    expect(uWebSockets).toEqual({
      name: 'uwebsockets',
      version: '3.0.6',
      folder: OURS,
      binary: join(OURS, BINARY),
      sha256,
      isProjects: false,
    });
  });

  test.runIf(listenerKinds.includes('uws'))(
    "prefers the project's own, and tells when that cannot be loaded",
    async () => {
      const folder = installOurs('20.99.0');
      expect((await doctor()).uWebSockets).toMatchObject({
        name: 'uWebSockets.js',
        version: '20.99.0',
        folder,
        isProjects: true,
      });
      rmSync(join(folder, BINARY));
      const { uWebSockets, unusable } = await doctor();
      expect(uWebSockets).toMatchObject({ folder: OURS, isProjects: false });
      expect(unusable).toEqual([{ folder, reason: expect.stringMatching(/^it has no build for \w+-\w+ and Node v/) }]);
    },
  );

  test.runIf(listenerKinds.includes('uws'))(
    'what the project sees is ours when both are one installation',
    async () => {
      mkdirSync(join(project, 'node_modules'));
      symlinkSync(OURS, join(project, 'node_modules/uWebSockets.js'));
      expect((await doctor()).uWebSockets).toMatchObject({ folder: OURS, isProjects: false });
    },
  );

  test('tells what the system said of a binary, not what the library makes of it', async () => {
    const folder = install('20.99.0', readFileSync(join(OURS, 'uws.js'), 'utf8'));
    writeFileSync(join(folder, BINARY), 'not a library');
    chmodSync(join(folder, BINARY), 0o755);
    const [failure] = (await doctor()).unusable;
    expect(failure).toEqual({
      folder,
      reason: expect.stringMatching(/too short|invalid ELF|not a valid|slice is not/),
    });
  });

  test('the transport that is asked for', async () => {
    expect((await doctor('--transport', 'node')).transport).toEqual({ chosen: 'node', why: 'asked for' });
  });

  test('every problem is told, with status 1', async () => {
    writeFileSync(join(project, 'php.ini'), 'memory_limt = 1\nbody.spool_path = /nonexistent/spool\n');
    const found = await doctor('-c', 'php.ini', '-d', 'access.log=/nonexistent/log', '-d', 'send_timeout=soon');
    expect(found.status).toBe(1);
    expect(found.ini).toEqual({
      file: join(project, 'php.ini'),
      withoutEffect: ['memory_limt (did you mean memory_limit?)'],
    });
    expect(found.problems).toEqual([
      expect.stringContaining('send_timeout'),
      'body.spool_path: /nonexistent/spool: no such folder',
      'access.log: /nonexistent: no such folder',
    ]);
  });

  test('text for people', async () => {
    const { status, out } = await runCommand(['doctor', 'nowhere'], { cwd: project });
    expect(status).toBe(1);
    expect(out).toMatch(/^ts-sapi +\d/);
    expect(out).toContain(`PROBLEM         ${join(project, 'nowhere')}: no such folder`);
  });
});

/** Builds for another C library, such as those for newer systems: the loader's own words have to come through. */
const FOREIGN = readdirSync(OURS).filter((name) => /^uws_linux_x64_(?:127|137|141)\.node$/.test(name));

describe('a server', () => {
  test.runIf(process.platform === 'linux' && process.arch === 'x64' && FOREIGN.length > 0)(
    'tells the true reason when the binary of the project does not load',
    async () => {
      install('20.99.0', readFileSync(join(OURS, 'uws.js'), 'utf8'), { [BINARY]: join(OURS, FOREIGN[0]!) });
      await using server = new Command(['serve', join(project, 'scripts'), '--port', '0']);
      await server.port();
      expect(server.errors).toMatch(
        /cannot be loaded: .*(?:GLIBC_2\.\d+' not found|NODE_MODULE_VERSION|different Node)/,
      );
    },
  );

  test.runIf(listenerKinds.includes('uws'))('says when it serves through the library of the project', async () => {
    const folder = installOurs('20.99.0');
    await using server = new Command(['serve', join(project, 'scripts'), '--port', '0']);
    await server.port();
    expect(server.errors).toContain(`the project's own uWebSockets.js (uWebSockets.js 20.99.0, ${folder})`);
  });
});
