/** What one response looks like on the wire, and when its pieces arrive. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawClient } from '../support/raw-client.ts';
import { gate, getRequest, type Serving, serve, writing } from '../support/serving.ts';

/** Keeps the thread busy without calling anything of PHP's. */
const BUSY = 'const until = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };';

const SCRIPTS = {
  'declared.ts': `header('Content-Length: 12'); echo('aaaa'); flush(); ${gate('declared-1')} echo('bbbb'); flush();
    ${gate('declared-2')} echo('cccc'); flush(); ${gate('declared-3')} ${writing('declared-end')}`,
  'declared-close.ts': `header('Connection: close'); header('Content-Length: 8'); echo('aaaa'); flush(); ${gate('close-1')}
    echo('bbbb'); flush(); ${gate('close-2')} ${writing('close-end')}`,
  'small.ts': `header('Content-Length: 5'); echo('Hello, client!');`,
  'small-flushed.ts': `header('Content-Length: 5'); echo('Hel'); flush(); echo('lo, client!'); flush(); echo('more');`,
  'large.ts': `header('Content-Length: 20'); echo('Hello, client!\\n');`,
  'large-flushed.ts': `header('Content-Length: 20'); echo('Hello, '); flush(); echo('client!\\n');`,
  'large-finished.ts': `header('Content-Length: 20'); echo('Hello, client!\\n'); fastcgi_finish_request(); ${gate('large-go')}`,
  'bad-length.ts': `header('Content-Length: 7abc'); echo('Hello');`,
  'bytes.ts': `ob_start(); echo('äöü€😀'); header('Content-Length: ' + ob_get_length()); ob_end_flush();`,
  'raw.ts': `header('Content-Type: application/octet-stream'); echo(new Uint8Array([0, 255, 128, 10, 13]), 'ü');`,
  'chunks.ts': `echo('one'); flush(); ${gate('chunk-2')} echo('two'); flush(); ${gate('chunk-3')} echo('three'); flush(); ${gate('chunk-4')}`,
  'chunks-await.ts': `for (const [index, word] of ['one', 'two', 'three'].entries()) { echo(word); await flush();
    while (!process.getBuiltinModule('node:fs').existsSync($_SERVER.DOCUMENT_ROOT + '/await-' + (index + 2)))
      await new Promise((resolve) => setTimeout(resolve, 2)); }`,
  'busy.ts': `${BUSY} for (const word of ['one', 'two', 'three']) { echo(word); flush(); until(150); }`,
  'unflushed.ts': `${BUSY} echo('x'.repeat(12000)); until(1500); echo('end'); ${writing('unflushed-end')}`,
  'below-buffer.ts': `${BUSY} echo('x'.repeat(6000)); until(200); echo('end');`,
  'empty.ts': ``,
  'nothing-flushed.ts': `flush(); flush(); echo('later');`,
  'page.ts': `echo('Hello');`,
  'late-header.ts': `ob_start(); echo('Hello'); header('X-Late: yes');`,
  'no-content.ts': `http_response_code(204); header('X-Kind: 204'); echo('body');`,
  'not-modified.ts': `http_response_code(304); header('ETag: "1"'); echo('body'); flush(); echo('more');`,
  'streamed-204.ts': `http_response_code(204); echo('x'.repeat(200000)); flush(); echo('x'.repeat(200000)); flush(); await flush(); echo('end');`,
  'awaited-head.ts': `echo('x'.repeat(100000)); await flush(); ${writing('awaited-head', `'past the flush'`)} echo('end');`,
  'transfer.ts': `header('Transfer-Encoding: chunked'); header('Connection: keep-alive'); echo('Hello');`,
  'status.ts': `header('HTTP/1.1 404 Nothing Here'); echo('gone');`,
};

