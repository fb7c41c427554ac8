import { describe, expect, it } from 'vitest';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import type { InputRecord } from '../../runtime/php/main/input/input-array.ts';
import { serverVariables } from '../../runtime/php/main/superglobals/server-vars.ts';
import type { RequestInput } from '../../runtime/php/sapi.ts';
import { memoryInput } from '../support/memory-sapi.ts';

const INPUT: Partial<RequestInput> = {
  method: 'POST',
  path: '/s.php/ex%20tra/p',
  query: 'x.y=1',
  scriptName: '/s.php',
  scriptFilename: '/www/s.php',
  documentRoot: '/www',
  pathInfo: '/ex tra/p',
  serverPort: 8080,
};

function variables(
  headers: readonly (readonly [string, string])[],
  input: Partial<RequestInput> = {},
  ini: Record<string, string> = {},
): InputRecord {
  const forEachHeader: RequestInput['forEachHeader'] = (visit) => {
    for (const [name, value] of headers) visit(name, value);
  };
  const settings = new Ini(new IniSettings({ register_argc_argv: '0', ...ini }));
  return serverVariables(memoryInput({ ...INPUT, ...input, forEachHeader }), settings, { HOME: '/h' }).toScriptArray();
}

describe('serverVariables', () => {
  it('has the keys, order and types of PHP-FPM behind nginx', () => {
    const server = variables([
      ['host', 'example.test:8080'],
      ['user-agent', 'curl'],
      ['content-type', 'a/b'],
      ['content-length', '3'],
      ['authorization', 'Basic dXNlcjpwQHNz'],
    ]);
    // Recorded from nginx 1.22 and PHP-FPM 8.2; USER is missing in this environment.
    expect(Object.keys(server).join(' ')).toBe(
      'HOME HTTP_AUTHORIZATION HTTP_CONTENT_LENGTH HTTP_CONTENT_TYPE HTTP_USER_AGENT HTTP_HOST REDIRECT_STATUS ' +
        'SERVER_NAME SERVER_PORT SERVER_ADDR REMOTE_USER REMOTE_PORT REMOTE_ADDR SERVER_SOFTWARE GATEWAY_INTERFACE ' +
        'REQUEST_SCHEME SERVER_PROTOCOL DOCUMENT_ROOT DOCUMENT_URI REQUEST_URI PATH_INFO SCRIPT_NAME SCRIPT_FILENAME ' +
        'CONTENT_LENGTH CONTENT_TYPE REQUEST_METHOD QUERY_STRING FCGI_ROLE PHP_SELF PHP_AUTH_USER PHP_AUTH_PW ' +
        'REQUEST_TIME_FLOAT REQUEST_TIME',
    );
    expect(server).toMatchObject({
      SERVER_NAME: 'example.test',
      SERVER_PORT: '8080',
      REMOTE_USER: 'user',
      DOCUMENT_URI: '/s.php/ex tra/p',
      PHP_SELF: '/s.php/ex tra/p',
      QUERY_STRING: 'x.y=1',
      PHP_AUTH_PW: 'p@ss',
      REQUEST_TIME_FLOAT: 1_700_000_000.5,
      REQUEST_TIME: 1_700_000_000,
    });
  });

  it('takes the last of repeated headers and drops Proxy and names with an underscore', () => {
    const server = variables([
      ['x-dup', 'a'],
      ['x-dup', 'b'],
      ['proxy', 'evil'],
      ['x_under', '1'],
    ]);
    expect(server.HTTP_X_DUP).toBe('b');
    expect(Object.keys(server).filter((name) => /PROXY|UNDER/.test(name))).toEqual([]);
  });

  it('knows HTTPS, digest credentials and arguments', () => {
    expect(variables([], { isHttps: true })).toMatchObject({ HTTPS: 'on', REQUEST_SCHEME: 'https' });
    expect(variables([])).not.toHaveProperty('HTTPS');
    expect(variables([['authorization', 'Digest a="b"']]).PHP_AUTH_DIGEST).toBe('a="b"');
    expect(variables([['authorization', 'Bearer x']])).not.toHaveProperty('PHP_AUTH_USER');
    expect(variables([], { path: '/', query: 'a+b' }, { register_argc_argv: '1' })).toMatchObject({
      argv: ['a', 'b'],
      argc: 2,
    });
    expect(variables([], { argv: ['x.ts', '-v'] })).toMatchObject({ argv: ['x.ts', '-v'], argc: 2, DOCUMENT_ROOT: '' });
  });
});
