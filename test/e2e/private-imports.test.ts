/** What scripts import or include is part of the program, whatever its type: never served as a file. */
import { describe, expect, test } from 'vitest';
import type { Transport } from '../../runtime/ts-sapi.ts';
import { type Serving, serve } from '../support/serving.ts';

const FILES = {
  'index.ts': `import { secret } from './db.js'; import config from './config.json'; echo(secret, config.key); include('header.html');`,
  'db.js': `import './pool.mjs'; export const secret = 'database ';`,
  'pool.mjs': '',
  'config.json': `{ "key": "secret " }`,
  'header.html': '<h1>',
  'computed.ts': `const name = String($_GET.name); if (name.endsWith('.html')) include(name); else if (name.endsWith('.json')) echo(require('./' + name).key); else echo((await import('./' + name)).key);`,
  'parts/one.js': `export const key = 'one';`,
  'parts/two.html': 'two',
  'parts/three.json': `{ "key": "three" }`,
  'public/app.js': `import './lib.js';`,
  'public/lib.js': '',
  'public/data.json': '{}',
  'page.html': '<p>',
};

async function statuses(server: Serving, paths: readonly string[]): Promise<number[]> {
  return (await Promise.all(paths.map((path) => server.get(path)))).map(({ status }) => status);
}

describe.each<Transport>(['uws', 'node'])('%s', (transport) => {
  test('also before any script has run', async () => {
    await using server = await serve(FILES, {}, { transport });
    const hidden = ['/db.js', '/pool.mjs', '/config.json', '/header.html'];
    const shown = ['/public/app.js', '/public/lib.js', '/public/data.json', '/page.html'];
    expect(await statuses(server, [...hidden, ...shown])).toEqual([404, 404, 404, 404, 200, 200, 200, 200]);
    expect(await server.text('/')).toBe('database secret <h1>');
    expect(await statuses(server, [...hidden, ...shown])).toEqual([404, 404, 404, 404, 200, 200, 200, 200]);
    expect(server.logs.filter((line) => line.includes('/config.json'))).toEqual([
      `NOTICE: ${server.path}/config.json is not served, although static.types lists its type: ${server.path}/index.ts imports it`,
    ]);
  });

  test('what only running scripts show, from then on', async () => {
    await using server = await serve(FILES, {}, { transport });
    const paths = ['/parts/one.js', '/parts/two.html', '/parts/three.json'];
    expect(await statuses(server, paths)).toEqual([200, 200, 200]);
    for (const [path, text] of [
      ['one.js', 'one'],
      ['two.html', 'two'],
      ['three.json', 'three'],
    ]) {
      expect(await server.text(`/computed?name=parts/${path}`)).toBe(text);
    }
    expect(await statuses(server, paths)).toEqual([404, 404, 404]);
    await server.untilLog(
      /parts\/one\.js is not served, although static\.types lists its type: a script has imported it/,
    );
  });

  test('a script that is saved and run hides what it imports at once', async () => {
    await using server = await serve(FILES, {}, { transport });
    expect(await statuses(server, ['/public/data.json', '/page.html'])).toEqual([200, 200]);
    server.write('later.ts', `import './public/data.json'; include('page.html');`);
    expect(await server.text('/later')).toBe('<p>');
    expect(await statuses(server, ['/public/data.json', '/page.html'])).toEqual([404, 404]);
  });
});

test('files that directives put around scripts', async () => {
  await using server = await serve(
    { ...FILES, '.user.ini': 'auto_prepend_file = page.html' },
    { auto_append_file: 'public/data.json' },
  );
  expect(await server.text('/computed?name=parts/two.html')).toBe('<p>two{}');
  expect(await statuses(server, ['/page.html', '/public/data.json', '/.user.ini'])).toEqual([404, 404, 404]);
});

test('several hosts, each for itself', async () => {
  await using server = await serve(FILES, { hosts: '2' }, { transport: 'uws' });
  const paths = Array.from({ length: 20 }, () => '/config.json');
  expect(new Set(await statuses(server, paths))).toEqual(new Set([404]));
});
