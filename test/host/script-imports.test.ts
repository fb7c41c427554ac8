/** Files that are part of the program, found in a root that changes. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { ScriptImports } from '../../runtime/host/static/script-imports.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

class Root {
  readonly base = realpathSync(mkdtempSync(join(tmpdir(), 'imports-')));
  readonly path = join(this.base, 'www');
  readonly logs: string[] = [];
  readonly imports: ScriptImports;

  constructor(files: Readonly<Record<string, string>>, holdMs = 0) {
    folders.push(this.base);
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.imports = new ScriptImports({ documentRoot: this.path, holdMs, log: (text) => this.logs.push(text) });
  }

  write(name: string, text = ''): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  link(name: string, target: string): void {
    symlinkSync(target, join(this.path, name));
  }

  /** The importer, relative to the root; '-' for nobody. */
  async by(name: string): Promise<string> {
    const importer = await this.imports.importerOf(join(this.path, name));
    return importer === null ? '-' : importer.replace(`${this.path}/`, '');
  }

  /** Resolves when what was found no longer holds. */
  async untilOld(): Promise<void> {
    while (!(this.imports.importerOf(join(this.path, 'x.js')) instanceof Promise)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

test('what scripts import, directly or not, and nothing else', async () => {
  const root = new Root({
    'index.ts': `import db from './lib/db.js'; import config from './config.json'; include('header.html'); echo(db, config);`,
    'lib/db.js': `import './deep/pool.js'; export { default } from './secret.json';`,
    'lib/deep/pool.js': `export * from '../../shared';`,
    'lib/secret.json': '1',
    'shared/index.mjs': '',
    'config.json': '{}',
    'header.html': '<h1>',
    'public/app.js': `import './lib.js';`,
    'public/lib.js': '',
    'public/data.json': '{}',
    'page.html': `<script type="module" src="app.js"></script>`,
    'a/b/part.ts': `include(__DIR__ + '/../../tail.html'); include('foot.html'); import('./worker' + '.mjs');`,
    'tail.html': '',
    'a/foot.html': '',
    'a/b/worker.mjs': '',
    '.hidden/x.ts': `import '../public/app.js';`,
    'node_modules/p/x.ts': `import '../../public/app.js';`,
  });
  const asked = [
    'lib/db.js',
    'lib/deep/pool.js',
    'lib/secret.json',
    'shared/index.mjs',
    'config.json',
    'header.html',
    'tail.html',
  ];
  expect(await Promise.all(asked.map((name) => root.by(name)))).toEqual([
    'index.ts',
    'lib/db.js',
    'lib/db.js',
    'lib/deep/pool.js',
    'index.ts',
    'index.ts',
    'a/b/part.ts',
  ]);
  expect(await Promise.all(['a/foot.html', 'a/b/worker.mjs'].map((name) => root.by(name)))).toEqual([
    'a/b/part.ts',
    'a/b/part.ts',
  ]);
  const free = ['public/app.js', 'public/lib.js', 'public/data.json', 'page.html', 'nothing.js'];
  expect(await Promise.all(free.map((name) => root.by(name)))).toEqual(['-', '-', '-', '-', '-']);
  expect(root.logs).toEqual([]);
});

test('paths of tsconfig.json, #names, packages of the project, links', async () => {
  const root = new Root({
    'tsconfig.json': `{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }`,
    'package.json': `{ "type": "module", "imports": { "#settings": "./settings.json" } }`,
    'index.ts': `import a from '@/a.json'; import b from '#settings'; import c from 'mine'; import 'other'; import './linked.json'; echo(a, b, c);`,
    'lib/a.json': '{}',
    'settings.json': '{}',
    'packages/mine/package.json': `{ "name": "mine", "main": "main.js", "type": "module" }`,
    'packages/mine/main.js': 'export default 1;',
    'node_modules/other/index.js': '',
    'real.json': '{}',
  });
  root.link('node_modules/mine', '../packages/mine');
  root.link('linked.json', 'real.json');
  const asked = ['lib/a.json', 'settings.json', 'packages/mine/main.js', 'real.json', 'node_modules/other/index.js'];
  const expected = ['index.ts', 'index.ts', 'index.ts', 'index.ts', '-'];
  expect(await Promise.all(asked.map((name) => root.by(name)))).toEqual(expected);
  // A mapping that changes is noticed, though no script does.
  root.write('tsconfig.json', `{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } } }`);
  root.write('other/a.json', '{}');
  await root.untilOld();
  expect(await root.by('other/a.json')).toBe('index.ts');
});

describe('changes', () => {
  test('are seen when the last look is old', async () => {
    const root = new Root({ 'a.ts': `import './a.json';`, 'b.ts': '', 'a.json': '', 'b.json': '', 'c/c.json': '' });
    expect([await root.by('a.json'), await root.by('b.json')]).toEqual(['a.ts', '-']);
    root.write('b.ts', `import './b.json';`);
    root.write('c/new.ts', `import './c.json'; import './later.json';`);
    await root.untilOld();
    expect([await root.by('b.json'), await root.by('c/c.json')]).toEqual(['b.ts', 'c/new.ts']);
    // A file that comes after the script that imports it.
    expect(await root.by('c/later.json')).toBe('c/new.ts');
    root.write('a.ts', `echo('nothing');`);
    rmSync(join(root.path, 'c/new.ts'));
    await root.untilOld();
    expect([await root.by('a.json'), await root.by('c/c.json'), await root.by('b.json')]).toEqual(['-', '-', 'b.ts']);
  });

  test('of files whose time was set back', async () => {
    const root = new Root({ 'a.ts': `import './a.json';`, 'a.json': '' });
    const times = [new Date(1e12), new Date(1e12)] as const;
    utimesSync(join(root.path, 'a.ts'), ...times);
    expect(await root.by('b.json')).toBe('-');
    root.write('a.ts', `import './b.json';`);
    utimesSync(join(root.path, 'a.ts'), ...times);
    await root.untilOld();
    expect(await root.by('b.json')).toBe('a.ts');
  });

  test('a script that is broken for a while keeps what it imports private', async () => {
    const root = new Root({ 'a.ts': `import './a.json'; const x = ;`, 'a.json': '' });
    expect(await root.by('a.json')).toBe('a.ts');
  });

  test('another root', async () => {
    const root = new Root(
      { 'a.ts': `import './a.json';`, 'a.json': '', 'v2/b.ts': `import './a.json'`, 'v2/a.json': '' },
      60_000,
    );
    expect([await root.by('a.json'), await root.by('v2/a.json')]).toEqual(['a.ts', 'v2/b.ts']);
    const v2 = join(root.path, 'v2');
    const racing = root.by('a.json');
    root.imports.useDocumentRoot(v2);
    await racing;
    expect([await root.by('v2/a.json'), await root.by('a.json')]).toEqual(['v2/b.ts', '-']);
  });
});

test('what running scripts tells', async () => {
  const root = new Root({ 'a.ts': '', 'computed.js': '', 'part.html': '' }, 60_000);
  expect(await root.by('computed.js')).toBe('-');
  root.imports.tell([join(root.path, 'computed.js'), join(root.path, 'gone.html')]);
  expect([await root.by('computed.js'), await root.by('gone.html'), await root.by('part.html')]).toEqual(['', '', '-']);
});

test('images and the like are answered without a look', () => {
  const root = new Root({ 'a.ts': `import './a.json';` });
  expect(root.imports.importerOf(join(root.path, 'logo.png'))).toBe(null);
  expect(root.imports.importerOf(join(root.path, 'a.json'))).toBeInstanceOf(Promise);
});

test('a thousand scripts do not hold up the thread', async () => {
  const files: Record<string, string> = { 'x.js': '' };
  const body = Array.from(
    { length: 60 },
    (_, line) => `function f${line}(a: number): string { return String(a + ${line}); }`,
  ).join('\n');
  for (let index = 0; index < 1000; index++) {
    files[`d${index % 50}/s${index}.ts`] =
      `import data from './data.json'; include(__DIR__ + '/part.html');\n${body}\necho(data, f1(2));`;
  }
  for (let index = 0; index < 50; index++) {
    files[`d${index}/data.json`] = '{}';
    files[`d${index}/part.html`] = '';
  }
  const root = new Root(files);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedMs = performance.now();
  expect(await root.by('d7/data.json')).toMatch(/^d7\//);
  const tookMs = performance.now() - startedMs;
  delay.disable();
  // In one piece the longest delay would be all of it. On a busy machine others take their part of each piece.
  expect(delay.max / 1e6).toBeLessThan(tookMs / 3);
  await root.untilOld();
  const againMs = performance.now();
  expect(await root.by('d7/part.html')).toMatch(/^d7\//);
  expect(performance.now() - againMs).toBeLessThan(tookMs / 3);
}, 60_000);
