/** Heads as nginx + PHP-FPM 8.2 send them; the order of lines is that of the wire without Server, Date and framing. */
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../runtime/config/version.ts';
import { languageConstructs } from '../../runtime/php/ext/core/language-constructs.ts';
import { apacheFunctions } from '../../runtime/php/ext/fpm/apache-functions.ts';
import { headerFunctions } from '../../runtime/php/ext/standard/http/header-functions.ts';
import { outputFunctions } from '../../runtime/php/ext/standard/http/output-functions.ts';
import { bind, type MemoryRequestOptions, memoryRequest } from '../support/memory-request.ts';

function start(options: MemoryRequestOptions = {}) {
  const { request, sapi } = memoryRequest(options);
  const errors: string[] = [];
  request.diagnostics.setErrorHandler((level, message) => {
    errors.push(`${level} ${message}`);
    return true;
  }, 32767);
  return {
    request,
    sapi,
    errors,
    ...bind(apacheFunctions, request),
    ...bind({ ...languageConstructs, ...outputFunctions }, request),
    ...bind(headerFunctions, request),
  };
}

type Php = ReturnType<typeof start>;

/** Status line and lines of a script's head; X-Powered-By is left out. */
function headOf(script: (php: Php) => void, options?: MemoryRequestOptions): string[] {
  const php = start({ ini: { expose_php: '0' }, ...options });
  script(php);
  php.request.output.close();
  const { statusCode, reason, lines } = php.sapi.head;
  return [`${statusCode} ${reason}`, ...lines];
}

/** The same without the default Content-Type. */
function shortHead(script: (php: Php) => void): string[] {
  return headOf(script).filter((line) => line !== TYPE);
}

const TYPE = 'Content-Type: text/html; charset=UTF-8';

describe('the head of a script that sets nothing', () => {
  test('is the same object for all requests', () => {
    const heads = [1, 2].map(() => {
      const php = start();
      php.echo('x');
      return php.sapi.sentHead;
    });
    expect(heads[0]).toBe(heads[1]);
    const block = `${TYPE}\r\nX-Powered-By: ts-sapi/${VERSION}`;
    expect(heads[0]).toEqual({ status: '200 OK', block, closes: false, declaredLength: -1 });
  });

  test('says nothing about the runtime when expose_php is off', () => {
    expect(headOf(() => {})).toEqual(['200 OK', TYPE]);
  });

  test.each([
    [{ default_mimetype: 'TEXT/Foo' }, ['Content-Type: TEXT/Foo; charset=UTF-8']],
    [{ default_mimetype: 'application/json' }, ['Content-Type: application/json']],
    [{ default_charset: 'iso-8859-1' }, ['Content-Type: text/html; charset=iso-8859-1']],
    [{ default_charset: '' }, ['Content-Type: text/html']],
    [{ default_mimetype: '' }, []],
  ])('follows %j', (ini, lines) => {
    expect(headOf(() => {}, { ini: { expose_php: '0', ...ini } as never })).toEqual(['200 OK', ...lines]);
  });
});

