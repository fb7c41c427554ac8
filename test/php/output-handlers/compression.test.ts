/** ob_gzhandler and zlib.output_compression; statuses, headers and notices as PHP 8.2 on nginx + PHP-FPM gives them. */
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { languageConstructs } from '../../../runtime/php/ext/core/language-constructs.ts';
import { headerFunctions } from '../../../runtime/php/ext/standard/http/header-functions.ts';
import { outputFunctions } from '../../../runtime/php/ext/standard/http/output-functions.ts';
import { iniFunctions } from '../../../runtime/php/ext/standard/info/ini-functions.ts';
import { DeflateStream } from '../../../runtime/php/ext/zlib/deflate-stream.ts';
import { outputFunctions as zlibChapter } from '../../../runtime/php/ext/zlib/output-functions.ts';
import { runRequest } from '../../../runtime/php/main/lifecycle.ts';
import { bind, type MemoryRequestOptions, memoryRequest } from '../../support/memory-request.ts';

function start(encoding: string | null = 'gzip, deflate', memory: MemoryRequestOptions = {}) {
  const headers: Record<string, string> = encoding === null ? {} : { 'accept-encoding': encoding };
  const { request, sapi } = memoryRequest({ headers, ...memory, ini: { expose_php: '0', ...memory.ini } });
  const errors: string[] = [];
  request.diagnostics.setErrorHandler((level, message) => {
    errors.push(`${level} ${message}`);
    return true;
  }, 32767);
  const functions = {
    ...bind({ ...languageConstructs, ...outputFunctions }, request),
    ...bind(headerFunctions, request),
    ...bind(iniFunctions, request),
    ...bind(zlibChapter, request),
  };
  return { request, sapi, errors, ...functions };
}

type Php = ReturnType<typeof start>;

const GZIP_LINES = ['Content-Encoding: gzip', 'Vary: Accept-Encoding'];

/** Header lines without the type, and the body as it is. */
function respond(php: Php, script: (php: Php) => void): string[] {
  runRequest(php.request, () => script(php));
  return php.sapi.head.lines.filter((line) => !line.startsWith('Content-Type'));
}

describe('ob_gzhandler', () => {
  test('compresses, with the headers for it', () => {
    const php = start();
    const lines = respond(php, () => {
      expect(php.ob_start('ob_gzhandler')).toBe(true);
      expect(php.ob_get_status()).toMatchObject({ name: 'ob_gzhandler', type: 0, flags: 112, chunk_size: 0 });
      php.echo('hello');
    });
    expect(lines).toEqual(GZIP_LINES);
    expect(zlib.gunzipSync(php.sapi.bytes).toString()).toBe('hello');
  });

  test('of nothing is an empty stream', () => {
    const php = start();
    expect(respond(php, () => php.ob_start('ob_gzhandler'))).toEqual(GZIP_LINES);
    expect(Buffer.from(php.sapi.bytes).toString('hex')).toBe('1f8b08000000000000030300000000000000' + '0000');
  });

  test.each([
    ['deflate', 'Content-Encoding: deflate'],
    ['gzip;q=0', 'Content-Encoding: gzip'],
  ])('takes %s as %s', (encoding, line) => {
    const php = start(encoding);
    const lines = respond(php, () => {
      php.ob_start('ob_gzhandler');
      php.echo('hello');
    });
    expect(lines).toContain(line);
    expect(zlib.unzipSync(php.sapi.bytes).toString()).toBe('hello');
  });

  test.each([null, 'identity', '*'])('passes everything for Accept-Encoding %s, but says Vary', (encoding) => {
    const php = start(encoding);
    const lines = respond(php, () => {
      php.ob_start('ob_gzhandler');
      php.echo('hello');
      php.ob_flush();
      expect(php.ob_get_status()).toMatchObject({ flags: 12400, buffer_size: 0 });
      php.echo('x');
    });
    expect([lines, php.sapi.body]).toEqual([['Vary: Accept-Encoding'], 'hellox']);
  });

  test('once begun it can neither be cleaned nor taken away', () => {
    const php = start();
    respond(php, () => {
      php.ob_start('ob_gzhandler');
      php.echo('hello');
      expect(php.ob_flush()).toBe(true);
      expect(php.ob_get_status()).toMatchObject({ flags: 20512 });
      expect([php.ob_clean(), php.ob_end_clean(), php.ob_get_clean()]).toEqual([false, false, '']);
      php.echo('x');
    });
    expect(php.errors).toEqual([
      '8 ob_clean(): Failed to delete buffer of ob_gzhandler (0)',
      '8 ob_end_clean(): Failed to discard buffer of ob_gzhandler (0)',
      '8 ob_get_clean(): Failed to discard buffer of ob_gzhandler (0)',
      '8 ob_get_clean(): Failed to delete buffer of ob_gzhandler (0)',
    ]);
    expect(zlib.gunzipSync(php.sapi.bytes).toString()).toBe('hellox');
  });

  test('cleaned before anything was sent it announces itself all the same, thrown away it does not', () => {
    const cleaned = start();
    expect(
      respond(cleaned, () => {
        cleaned.ob_start('ob_gzhandler');
        cleaned.echo('x');
        expect(cleaned.ob_clean()).toBe(true);
        cleaned.echo('abc');
      }),
    ).toEqual(GZIP_LINES);
    expect(zlib.gunzipSync(cleaned.sapi.bytes).toString()).toBe('abc');
    const thrownAway = start();
    expect(
      respond(thrownAway, () => {
        thrownAway.ob_start('ob_gzhandler');
        thrownAway.echo('x');
        expect(thrownAway.ob_end_clean()).toBe(true);
      }),
    ).toEqual([]);
  });

  test('a flush lets the client read what there is', () => {
    const php = start();
    const parts: string[] = [];
    respond(php, () => {
      php.ob_start('ob_gzhandler');
      for (const part of ['first ', 'second ', 'first second ']) {
        php.echo(part);
        php.ob_flush();
        const options_ = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
        parts.push(zlib.gunzipSync(php.sapi.bytes, options_).toString());
      }
    });
    expect(parts).toEqual(['first ', 'first second ', 'first second first second ']);
    expect(zlib.gunzipSync(php.sapi.bytes).toString()).toBe('first second first second ');
  });

  test('two of them, or with others of its kind, do not go together', () => {
    const php = start();
    php.ob_start('ob_gzhandler');
    expect(php.ob_start('ob_gzhandler')).toBe(false);
    php.ob_end_clean();
    php.output_add_rewrite_var('a', 'b');
    expect(php.ob_start('ob_gzhandler')).toBe(false);
    expect(php.errors).toEqual([
      "2 ob_start(): Output handler 'ob_gzhandler' cannot be used twice",
      '8 ob_start(): Failed to create buffer',
      "2 ob_start(): Output handler 'ob_gzhandler' conflicts with 'URL-Rewriter'",
      '8 ob_start(): Failed to create buffer',
    ]);
  });

  test('called directly it compresses, too', () => {
    const php = start();
    expect(php.ob_gzhandler('hello', 1 | 8)).not.toBe(false);
    expect(php.headers_list()).toEqual(GZIP_LINES);
    expect(start(null).ob_gzhandler('hello', 9)).toBe(false);
  });

  test('raw bytes survive', () => {
    const image = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    const php = start();
    respond(php, () => {
      php.ob_start('ob_gzhandler');
      php.echo(image);
    });
    expect([...zlib.gunzipSync(php.sapi.bytes)]).toEqual([...image]);
  });
});

