/** The package as it is published: built, packed, unpacked beside its dependencies, and started without tsx. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawClient } from '../support/raw-client.ts';
import { getRequest, until } from '../support/serving.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const LIMIT_MS = 20_000;

let folder: string;
let installed: string;
/** Paths inside the package. */
let packed: string[];

/** Packages whose code is in dist/. */
const CONTAINED = [
  '@jridgewell/resolve-uri',
  '@jridgewell/sourcemap-codec',
  '@jridgewell/trace-mapping',
  'acorn',
  'commander',
  'mrmime',
];

/** What the programs of docs/embedding.md print. */
const PROGRAM_OUTPUTS: Readonly<Record<string, RegExp>> = {
  'server.mjs': /^serving on http:\/\/127\.0\.0\.1:\d+\nHello world 2\n1 request so far, 0 running\n$/,
  'shutdown.mjs': /^Hello world 2\n$/,
  'errors.mjs': /^port is taken\npm must be static, dynamic or ondemand: "sometimes"\n$/,
};

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
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const development = ['@types/node', 'typescript'];
  for (const name of [...Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }), ...development]) {
    mkdirSync(join(modules, name, '..'), { recursive: true });
    if (existsSync(join(REPOSITORY, 'node_modules', name)))
      symlinkSync(join(REPOSITORY, 'node_modules', name), join(modules, name), 'junction');
  }
  const devDependencies = Object.fromEntries(development.map((name) => [name, '*']));
  const dependencies = { 'ts-sapi': manifest.version };
  write('package.json', JSON.stringify({ name: 'app', private: true, dependencies, devDependencies }));
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
        'dist/transform-thread.cjs',
        'dist/io-thread.cjs',
        'dist/globals.d.ts',
        'dist/ts-sapi.mjs',
        'dist/types/ts-sapi.d.ts',
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

  it('needs nothing beside what it says it needs', () => {
    const options = { cwd: join(folder, 'app'), encoding: 'utf8', shell: process.platform === 'win32' } as const;
    // An exit status above 0 would say that something is missing, invalid or extraneous.
    const listed = execFileSync('npm', ['ls', '--omit=dev', '--depth=1', '--json'], options);
    const { problems, dependencies } = JSON.parse(listed);
    expect(problems).toBe(undefined);
    expect(Object.keys(dependencies)).toEqual(['ts-sapi']);
    // Optional peers that are not installed are listed, without a version.
    const own = Object.entries(dependencies['ts-sapi'].dependencies as Record<string, { version?: string }>);
    const there = own.filter(([, { version }]) => version !== undefined).map(([name]) => name);
    expect(there.sort()).toEqual(['esbuild', 'uWebSockets.js']);
  });

  it('tells the licence of each package that is contained in it', () => {
    const text = readFileSync(join(installed, 'dist/LICENSES.txt'), 'utf8');
    const told = Array.from(text.matchAll(/^(\S+) \d+\.\d+\.\d+ \(MIT\)$/gm), (match) => match[1]);
    expect(told).toEqual(CONTAINED);
    expect(text.match(/Permission is hereby granted/g)).toHaveLength(CONTAINED.length);
  });

  it.each(['server.mjs', 'shutdown.mjs', 'errors.mjs'])('is embedded by plain JavaScript: %s of the docs', (name) => {
    const page = readFileSync(join(REPOSITORY, 'docs/embedding.md'), 'utf8');
    const program = new RegExp(`\`\`\`js\n(// ${name}\n.*?)\`\`\``, 's').exec(page)![1]!;
    // What Node 20 cannot parse yet, esbuild lowers.
    const { code } = transformSync(program, { format: 'esm', target: 'node20.19' });
    write(name, code);
    const output = execFileSync(process.execPath, [join(folder, 'app', name)], {
      cwd: join(folder, 'app'),
      encoding: 'utf8',
      timeout: LIMIT_MS,
    });
    expect(output).toMatch(PROGRAM_OUTPUTS[name]!);
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

  it('gives its ambient names to a project that names them under "types"', { timeout: 60_000 }, () => {
    write('typed/page.ts', `header('A: b');\necho(obGetClean() || $_GET.name);\n`);
    write('typed/wrong.ts', `ehco(1);\n`);
    expect(typeErrors('typed', ['ts-sapi/globals'])).toEqual([
      expect.stringMatching(/^typed\/wrong\.ts\(1,1\): error TS\d+: Cannot find name 'ehco'/),
    ]);
  });

  it('gives its types, and no ambient names, to a program that imports it', { timeout: 60_000 }, () => {
    write(
      'host/program.ts',
      `import { ConfigError, type RunningServer, type ServeOptions, serve } from 'ts-sapi';
       const options: ServeOptions = { root: new URL('.', import.meta.url), port: 0, directives: { precision: 7, html_errors: false } };
       const server: RunningServer = await serve(options);
       const { requests: [first] } = await server.status();
       console.log(server.port + 1, first?.stage === 'responded', (await server.close({ force: true })).hasStuckThreads);
       console.log(new ConfigError('no') instanceof Error);\n`,
    );
    write('host/wrong.ts', `import { serve } from 'ts-sapi';\necho(1);\nawait serve({ rot: '.' });\n`);
    expect(typeErrors('host', ['node'])).toEqual([
      expect.stringMatching(/^host\/wrong\.ts\(2,1\): error TS\d+: Cannot find name 'echo'/),
      expect.stringMatching(/^host\/wrong\.ts\(3,15\): error TS\d+: .*'rot' does not exist in type 'ServeOptions'/),
    ]);
  });
});

/** What the type checker tells about a folder of the project; its lines that begin an error. */
function typeErrors(include: string, types: readonly string[]): string[] {
  const compilerOptions = {
    types,
    lib: ['es2024', 'esnext.disposable'],
    module: 'nodenext',
    target: 'es2023',
    strict: true,
    moduleDetection: 'force',
    noEmit: true,
  };
  // Scripts may have top-level await: what they are is not the project's affair.
  write(`${include}/package.json`, '{"type":"module"}');
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: [include] }));
  const tsc = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: join(folder, 'app'), encoding: 'utf8' });
  return stdout.split('\n').filter((line) => /error TS\d+/.test(line));
}