describe('status', () => {
  test.each<[string, (php: Php) => void, string[]]>([
    ['status line', (p) => p.header('HTTP/1.1 404 Not Here'), ['404 Not Here']],
    ['line without phrase', (p) => p.header('HTTP/1.1 404'), ['404 ']],
    ['spaces are kept', (p) => p.header('http/1.0   403  Foo  Bar '), ['403  Foo  Bar']],
    ['a phrase for 200 is lost', (p) => p.header('HTTP/1.1 200 Fine'), ['200 OK']],
    ['no number is 200', (p) => p.header('HTTP/abc'), ['200 OK']],
    ['Status header', (p) => p.header('Status: 404'), ['404 ']],
    ['Status header with phrase', (p) => p.header('status:404 Low'), ['404 Low']],
    [
      'the first Status header and no code beats the code',
      (p) => {
        p.header('Status: 404 Foo');
        p.header('Status: 405 Bar', false);
        p.http_response_code(410);
      },
      ['404 Foo'],
    ],
    [
      'a status line beats the Status header',
      (p) => {
        p.header('HTTP/1.1 410 X');
        p.header('Status: 404 Foo');
      },
      ['410 X'],
    ],
    [
      'http_response_code keeps an earlier line',
      (p) => {
        p.header('HTTP/1.1 500 Foo');
        p.http_response_code(404);
      },
      ['500 Foo'],
    ],
    [
      'a code by header() drops an earlier line',
      (p) => {
        p.header('HTTP/1.1 500 Foo');
        p.header('X: z', true, 404);
      },
      ['404 Not Found', 'X: z'],
    ],
    [
      'the same code by header() does not',
      (p) => {
        p.header('HTTP/1.1 404 Foo');
        p.header('X: z', true, 404);
      },
      ['404 Foo', 'X: z'],
    ],
    ['codes PHP does not know', (p) => p.http_response_code(418), ['418 ']],
    ['an interim code, which is no answer', (p) => p.http_response_code(103), ['200 OK']],
    ['an interim status line', (p) => p.header('HTTP/1.1 103 Early Hints'), ['200 OK']],
    ['Location', (p) => p.header('Location: /rel'), ['302 Found', 'Location: /rel']],
    [
      'Location keeps 201',
      (p) => {
        p.http_response_code(201);
        p.header('location: /x');
      },
      ['201 Created', 'location: /x'],
    ],
    [
      'Location keeps 3xx',
      (p) => {
        p.http_response_code(308);
        p.header('Location: /x');
      },
      ['308 Permanent Redirect', 'Location: /x'],
    ],
    ['Location with a code', (p) => p.header('Location: x', true, 404), ['404 Not Found', 'Location: x']],
    ['Location with 200', (p) => p.header('Location: x', true, 200), ['302 Moved Temporarily', 'Location: x']],
    [
      'a removed Location leaves its status',
      (p) => {
        p.header('Location: /x');
        p.header_remove('Location');
      },
      ['302 Found'],
    ],
    ['WWW-Authenticate', (p) => p.header('WWW-Authenticate: Basic'), ['401 Unauthorized', 'WWW-Authenticate: Basic']],
  ])('%s', (_, script, expected) => {
    expect(shortHead(script)).toEqual(expected);
  });

  test.each<[string, (php: Php) => void]>([
    ['a code of four digits', (p) => p.http_response_code(9999)],
    ['a status line of four digits', (p) => p.header('HTTP/1.1 9999 Foo')],
    ['a Status of four digits', (p) => p.header('Status: 9999')],
    ['a code below 100', (p) => p.http_response_code(99)],
    ['a negative code', (p) => p.http_response_code(-1)],
    ['a status that is no number', (p) => p.header('Status: abc')],
    ['a status line that is no number', (p) => p.header('HTTP/1.1 abc')],
    ['white space in a name', (p) => p.header('X Y: 1')],
    ['white space before a name', (p) => p.header('  X-Lead: 1')],
    ['no name', (p) => p.header(': v')],
  ])('502 for %s; the body is not sent', (_, script) => {
    const php = start();
    script(php);
    php.echo('body');
    expect([php.sapi.head.statusCode, php.sapi.head.reason, php.sapi.body]).toEqual([502, 'Bad Gateway', '']);
    expect(php.sapi.logs).toHaveLength(1);
  });

  test('http_response_code() returns the code before', () => {
    const php = start();
    const results = [php.http_response_code(), php.http_response_code(-5), php.http_response_code()];
    expect([...results, php.http_response_code(200)]).toEqual([200, 200, -5, -5]);
    php.echo('x');
    expect([php.http_response_code(500), php.http_response_code(), php.errors]).toEqual([200, 500, []]);
    expect(php.sapi.head.statusCode).toBe(200);
  });

  test('the command line has no status and no headers', () => {
    const php = start({ name: 'cli' });
    php.header('X-A: b');
    expect([php.http_response_code(), php.http_response_code(404), php.http_response_code()]).toEqual([
      false,
      true,
      404,
    ]);
    expect(php.headers_list()).toEqual([]);
  });
});

