/** Which files of the root are served, by their names, their types, and where symbolic links lead. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { staticTypes } from '../../runtime/config/static-types.ts';
import { DocumentRoot } from '../../runtime/host/routing/document-root.ts';
import { Routes } from '../../runtime/host/routing/routes.ts';

const SERVED = [
  ...[
    'index.html',
    'page.htm',
    'style.css',
    'app.js',
    'app.mjs',
    'data.json',
    'site.webmanifest',
    'lib.wasm',
    'feed.xml',
  ],
  ...[
    'robots.txt',
    'logo.png',
    'photo.JPG',
    'icon.svg',
    'favicon.ico',
    'font.woff2',
    'clip.mp4',
    'song.mp3',
    'subs.vtt',
  ],
  ...['report.pdf', 'jquery-3.7.1.min.js', 'turbo.js', 'angular.min.js', 'firebase.js', 'composer.js', 'package.js'],
  ...['.well-known/security.txt', '.well-known/apple-app-site-association', '.well-known/acme-challenge/tOkEn_1-2'],
  ...['.well-known/openpgpkey/policy', '.well-known/nodeinfo', '.well-known/x.unheard-of'],
];
const REFUSED = [
  ...[
    'db.ts',
    'x.tsx',
    'x.mts',
    'x.jsx',
    'legacy.php',
    'x.phtml',
    'x.inc',
    'x.ts.1',
    'x.ts~',
    'index.html~',
    'page.html.bak',
  ],
  ...['id_rsa', 'core', 'Makefile', 'LICENSE', 'dump.sql.gz', 'dump.sql', 'backup.zip', 'site.tar.gz', 'data.sqlite'],
  ...[
    'data.sqlite-wal',
    'data.sqlite-shm',
    'data.db-journal',
    'server.key',
    'server.pem',
    'error.log',
    'x.cjs',
    'x.map',
  ],
  ...['.env', '.htpasswd', '.user.ini', '.git/HEAD', '.ssh/key.txt', 'a/.hidden/x.css', 'node_modules/p/index.js'],
  ...['package.json', 'package-lock.json', 'composer.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.js'],
  ...['phpunit.xml', 'phpunit.dist.xml', 'gulpfile.js', 'deno.json', 'x.', 'back\\slash.css', 'README.md', 'data.csv'],
  ...[
    'a/.well-known/x.txt',
    '.well-known/.htaccess',
    '.well-known/node_modules/x.txt',
    '.well-known/x.php',
    '.well-known/x~',
  ],
  ...['.well-known2/x.txt', '.wellknown/x.txt'],
];
/** Of those, what version 0.1.0 served. */
const NEWLY_REFUSED = [
  ...['x.ts.1', 'id_rsa', 'core', 'Makefile', 'LICENSE', 'dump.sql.gz', 'backup.zip', 'site.tar.gz', 'data.sqlite-wal'],
  ...['data.sqlite-shm', 'data.db-journal', 'x.cjs', 'README.md', 'data.csv', 'x.'],
];

let base: string;
let root: string;
let told: string[];

function write(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
}

function link(name: string, target: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  symlinkSync(target, join(root, name));
}

/** `file`, `script` or `404`. */
function kindOf(name: string, types = '', followsLinks = false): string {
  const rules = { types: staticTypes(types), followsLinks, refused: (file: string) => void told.push(file) };
  const url = `/${name.split('/').map(encodeURIComponent).join('/')}`;
  const { kind } = new Routes(new DocumentRoot(root), rules).resolve(url);
  return kind === 'notFound' ? '404' : kind;
}

beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'servable-')));
  root = join(base, 'root');
  for (const name of [...SERVED, ...REFUSED]) write(join(root, name));
  write(join(base, 'outside/photo.png'));
  write(join(base, 'outside/secret.ts'));
  write(join(base, 'outside/id_rsa'));
  write(join(base, 'outside/.env.txt'));
  write(join(root, '.well-known/openid-configuration.ts'));
  link('source.txt', 'db.ts');
  link('source-twice.txt', 'source.txt');
  link('secret.png', 'id_rsa');
  link('config.js', 'tsconfig.json');
  link('env.txt', '.env');
  link('module.js', 'node_modules/p/index.js');
  link('latest.png', 'logo.png');
  link('assets', '.');
  link('hidden', '.git');
  link('loop.css', 'loop.css');
  link('broken.css', 'nothing.css');
  link('out.png', '../outside/photo.png');
  link('out-secret.png', '../outside/secret.ts');
  link('out-key.png', '../outside/id_rsa');
  link('out-hidden.txt', '../outside/.env.txt');
  link('storage', '../outside');
  link('.well-known/plain', '../id_rsa');
  link('.well-known/assets', '../assets');
  link('challenge.txt', '.well-known/nodeinfo');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  told = [];
});