describe('not compressed', () => {
  test.each<[string, (php: Php) => void]>([
    ['with a Content-Length', (php) => php.header('Content-Length: 5')],
    ['as an event stream', (php) => php.header('Content-Type: text/event-stream')],
  ])('%s', (_, script) => {
    const php = start();
    const lines = respond(php, () => {
      php.ob_start('ob_gzhandler');
      script(php);
      php.echo('hello');
    });
    expect(lines.some((line) => line.startsWith('Content-Encoding'))).toBe(false);
    expect(php.sapi.body).toBe('hello');
  });

  test('after the headers have left', () => {
    const php = start();
    respond(php, () => {
      php.echo('plain');
      php.ob_start('ob_gzhandler');
      php.echo('late');
    });
    expect([php.sapi.body, php.errors]).toEqual(['plainlate', []]);
  });
});

describe('zlib.output_compression', () => {
  test('by php.ini', () => {
    const php = start('gzip', { ini: { 'zlib.output_compression': '1' } });
    let status: unknown;
    const lines = respond(php, () => {
      status = php.ob_get_status();
      php.echo('hello');
      expect(php.zlib_get_coding_type()).toBe('gzip');
    });
    expect(status).toMatchObject({
      name: 'zlib output compression',
      flags: 112,
      chunk_size: 16384,
      buffer_size: 20480,
    });
    expect(lines).toEqual(GZIP_LINES);
    expect(zlib.gunzipSync(php.sapi.bytes).toString()).toBe('hello');
  });

  test('by ini_set while the script runs', () => {
    const php = start();
    const lines = respond(php, () => {
      expect(php.ini_set('zlib.output_compression', 5000)).toBe('0');
      expect(php.ob_get_status()).toMatchObject({ chunk_size: 5000, buffer_size: 8192 });
      expect(php.ob_start('ob_gzhandler')).toBe(false);
      php.echo('hello');
    });
    expect(lines).toEqual(GZIP_LINES);
    expect(php.errors[0]).toBe("2 ob_start(): Output handler 'ob_gzhandler' conflicts with 'zlib output compression'");
  });

  test('turned off again it passes everything', () => {
    const php = start();
    const lines = respond(php, () => {
      php.ini_set('zlib.output_compression', 'On');
      php.echo('hello');
      expect(php.ini_set('zlib.output_compression', '0')).toBe('On');
    });
    expect([lines, php.sapi.body]).toEqual([[], 'hello']);
  });

  test('too late once output has been sent', () => {
    const php = start();
    php.echo('x');
    expect(php.ini_set('zlib.output_compression', '1')).toBe(false);
    expect(php.errors).toEqual(['2 ini_set(): Cannot change zlib.output_compression - headers already sent']);
  });

  test('nothing is opened for a client that takes none', () => {
    const php = start(null, { ini: { 'zlib.output_compression': '1' } });
    const lines = respond(php, () => {
      expect(php.ob_get_level()).toBe(0);
      php.echo('hello');
    });
    expect([lines, php.sapi.body]).toEqual([[], 'hello']);
  });
});

describe('DeflateStream', () => {
  test.each(['gzip', 'deflate'] as const)('%s in pieces is one stream that uses what came before', (coding) => {
    const stream = new DeflateStream(coding, -1);
    const line = Buffer.from('a line that comes again and again, with 0123456789\n');
    const pieces = [stream.flush(line), stream.flush(Buffer.alloc(70_000, 1)), stream.flush(line), stream.flush(line)];
    const whole = Buffer.concat([...pieces, stream.finish(line)]);
    const expected = Buffer.concat([line, Buffer.alloc(70_000, 1), line, line, line]);
    expect(zlib.unzipSync(whole).equals(expected)).toBe(true);
    expect(pieces[3]!.length).toBeLessThan(pieces[2]!.length / 2);
  });
});