describe('one response on the wire', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(SCRIPTS, { display_errors: '1' });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('a declared length comes in the pieces that were flushed, and is complete before the script is', async () => {
    await using client = await server.connect();
    client.send(getRequest('/declared', ['Connection: close']));
    await client.untilText('\r\n\r\naaaa');
    expect(client.text).not.toContain('bbbb');
    server.write('declared-1');
    await client.untilText('aaaabbbb');
    expect(client.text).not.toContain('cccc');
    server.write('declared-2');
    const response = await client.response();
    expect(response).toMatchObject({ text: 'aaaabbbbcccc', framing: 'length' });
    await client.untilFin();
    expect(server.has('declared-end')).toBe(false);
    server.write('declared-3');
    await server.untilFile('declared-end');
  });

  test('Connection: close of the script closes after the last declared byte, while the script works', async () => {
    await using client = await server.connect();
    client.send(getRequest('/declared-close'));
    await client.untilText('aaaa');
    expect(client.isOver).toBe(false);
    server.write('close-1');
    const response = await client.response();
    expect(response).toMatchObject({ text: 'aaaabbbb', framing: 'length' });
    expect(response.headerAll('connection')).toEqual(['close']);
    await client.untilFin();
    expect(server.has('close-end')).toBe(false);
    server.write('close-2');
    await server.untilFile('close-end');
  });

  test.each(['/small', '/small-flushed'])(
    '%s: more than declared is clipped and the connection stays usable',
    async (path) => {
      await using client = await server.connect();
      expect(await client.send(getRequest(path)).response()).toMatchObject({ text: 'Hello', framing: 'length' });
      expect(await client.send(getRequest('/page')).response()).toMatchObject({ status: 200, text: 'Hello' });
    },
  );

  test.each(['/large', '/large-flushed'])('%s: less than declared ends with the connection', async (path) => {
    await using client = await server.connect();
    client.send(getRequest(path));
    const response = await client.response();
    expect(response).toMatchObject({ text: 'Hello, client!\n', framing: 'short' });
    expect(response.header('content-length')).toBe('20');
    expect(client.finMs).not.toBeNull();
  });

  test('less than declared at fastcgi_finish_request(): the connection ends there, not with the script', async () => {
    await using client = await server.connect();
    await client.send(getRequest('/large-finished')).untilFin();
    expect(server.has('large-go')).toBe(false);
    expect(await client.response()).toMatchObject({ text: 'Hello, client!\n', framing: 'short' });
    server.write('large-go');
  });

  test('a length that is no number does not count', async () => {
    const response = await server.get('/bad-length');
    expect(response).toMatchObject({ text: 'Hello', framing: 'length' });
    expect(response.headerAll('content-length')).toEqual(['5']);
  });

  test('lengths are bytes', async () => {
    expect(await server.get('/bytes')).toMatchObject({ text: 'äöü€😀', framing: 'length' });
    expect([...(await server.get('/raw')).body]).toEqual([0, 255, 128, 10, 13, 0xc3, 0xbc]);
  });

  async function gated(client: RawClient, prefix: string): Promise<void> {
    for (const [index, word] of ['one', 'two', 'three'].entries()) {
      await client.untilText(word);
      for (const later of ['one', 'two', 'three'].slice(index + 1)) expect(client.text).not.toContain(later);
      server.write(`${prefix}-${index + 2}`);
    }
  }

  test.each([
    ['/chunks', 'chunk'],
    ['/chunks-await', 'await'],
  ])('%s: each flush arrives as a chunk while the script waits', async (path, prefix) => {
    await using client = await server.connect();
    client.send(getRequest(path));
    await gated(client, prefix);
    expect(await client.response()).toMatchObject({ text: 'onetwothree', framing: 'chunked', chunks: [3, 3, 5] });
  });

  test('each flush of a script that never yields arrives when it is made', async () => {
    await using client = await server.connect();
    const response = await client.send(getRequest('/busy')).response();
    expect(response).toMatchObject({ framing: 'chunked', chunks: [3, 3, 5] });
    const times = ['one', 'two', 'three'].map((word) => client.timeOf(word)!);
    // Made 150 ms apart: together would be 0.
    expect(times[1]! - times[0]!).toBeGreaterThan(75);
    expect(times[2]! - times[1]!).toBeGreaterThan(75);
    expect(response.completeMs - times[2]!).toBeGreaterThan(75);
  });

  test('more than the SAPI buffer leaves a busy script without a flush', async () => {
    await using client = await server.connect();
    await client.send(getRequest('/unflushed')).untilText('x'.repeat(12000));
    expect(server.has('unflushed-end')).toBe(false);
    expect(await client.response()).toMatchObject({ framing: 'chunked', text: `${'x'.repeat(12000)}end` });
  });

  test('less than the SAPI buffer waits for the end', async () => {
    expect(await server.get('/below-buffer')).toMatchObject({ framing: 'length', text: `${'x'.repeat(6000)}end` });
  });

  test('a script without output answers with no bytes', async () => {
    expect(await server.get('/empty')).toMatchObject({ status: 200, framing: 'length', text: '' });
    expect(await server.get('/nothing-flushed')).toMatchObject({ status: 200, text: 'later' });
  });

  test('headers set while output is buffered reach the client', async () => {
    const response = await server.get('/late-header');
    expect(response).toMatchObject({ text: 'Hello' });
    expect(response.header('x-late')).toBe('yes');
  });

  test.each([
    ['/page', 200],
    ['/nowhere', 404],
    ['/no-content', 204],
    ['/not-modified', 304],
  ])('HEAD of %s has no body and leaves the connection usable', async (path, status) => {
    await using client = await server.connect();
    const response = await client.send(getRequest(path).replace('GET', 'HEAD')).response('HEAD');
    expect(response).toMatchObject({ status, framing: 'none', text: '' });
    const next = await client.send(getRequest('/empty')).response();
    expect(next).toMatchObject({ status: 200, text: '' });
  });

  test('HEAD tells the length that GET would have', async () => {
    await using client = await server.connect();
    const response = await client.send(getRequest('/bytes').replace('GET', 'HEAD')).response('HEAD');
    expect(response.header('content-length')).toBe(String(Buffer.byteLength('äöü€😀')));
  });

  test.each([
    ['/no-content', 204, 'x-kind', '204'],
    ['/not-modified', 304, 'etag', '"1"'],
  ])('%s: %i has headers and no body', async (path, status, name, value) => {
    await using client = await server.connect();
    const response = await client.send(getRequest(path)).response();
    expect(response).toMatchObject({ status, framing: 'none' });
    expect(response.header(name)).toBe(value);
    expect(await client.send(getRequest('/empty')).response()).toMatchObject({ status: 200, text: '' });
  });

  test('a long body that may not be sent holds no script up', async () => {
    expect(await server.get('/streamed-204', [], 3000)).toMatchObject({ status: 204, framing: 'none' });
    await using client = await server.connect();
    client.send(getRequest('/awaited-head').replace('GET', 'HEAD'));
    expect(await client.response('HEAD')).toMatchObject({ status: 200, framing: 'none' });
    expect(await server.untilFile('awaited-head', undefined, 3000)).toBe('past the flush');
  });

  test('framing is not the script’s business', async () => {
    const response = await server.get('/transfer');
    expect(response).toMatchObject({ text: 'Hello', framing: 'length' });
    expect(response.headerAll('transfer-encoding')).toEqual([]);
  });

  test('the status line is', async () => {
    expect(await server.get('/status')).toMatchObject({ status: 404, reason: 'Nothing Here', text: 'gone' });
  });
});