describe('by default', () => {
  test.each(SERVED)('%s is served', (name) => {
    expect(kindOf(name)).toBe('file');
  });

  test.each(REFUSED.filter((name) => !/\.tsx?$/.test(name)))('%s is not', (name) => {
    expect(kindOf(name)).toBe('404');
  });

  test.each(['db.ts', 'db', 'db.php'])('%s runs', (name) => {
    expect(kindOf(name)).toBe('script');
  });

  test('scripts of /.well-known/ run', () => {
    expect(kindOf('.well-known/openid-configuration')).toBe('script');
    expect(kindOf('.well-known/openid-configuration.ts')).toBe('script');
  });

  test('what 0.1.0 served is told, and nothing else', () => {
    for (const name of REFUSED) kindOf(name);
    expect([...told].sort()).toEqual(NEWLY_REFUSED.map((name) => join(root, name)).sort());
  });
});

describe('static.types', () => {
  test('adds and removes', () => {
    expect(kindOf('README.md', '+md,-xml')).toBe('file');
    expect(kindOf('feed.xml', '+md, -xml')).toBe('404');
    expect(kindOf('style.css', '+md')).toBe('file');
    expect(kindOf('dump.sql.gz', '+GZ')).toBe('file');
    expect(kindOf('dump.sql', '+.sql')).toBe('file');
    expect(kindOf('x.map', '+map')).toBe('file');
    expect(kindOf('index.html', '-html')).toBe('404');
  });

  test('replaces the list', () => {
    expect(kindOf('style.css', 'css js')).toBe('file');
    expect(kindOf('logo.png', 'css js')).toBe('404');
    expect(kindOf('style.css', 'none')).toBe('404');
    expect(kindOf('.well-known/nodeinfo', 'none')).toBe('file');
  });

  test('cannot have files without an extension served, or hidden ones', () => {
    expect(kindOf('.env', '+env')).toBe('404');
    expect(() => staticTypes('+')).toThrow('static.types: "+" is no extension');
  });

  test.each([
    ['+ts', 'source code'],
    ['php', 'source code'],
    ['css,+md', 'mixes'],
    ['+tar.gz', 'no extension'],
    ['*', 'no extension'],
    ['css,none,-x', 'mixes'],
  ])('%s is refused', (list, problem) => {
    expect(() => staticTypes(list)).toThrow(problem);
  });
});

describe('symbolic links', () => {
  test.each(['source.txt', 'source-twice.txt', 'secret.png', 'config.js', 'env.txt', 'module.js'])(
    'to what is not served: %s',
    (name) => {
      expect(kindOf(name)).toBe('404');
      expect(kindOf(name, '', true)).toBe('404');
    },
  );

  test.each([
    'hidden/HEAD',
    'assets/db.inc',
    'assets/id_rsa',
    'assets/.env',
    '.well-known/plain',
    '.well-known/assets/id_rsa',
  ])('behind which there is what is not served: %s', (name) => {
    expect(kindOf(name)).toBe('404');
  });

  test.each([
    'latest.png',
    'assets/style.css',
    'assets/assets/style.css',
    '.well-known/assets/style.css',
    'challenge.txt',
  ])('within the root: %s', (name) => {
    expect(kindOf(name)).toBe('file');
  });

  test.each(['loop.css', 'broken.css'])('that lead nowhere: %s', (name) => {
    expect(kindOf(name)).toBe('404');
  });

  test('out of the root are followed only with static.follow_links, and then to what is served', () => {
    for (const name of ['out.png', 'storage/photo.png']) {
      expect(kindOf(name)).toBe('404');
      expect(kindOf(name, '', true)).toBe('file');
    }
    for (const name of [
      'out-secret.png',
      'out-key.png',
      'out-hidden.txt',
      'storage/secret.ts',
      'storage/secret',
      'storage/id_rsa',
    ]) {
      expect(kindOf(name, '', true)).toBe('404');
    }
  });
});