describe('Content-Type', () => {
  test.each([
    ['Content-Type: text/plain', 'Content-type: text/plain;charset=UTF-8', 'text/plain;charset=UTF-8'],
    [
      'Content-Type:   text/html; foo=bar',
      'Content-type: text/html; foo=bar;charset=UTF-8',
      'text/html; foo=bar;charset=UTF-8',
    ],
    ['content-TYPE:    Text/Plain', 'content-TYPE:    Text/Plain', 'Text/Plain'],
    ['Content-Type: application/json', 'Content-Type: application/json', 'application/json'],
    ['Content-Type: text/html; charset=', 'Content-Type: text/html; charset=', 'text/html; charset='],
  ])('%s', (given, listed, sent) => {
    const php = start({ ini: { expose_php: '0' } });
    php.header(given);
    expect(php.headers_list()).toEqual([listed]);
    php.echo('x');
    expect(php.sapi.head.lines).toEqual([`Content-Type: ${sent}`]);
  });

  test('empty, removed, and of a 304: none', () => {
    expect(headOf((p) => p.header('Content-Type:'))).toEqual(['200 OK']);
    expect(
      headOf((p) => {
        p.header('Content-Type: text/plain');
        p.header_remove('content-type');
      }),
    ).toEqual(['200 OK']);
    expect(headOf((p) => p.http_response_code(304))).toEqual(['304 Not Modified']);
    expect(headOf((p) => p.http_response_code(204))).toEqual(['204 No Content', TYPE]);
  });

  test('of two the last counts; it stands first', () => {
    expect(
      headOf((p) => {
        p.header('X-A: 1');
        p.header('Content-Type: text/css');
        p.header('Content-Type: text/x', false);
      }),
    ).toEqual(['200 OK', 'Content-Type: text/x;charset=UTF-8', 'X-A: 1']);
  });
});

describe('the header list', () => {
  test('replaces at the end, adds, removes, without regard to case', () => {
    const php = start({ ini: { expose_php: '0' } });
    php.header('X-B: 1');
    php.header('X-A: 2');
    php.header('x-b: 3');
    php.header('X-A: 4', false);
    expect(php.headers_list()).toEqual(['X-A: 2', 'x-b: 3', 'X-A: 4']);
    php.header_remove('x-a');
    expect(php.headers_list()).toEqual(['x-b: 3']);
    php.header_remove('X-A:');
    expect(php.errors).toEqual(['2 Header to delete may not contain colon.']);
  });

  test('header_remove() takes everything, X-Powered-By too', () => {
    const php = start();
    php.header('X-A: 1');
    php.header_remove();
    php.header('X-Q: 1');
    expect(php.headers_list()).toEqual(['X-Q: 1']);
    php.echo('x');
    expect(php.headers_list()).toEqual(['X-Q: 1', 'Content-type: text/html; charset=UTF-8']);
  });

  test('shows the default type once the headers have left', () => {
    const php = start();
    expect(php.headers_list()).toEqual([`X-Powered-By: ts-sapi/${VERSION}`]);
    php.echo('x');
    expect(php.headers_list()).toEqual([`X-Powered-By: ts-sapi/${VERSION}`, 'Content-type: text/html; charset=UTF-8']);
  });

  test('cuts white space off the end and takes no line breaks or NUL', () => {
    const php = start({ ini: { expose_php: '0' } });
    for (const line of [
      'X-Nul: a\0b\nc',
      'X-N: a\nb',
      'X-R: a\rb',
      'X-F: a\r\n b',
      'X-Trail: a\r\n \t\v\f',
      '',
      '  ',
    ]) {
      php.header(line);
    }
    expect(php.headers_list()).toEqual(['X-Trail: a', '']);
    const newLine = '2 Header may not contain more than a single header, new line detected';
    expect(php.errors).toEqual(['2 Header may not contain NUL bytes', newLine, newLine, newLine]);
    php.echo('x');
    expect(php.sapi.head.lines).toEqual([TYPE, 'X-Trail: a']);
  });

  test('what is meant for the proxy does not reach the client', () => {
    const lines = [
      'X-Accel-Redirect: /x',
      'X-Accel-Expires: 0',
      'X-Accel-Buffering: no',
      'Status: 200 OK',
      'X-Accel-Foo: 1',
    ];
    const head = headOf((p) => {
      for (const line of lines) p.header(line);
    });
    expect(head).toEqual(['200 OK', TYPE, 'X-Accel-Foo: 1']);
  });

  test('a line without colon gets one', () => {
    expect(headOf((p) => p.header('NoColonHere'))).toEqual(['200 OK', TYPE, 'NoColonHere: ']);
  });
});