describe('what would split a response', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'header.ts': `header($_GET.h); header_remove('X-Powered-By'); echo('body');`,
        'cookie.ts': `try { setcookie('n', 'v', 0, $_GET.p); } catch (error) { echo(error.message); } echo('body');`,
        'rawcookie.ts': `try { setrawcookie('n', $_GET.v); } catch (error) { echo(error.message); } echo('body');`,
        'value.ts': `setcookie('n', $_GET.v); echo('body');`,
      },
      { display_errors: '0' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const evil = [
    '%0d%0aX-Evil:%201',
    '%0aX-Evil:%201',
    '%0dX-Evil:%201',
    '%00X-Evil',
    '%0d%0a%0d%0a<html>',
    '%0d%0a%20X-Evil:%20fold',
  ];

  test.each(
    evil.flatMap((text) =>
      [
        '/header?h=X-Good:%20a',
        '/header?h=HTTP/1.1%20200%20OK',
        '/header?h=Location:%20/a',
        '/cookie?p=/',
        '/rawcookie?v=a',
        '/value?v=a',
      ].map((path) => path + text),
    ),
  )('%s', async (target) => {
    await using client = await server.connect();
    const response = await client.send(getRequest(target)).response();
    expect(response.headers.map(([name]) => name.toLowerCase())).not.toContain('x-evil');
    expect(response.text).toMatch(/body$/);
    expect(response.text).not.toContain('<html>');
    const head = client.text.slice(0, client.text.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/\0|[^\r]\n|\r[^\n]/);
    // Nothing is left on the connection that would pass for a second response.
    expect(client.receivedBytes).toBe(response.wireBytes);
    expect(await client.send(getRequest('/value?v=b')).response()).toMatchObject({ status: 200, text: 'body' });
  });
});
