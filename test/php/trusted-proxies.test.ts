/** Whose word counts for who the client is and what it asked for. Address chains were compared with nginx's realip module. */
import { describe, expect, it, test } from 'vitest';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import type { InputRecord } from '../../runtime/php/main/input/input-array.ts';
import { serverVariables } from '../../runtime/php/main/superglobals/server-vars.ts';
import type { RequestInput } from '../../runtime/php/sapi.ts';
import { memoryInput } from '../support/memory-sapi.ts';

type Headers = readonly (readonly [name: string, value: string])[];

const TRUSTED = { trusted_proxies: '127.0.0.1, 10.0.0.0/8' };
const WITH_FORWARDED = { ...TRUSTED, trusted_headers: 'Forwarded' };

function variables(headers: Headers, ini: Record<string, string> = TRUSTED, input: Partial<RequestInput> = {}) {
  const notices: string[] = [];
  const forEachHeader: RequestInput['forEachHeader'] = (visit) => {
    for (const [name, value] of [['host', 'inner'] as const, ...headers]) visit(name, value);
  };
  const notice = (_key: string, text: string): unknown => notices.push(text);
  const settings = new Ini(new IniSettings({ register_argc_argv: '0', ...ini }));
  const request = memoryInput({ serverPort: 8080, remotePort: 4000, ...input, forEachHeader, notice });
  return { server: serverVariables(request, settings, {}).toScriptArray(), notices };
}

/** `REMOTE_ADDR REMOTE_PORT REQUEST_SCHEME HTTP_HOST SERVER_PORT` */
function view({ server }: { server: InputRecord }): string {
  const { REMOTE_ADDR, REMOTE_PORT, REQUEST_SCHEME, HTTP_HOST, SERVER_PORT } = server;
  return [REMOTE_ADDR, REMOTE_PORT, REQUEST_SCHEME, HTTP_HOST, SERVER_PORT].join(' ');
}

const UNTOUCHED = '127.0.0.1 4000 http inner 8080';

