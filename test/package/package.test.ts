/** The package as it is published: built, packed, unpacked beside its dependencies, and started without tsx. */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../support/raw-client.ts';
import { getRequest, until } from '../support/serving.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const LIMIT_MS = 20_000;

let folder: string;
let installed: string;
/** Paths inside the package. */
let packed: string[];

/** Nothing of the checkout is in reach of what runs here. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'hello.ts': `import { name } from './lib.ts';\nheader('X-Made: here');\necho(\`Hello \${name} \`, strlen('ä'));\n`,
  'lib.ts': `export const name: string = 'world';\n`,
  'broken.ts': `function deep(): never {\n  throw new Error('no');\n}\ndeep();\n`,
  'partial.ts': `echo('partial');`,
  'includes.ts': `include('./partial.ts');`,
};

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'package-')));
  const stage = join(folder, 'stage');
  mkdirSync(stage);
  for (const name of ['package.json', 'bin', 'docs', 'README.md', 'LICENSE', 'CHANGELOG.md', 'test/support', 'tools'])
    cpSync(join(REPOSITORY, name), join(stage, name), { recursive: true });
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/build.ts', join(stage, 'dist')], { cwd: REPOSITORY });
  const npm = execFileSync('npm', ['pack', '--ignore-scripts', '--json'], {
    cwd: stage,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ filename, files }] = JSON.parse(npm) as [{ filename: string; files: { path: string }[] }];
  packed = files.map(({ path }) => path);
  const modules = join(folder, 'app/node_modules');
  installed = join(modules, 'ts-sapi');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(stage, filename), '-C', installed, '--strip-components', '1']);
  for (const name of readdirSync(join(REPOSITORY, 'node_modules')))
    if (/^(?:esbuild|@esbuild|uWebSockets\.js|@types|undici-types|typescript)$/.test(name))
      symlinkSync(join(REPOSITORY, 'node_modules', name), join(modules, name), 'junction');
  for (const [name, text] of Object.entries(SCRIPTS)) write(join('scripts', name), text);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  const path = join(folder, 'app', name);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, text);
  // A file that was written a moment ago may be written again in the same one: it would not be kept.
  utimesSync(path, 1, 1);
}

/** One run of the command: its standard output; what it did on its error output when it failed. */
function run(...args: string[]): string {
  const options = { cwd: join(folder, 'app'), encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync(process.execPath, [join(installed, 'bin/ts-sapi.mjs'), ...args], options);
}

/** The server, as long as `use` takes. */
async function serving(
  options: { args?: readonly string[]; env?: NodeJS.ProcessEnv },
  use: (get: (path: string) => Promise<string>) => Promise<void>,
) {
  const args = [join(installed, 'bin/ts-sapi.mjs'), 'serve', './scripts', '--port', '0', ...(options.args ?? [])];
  const child = spawn(process.execPath, args, { cwd: join(folder, 'app'), env: { ...process.env, ...options.env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise((done) => child.once('close', done));
  try {
    await until(`the start: ${output}`, () => /http:\/\/\S+:\d+\n/.test(output) || child.exitCode !== null, LIMIT_MS);
    const port = Number(/http:\/\/\S+:(\d+)\n/.exec(output)?.[1]);
    await use(async (path) => {
      await using client = await RawClient.connect(port);
      return (await client.send(getRequest(path)).response('GET', LIMIT_MS)).text;
    });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

describe('the package', () => {
  it('holds what it needs to run, and no sources of tests or tools', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'package.json',
        'bin/ts-sapi.mjs',
        'dist/index.mjs',
        'dist/worker.cjs',
        'dist/cli-worker.main.js',
        'dist/globals.d.ts',
        'dist/LICENSES.txt',
        'README.md',
        'LICENSE',
      ]),
    );
    expect(packed.filter((path) => !/^(?:bin|dist|docs)\/|^[^/]+\.(?:md|json)$|^LICENSE$/.test(path))).toEqual([]);
    expect(packed.filter((path) => /(?<!\.d)\.ts$|\.map$/.test(path))).toEqual([]);
  });

  it('names no folder of the machine it was built on', () => {
    const telling = packed.filter((path) => readFileSync(join(installed, path), 'utf8').includes(REPOSITORY));
    expect(telling).toEqual([]);
  });

  it('tells its version, runs a script, checks a folder', () => {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
    expect(run('--version').trim()).toBe(version);
    expect(run('run', 'scripts/hello.ts')).toBe('Hello world 2');
    expect(run('check', 'scripts')).toContain('5 scripts, no problems');
  });

  it('serves: scripts, includes, errors at the places of the sources', async () => {
    await serving({ args: ['-d', 'html_errors=0'] }, async (get) => {
      expect(await get('/hello')).toBe('Hello world 2');
      expect(await get('/includes')).toBe('partial');
      const place = join(folder, 'app/scripts/broken.ts');
      expect(await get('/broken')).toContain(
        `Uncaught Error: no in ${place}:2\nStack trace:\n#0 ${place}(4): deep()\n#1 {main}`,
      );
    });
  });

  it('serves by two hosts, each in a thread of its own', async () => {
    const args = ['--hosts', '2', '-d', 'pm.status_path=/status'];
    await serving({ args }, async (get) => {
      for (let n = 0; n < 20; n++) expect(await get('/hello')).toBe('Hello world 2');
      const { hosts, 'accepted conn': accepted } = JSON.parse(await get('/status?json'));
      expect([hosts, accepted]).toEqual([2, 20]);
    });
  });

  it('compiles nothing after a restart with opcache.file_cache, and starts no esbuild', async () => {
    const args = ['-d', `opcache.file_cache=${join(folder, 'opcache')}`];
    const all = async (get: (path: string) => Promise<string>): Promise<void> => {
      expect(await get('/hello')).toBe('Hello world 2');
      expect(await get('/includes')).toBe('partial');
    };
    await serving({ args }, all);
    // An esbuild that tells of each start, and fails.
    const started = join(folder, 'esbuild-was-started');
    const fake = join(folder, 'esbuild');
    writeFileSync(fake, `#!/bin/sh\ntouch '${started}'\nexit 1\n`, { mode: 0o755 });
    const env = { ESBUILD_BINARY_PATH: fake };
    await serving({ args, env }, async (get) => {
      await all(get);
      expect(existsSync(started)).toBe(false);
      // It would have been noticed.
      write('scripts/lib.ts', `export const name: string = 'again';\n`);
      expect(await get('/hello')).toContain('The compiler failed');
      expect(existsSync(started)).toBe(true);
    });
  });

  it('gives its ambient names to a project that names it under "types"', () => {
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          types: ['ts-sapi'],
          lib: ['es2024'],
          module: 'nodenext',
          target: 'es2023',
          moduleDetection: 'force',
          noEmit: true,
          allowImportingTsExtensions: true,
          skipLibCheck: true,
        },
        include: ['typed'],
      }),
    );
    write('typed/page.ts', `header('A: b');\necho(obGetClean() || $_GET.name);\n`);
    write('typed/wrong.ts', `ehco(1);\n`);
    let told = '';
    try {
      execFileSync(process.execPath, [join(folder, 'app/node_modules/typescript/bin/tsc'), '-p', '.'], {
        cwd: join(folder, 'app'),
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      told = (error as { stdout: string }).stdout;
    }
    expect(told.trim().split('\n')).toEqual([
      expect.stringMatching(/^typed\/wrong\.ts\(1,1\): error TS\d+: Cannot find name 'ehco'/),
    ]);
  });
});