describe('too late', () => {
  const WARNING = '2 Cannot modify header information - headers already sent by (output started at /test.ts:7)';

  test('header(), header_remove() and setcookie() say where output started', () => {
    const php = start();
    php.request.run.callSite = 7;
    php.echo('x');
    php.request.run.callSite = 9;
    php.header('X-A: 1');
    php.header_remove('X-A');
    php.header_remove();
    expect(php.setcookie('a', 'b')).toBe(false);
    expect(php.errors).toEqual([WARNING, WARNING, WARNING, WARNING]);
  });

  test('headers_sent() fills file and line', () => {
    const php = start();
    const place: { file?: string; line?: number } = {};
    expect([php.headers_sent(place), place]).toEqual([false, { file: '', line: 0 }]);
    php.ob_start();
    php.request.run.callSite = 3;
    php.echo('x');
    php.request.run.callSite = 5;
    php.ob_end_flush();
    expect([php.headers_sent(place), place]).toEqual([true, { file: '/test.ts', line: 5 }]);
  });

  test('headers that left without output name no place', () => {
    const php = start();
    php.request.headers.send();
    php.header('X-A: 1');
    expect(php.errors).toEqual(['2 Cannot modify header information - headers already sent']);
  });
});

describe('header_register_callback', () => {
  test('the last one runs once, before the headers leave, and may change everything', () => {
    const php = start({ ini: { expose_php: '0' } });
    let calls = 0;
    php.header_register_callback(() => {
      throw new Error('replaced');
    });
    php.header_register_callback(() => {
      calls++;
      expect(php.headers_list()).toEqual(['Content-type: text/html; charset=UTF-8']);
      expect(php.headers_sent()).toBe(false);
      php.header('X-CB: 1');
      php.header('Content-Type: text/css');
      php.http_response_code(202);
    });
    php.echo('a');
    php.echo('b');
    expect(calls).toBe(1);
    expect(php.sapi.head).toEqual({
      statusCode: 202,
      reason: 'Accepted',
      lines: ['Content-Type: text/css;charset=UTF-8', 'X-CB: 1'],
    });
    expect(php.sapi.body).toBe('ab');
  });

  test('what it throws comes out of the echo that made it run; the output is sent', () => {
    const php = start();
    php.header_register_callback(() => {
      throw new Error('cbx');
    });
    expect(() => php.echo('body')).toThrow('cbx');
    php.echo('more');
    expect(php.sapi.body).toBe('bodymore');
  });

  test('its own output goes first; the head is sent once', () => {
    const php = start();
    php.header_register_callback(() => php.echo('in'));
    php.echo('body');
    expect([php.sapi.heads.length, php.sapi.body]).toEqual([1, 'inbody']);
  });
});

describe('headers as arrays', () => {
  test('apache_response_headers()', () => {
    const php = start({ ini: { expose_php: '0' } });
    for (const line of ['X-A: 1', 'NoColon', 'X-S:    v  w', 'X-E:', 'X-T:\tt']) php.header(line);
    php.header('X-A: 2', false);
    expect(php.apache_response_headers()).toEqual({ 'X-A': '2', 'X-S': 'v  w', 'X-E': '', 'X-T': 't' });
  });

  test('getallheaders() as FPM rebuilds it', () => {
    const headers = { 'x-lower-case': 'a', x_under: 'b', dnt: '1', 'x-1a-b': 'c' };
    const php = start({ headers });
    expect(Object.entries(php.getallheaders())).toEqual([
      ['X-1a-B', 'c'],
      ['Dnt', '1'],
      ['X-Lower-Case', 'a'],
      ['Content-Length', ''],
      ['Content-Type', ''],
    ]);
    expect(php.apache_request_headers()).toEqual(php.getallheaders());
  });
});