describe('who is trusted', () => {
  const headers: Headers = [
    ['x-forwarded-for', '203.0.113.9, 10.0.0.7'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-host', 'shop.example'],
  ];

  it('is nobody by default', () => {
    const { server } = variables(headers, {});
    expect(view({ server })).toBe(UNTOUCHED);
    expect(server).toMatchObject({ HTTP_X_FORWARDED_HOST: 'shop.example' });
  });

  it('is a proxy in the list, and those before it in the chain', () => {
    const { server } = variables(headers);
    expect(server).toMatchObject({
      REMOTE_ADDR: '203.0.113.9',
      HTTPS: 'on',
      HTTP_HOST: 'shop.example',
      SERVER_NAME: 'shop.example',
      SERVER_PORT: '443',
    });
  });

  it('is also an IPv4 proxy that is seen as IPv6', () => {
    expect(variables(headers, TRUSTED, { remoteAddress: '::ffff:127.0.0.1' }).server.REMOTE_ADDR).toBe('203.0.113.9');
  });

  it('ends with the first hop that is not in the list: what stands before it may be forged', () => {
    const spoofed: Headers = [['x-forwarded-for', '1.1.1.1, 203.0.113.9, 10.0.0.7']];
    expect(variables(spoofed).server.REMOTE_ADDR).toBe('203.0.113.9');
    expect(variables(spoofed, { trusted_proxies: '127.0.0.1' }).server.REMOTE_ADDR).toBe('10.0.0.7');
    expect(variables(spoofed, { trusted_proxies: '192.0.2.1' }).server.REMOTE_ADDR).toBe('127.0.0.1');
  });
});

describe('which headers are read', () => {
  const both: Headers = [
    ['forwarded', 'for=1.1.1.1;host=forged.example;proto=https'],
    ['x-forwarded-for', '203.0.113.9'],
  ];

  it('are the X-Forwarded ones by default: Forwarded is the client’s, whom nginx and others let pass', () => {
    const { server } = variables(both);
    expect(view({ server })).toBe('203.0.113.9 0 http inner 8080');
    expect(variables(both.slice(0, 1)).server).toMatchObject({ REMOTE_ADDR: '127.0.0.1', HTTP_HOST: 'inner' });
  });

  it('are those named, and no others', () => {
    expect(view(variables(both, WITH_FORWARDED))).toBe('1.1.1.1 0 https forged.example 443');
    const forOnly = { ...TRUSTED, trusted_headers: 'X-Forwarded-For' };
    const rest: Headers = [
      ['x-forwarded-for', '203.0.113.9'],
      ['x-forwarded-host', 'forged.example'],
      ['x-forwarded-proto', 'https'],
      ['x-forwarded-port', '1'],
    ];
    expect(view(variables(rest, forOnly))).toBe('203.0.113.9 0 http inner 8080');
  });

  it('are both when both are named, and then Forwarded counts', () => {
    const ini = { ...TRUSTED, trusted_headers: 'x-forwarded-*  forwarded' };
    expect(variables(both, ini).server.REMOTE_ADDR).toBe('1.1.1.1');
    expect(variables(both.slice(1), ini).server.REMOTE_ADDR).toBe('203.0.113.9');
  });
});

describe('chains of X-Forwarded-For', () => {
  test.each([
    ['1.1.1.1, garbage, 10.0.0.7', '10.0.0.7'],
    ['garbage', '127.0.0.1'],
    ['1.1.1.1:999, 10.0.0.7', '1.1.1.1:999'],
    ['[2001:db8::1]:77', '2001:db8::1:77'],
    ['2001:db8::2', '2001:db8::2'],
    ['1.1.1.1, unknown', '127.0.0.1'],
    ['1.1.1.1, _hidden, 10.0.0.7', '10.0.0.7'],
    ['9.9.9.9, 10.0.0.1, 10.0.0.7', '9.9.9.9'],
    ['10.0.0.9, 10.0.0.7', '10.0.0.9'],
    ['1.2.3.4:99999', '127.0.0.1'],
    ['1.2.3.4 ', '1.2.3.4'],
    ['[1.2.3.4]', '127.0.0.1'],
    ['::ffff:9.9.9.9', '::ffff:9.9.9.9'],
    ['300.1.1.1', '127.0.0.1'],
    ['', '127.0.0.1'],
  ])('%s', (value, expected) => {
    const { REMOTE_ADDR, REMOTE_PORT } = variables([['x-forwarded-for', value]]).server;
    const port = REMOTE_PORT === '0' || REMOTE_PORT === '4000' ? '' : `:${REMOTE_PORT}`;
    expect(`${REMOTE_ADDR}${port}`).toBe(expected);
  });

  it('may come in several headers', () => {
    const headers: Headers = [
      ['x-forwarded-for', '9.9.9.9'],
      ['x-forwarded-for', '10.0.0.7'],
    ];
    expect(variables(headers).server.REMOTE_ADDR).toBe('9.9.9.9');
  });
});

describe('lists of the other headers', () => {
  it('count from the end, as far as proxies are trusted: some proxies add to what a client sent', () => {
    const headers: Headers = [
      ['x-forwarded-for', '1.1.1.1, 203.0.113.9'],
      ['x-forwarded-host', 'forged.example, shop.example'],
      ['x-forwarded-proto', 'https, http'],
      ['x-forwarded-port', '444, 8081'],
    ];
    expect(view(variables(headers))).toBe('203.0.113.9 0 http shop.example 8081');
  });

  it('go back as far as the addresses do', () => {
    const headers: Headers = [
      ['x-forwarded-for', '203.0.113.9, 10.0.0.7'],
      ['x-forwarded-host', 'shop.example, inner.example'],
      ['x-forwarded-proto', 'https'],
    ];
    expect(view(variables(headers))).toBe('203.0.113.9 0 https shop.example 443');
  });

  it('have a port that wins over the host’s and the protocol’s', () => {
    const host = ['x-forwarded-host', 'shop.example:8443'] as const;
    expect(variables([host, ['x-forwarded-proto', 'https']]).server.SERVER_PORT).toBe('8443');
    expect(variables([host, ['x-forwarded-port', '9443']]).server.SERVER_PORT).toBe('9443');
  });
});

describe('Forwarded (RFC 7239)', () => {
  test.each([
    ['for=9.9.9.9', '9.9.9.9 0 http inner 8080'],
    ['for="[2001:db8::17]:4711";proto=https;host="a.example:8443"', '2001:db8::17 4711 https a.example:8443 8443'],
    ['For=9.9.9.9;Proto=HTTPS', '9.9.9.9 0 https inner 443'],
    ['for=9.9.9.9:80', '9.9.9.9 80 http inner 8080'],
    ['for=1.1.1.1;host=forged.example, for=203.0.113.9;host=shop.example', '203.0.113.9 0 http shop.example 8080'],
    ['for=203.0.113.9;proto=https;host=shop.example, for=10.0.0.7', '203.0.113.9 0 https shop.example 443'],
    ['for=203.0.113.9, for=10.0.0.7;proto=https', '203.0.113.9 0 https inner 443'],
    ['for=unknown;proto=https', '127.0.0.1 4000 https inner 443'],
    ['for="_gazonk";host=a.example', '127.0.0.1 4000 http a.example 8080'],
    ['for=1.1.1.1, for=_hidden;proto=https, for=10.0.0.7', '10.0.0.7 0 https inner 443'],
    ['for=9.9.9.9;by="_a,b;c\\"d";ext="x"', '9.9.9.9 0 http inner 8080'],
    // A quote that a client opened does not swallow what the proxy wrote.
    ['for="1.1.1.1, for=203.0.113.9', '203.0.113.9 0 http inner 8080'],
    ['for=1.1.1.1;ext="\\", for="[2001:db8::1]";proto=https', '2001:db8::1 0 https inner 443'],
    // Malformed where it is read: the chain ends there.
    ['for=1.1.1.1, nonsense', UNTOUCHED],
    ['for=1.1.1.1;for=2.2.2.2', UNTOUCHED],
    ['for=9.9.9.9, for="10.0.0.7', UNTOUCHED],
    ['"', UNTOUCHED],
    ['for="\\"', UNTOUCHED],
    [',', UNTOUCHED],
  ])('%s', (value, expected) => {
    expect(view(variables([['forwarded', value]], WITH_FORWARDED))).toBe(expected);
  });

  it('stays quick however hostile it is', () => {
    const started = performance.now();
    for (const piece of ['"', '\\"', ',"', ';', '="\\']) {
      variables([['forwarded', piece.repeat(8000)]], WITH_FORWARDED);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('what is not well-formed', () => {
  const HOSTILE = [
    'evil"<x>',
    'a b',
    'a/b',
    'user@host',
    'a\\b',
    '[::1',
    '[zz]',
    'a:b',
    'a:0',
    'a:70000',
    'a..b:80:90',
    '<',
  ];

  test.each(HOSTILE)('never reaches $_SERVER: %s', (value) => {
    const x = variables([['x-forwarded-host', value]]);
    const rfc = variables([['forwarded', `for=9.9.9.9;host="${value.replace(/["\\]/g, '\\$&')}"`]], WITH_FORWARDED);
    for (const { server, notices } of [x, rfc]) {
      expect(server).toMatchObject({ HTTP_HOST: 'inner', SERVER_NAME: 'inner' });
      expect(Object.values(server).filter((one) => String(one).includes(value))).toEqual([]);
      expect(notices).toHaveLength(1);
    }
  });

  it('is told with header, proxy and value', () => {
    expect(variables([['x-forwarded-host', 'evil"<x>']]).notices).toEqual([
      'NOTICE: X-Forwarded-Host from 127.0.0.1 is not well-formed and ignored: "evil\\"<x>"',
    ]);
    expect(variables([['x-forwarded-proto', 'gopher']]).notices[0]).toContain('X-Forwarded-Proto');
    expect(variables([['x-forwarded-port', '-1']]).server).toMatchObject({ SERVER_PORT: '8080' });
    expect(variables([['x-forwarded-port', '-1']]).server).not.toHaveProperty('HTTP_X_FORWARDED_PORT');
    expect(variables([['x-forwarded-for', 'x'.repeat(9000)]]).notices[0]!.length).toBeLessThan(200);
  });

  it('is nobody’s business where it is not read', () => {
    const headers: Headers = [['x-forwarded-for', 'forged"<x>, 203.0.113.9']];
    expect(variables(headers).notices).toEqual([]);
    expect(variables([['x-forwarded-host', 'evil"<x>']], {}).notices).toEqual([]);
  });

  test.each([
    'shop.example',
    'shop.example:8443',
    '[2001:db8::1]',
    '[::1]:80',
    'localhost',
    'a_b.example',
    '192.0.2.1',
    'xn--bcher-kva.example.',
  ])('is no host such as %s', (value) => {
    expect(variables([['x-forwarded-host', value]])).toMatchObject({ server: { HTTP_HOST: value }, notices: [] });
  });
});
