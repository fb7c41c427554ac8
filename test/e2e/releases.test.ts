/** A document root that is a link to a release, as deployment tools make it. PHP-FPM behind nginx with $realpath_root is the model. */
import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Transport } from '../../runtime/ts-sapi.ts';
import { gate, getRequest, Serving, until } from '../support/serving.ts';

const FOLLOWED_MS = 1000;

function release(name: string): Record<string, string> {
  return {
    [`${name}/case.ts`]: `echo('release ${name} ', include('lib/part.ts'), ' ', ini_get('user_agent'));`,
    [`${name}/lib/part.ts`]: `export default '${name}';`,
    [`${name}/.user.ini`]: `user_agent = agent-${name}`,
    [`${name}/s.txt`]: `static ${name}`,
    [`${name}/places.ts`]: `echo(json_encode({ FILE: __FILE__, DIR: __DIR__, SF: $_SERVER.SCRIPT_FILENAME, DR: $_SERVER.DOCUMENT_ROOT,
      CD: $_SERVER.CONTEXT_DOCUMENT_ROOT ?? null, cwd: getcwd(), files: get_included_files() }, JSON_UNESCAPED_SLASHES));`,
    [`${name}/slow.ts`]: `echo('${name} '); flush(); ${gate('go')}
      echo(include('lib/part.ts'), ' ', include($_SERVER.DOCUMENT_ROOT + '/lib/part.ts'), ' ', include(__DIR__ + '/lib/part.ts'));`,
  };
}

class Releases extends Serving {
  /** What is served is the link `current`; for scripts, `go` is written into the release that runs them. */
  point(target: string): void {
    if (!this.has('links')) mkdirSync(this.join('links'));
    symlinkSync(target, this.join('links/next'));
    renameSync(this.join('links/next'), this.join('current'));
  }

  async followed(text: string): Promise<void> {
    const started = performance.now();
    let last = '';
    while (last !== text && performance.now() - started < FOLLOWED_MS + 2000) last = await this.text('/s.txt');
    expect(last).toBe(text);
  }
}

async function serveReleases(
  transport: Transport,
  directives: Record<string, string> = {},
  served = 'current',
): Promise<Releases> {
  const server = new Releases({ ...release('v1'), ...release('v2') });
  server.point('v1');
  const all = { html_errors: '0', process_control_timeout: '0', ...directives };
  return await server.start(all, { transport, documentRoot: server.join(served) });
}

describe.each<Transport>(['uws', 'node'])('%s', (transport) => {
  test('scripts, includes, .user.ini and static files come from the new release', async () => {
    await using server = await serveReleases(transport);
    expect(await server.text('/case')).toBe('release v1 v1 agent-v1');
    expect(await server.text('/s.txt')).toBe('static v1');
    server.point('v2');
    await server.followed('static v2');
    const texts = await Promise.all(Array.from({ length: 20 }, () => server.text('/case')));
    expect(texts).toEqual(Array(20).fill('release v2 v2 agent-v2'));
    expect(server.logs.filter((line) => line.includes('document root'))).toEqual([
      `NOTICE: the document root is ${server.join('v2')} now`,
    ]);
    // And back: what was known of it is not what is there now.
    server.write('v1/case.ts', `echo('release v1 again');`);
    server.point('v1');
    await server.followed('static v1');
    expect(await server.text('/case')).toBe('release v1 again');
  });

  test('paths are those of the release', async () => {
    await using server = await serveReleases(transport);
    for (const name of ['v1', 'v2']) {
      server.point(name);
      await server.followed(`static ${name}`);
      const folder = server.join(name);
      const file = `${folder}/places.ts`;
      const expected = { FILE: file, DIR: folder, SF: file, DR: folder, CD: null, cwd: folder, files: [file] };
      expect(JSON.parse(await server.text('/places'))).toEqual(expected);
    }
  });

  test('a request that runs goes on in the release it began in', async () => {
    await using server = await serveReleases(transport);
    await using client = await server.connect();
    await client.send(getRequest('/slow')).untilText('v1 ');
    server.point('v2');
    await server.followed('static v2');
    server.write('v1/go');
    expect((await client.response()).text).toBe('v1 v1 v1 v1');
    server.write('v2/go');
    expect(await server.text('/slow')).toBe('v2 v2 v2 v2');
  });
});

test('under load nothing is lost, and nothing mixes two releases', async () => {
  await using server = await serveReleases('auto');
  let isDone = false;
  const seen = new Set<string>();
  const load = Array.from({ length: 8 }, async () => {
    await using client = await server.connect();
    while (!isDone) {
      const { status, text } = await client.send(getRequest('/case')).response();
      seen.add(`${status} ${text}`);
    }
  });
  for (const name of ['v2', 'v1', 'v2']) {
    server.point(name);
    await server.followed(`static ${name}`);
  }
  await until('both releases were seen', () => seen.size > 1);
  isDone = true;
  await Promise.all(load);
  expect([...seen].sort()).toEqual(['200 release v1 v1 agent-v1', '200 release v2 v2 agent-v2']);
});

test('a link above the root, opcache.validate_timestamps=0, and a moment without the link', async () => {
  const directives = { 'opcache.validate_timestamps': '0', 'opcache.revalidate_freq': '60' };
  await using server = new Releases({});
  for (const name of ['v1', 'v2']) {
    for (const [file, text] of Object.entries(release(`${name}/public`))) server.write(file, text);
  }
  server.point('v1');
  await server.start(
    { html_errors: '0', process_control_timeout: '0', ...directives },
    { documentRoot: server.join('current/public') },
  );
  expect(await server.text('/case')).toBe('release v1/public v1/public agent-v1/public');
  unlinkSync(server.join('current'));
  expect(await server.text('/case')).toBe('release v1/public v1/public agent-v1/public');
  server.point('v2');
  await server.followed('static v2/public');
  expect(await server.text('/case')).toBe('release v2/public v2/public agent-v2/public');
  rmSync(server.join('v1'), { recursive: true });
  expect(await server.text('/case')).toBe('release v2/public v2/public agent-v2/public');
});
