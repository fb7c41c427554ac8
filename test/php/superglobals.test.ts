import { describe, expect, it } from 'vitest';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { Superglobals } from '../../runtime/php/main/superglobals/superglobals.ts';
import type { RequestInput } from '../../runtime/php/sapi.ts';
import { memoryInput } from '../support/memory-sapi.ts';

interface Setting {
  readonly ini?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly input?: Partial<RequestInput>;
}

function open({ ini = {}, headers = {}, input = {} }: Setting) {
  const errors: { message: string; isDisplayed: boolean | undefined; file: string; line: number }[] = [];
  const superglobals = new Superglobals(memoryInput(input, headers), new Ini(new IniSettings(ini)), {
    report: ({ message, file, line }, isDisplayed) => errors.push({ message, isDisplayed, file, line }),
  });
  return { superglobals, errors };
}

function form(text: string, contentType = 'application/x-www-form-urlencoded'): Setting {
  const body = { kind: 'memory', bytes: Buffer.from(text) } as const;
  return { input: { method: 'POST', body }, headers: { 'content-type': contentType } };
}

describe('Superglobals', () => {
  it('looks at nothing before it is asked', () => {
    const input = memoryInput();
    const untouchable = new Proxy(input, {
      get: () => {
        throw new Error('touched');
      },
    });
    expect(() => new Superglobals(untouchable, new Ini(), { report: () => {} })).not.toThrow();
  });

  it('keeps what a script assigns', () => {
    const { superglobals } = open({ input: { query: 'a=1' } });
    superglobals.$_GET.b = '2';
    expect(superglobals.$_GET).toEqual({ a: '1', b: '2' });
    superglobals.$_GET = { c: '3' };
    expect(superglobals.$_GET).toEqual({ c: '3' });
    expect(superglobals.query.toScriptArray()).toEqual({ a: '1' });
  });

  it('makes $_REQUEST of query and form, arrays merged, cookies only if told', () => {
    const setting = form('a[y]=2&b=P');
    const input = { ...setting.input, query: 'a[x]=1&b=G&c=G' };
    const headers = { ...setting.headers, cookie: 'c=C' };
    const json = (order: string) =>
      JSON.stringify(open({ ini: { request_order: order }, input, headers }).superglobals.$_REQUEST);
    expect(json('GP')).toBe('{"a":{"x":"1","y":"2"},"b":"P","c":"G"}');
    expect(json('GPC')).toBe('{"a":{"x":"1","y":"2"},"b":"P","c":"C"}');
    expect(json('PG')).toBe('{"a":{"y":"2","x":"1"},"b":"G","c":"G"}');
  });

  it('leaves out what variables_order does not name', () => {
    const { superglobals } = open({
      ini: { variables_order: 'P' },
      input: { query: 'a=1' },
      headers: { cookie: 'a=1' },
    });
    const { $_GET, $_COOKIE, $_SERVER, $_ENV } = superglobals;
    expect([$_GET, $_COOKIE, $_SERVER, $_ENV].map((one) => Object.keys(one).length)).toEqual([0, 0, 0, 0]);
  });

  it('parses forms of POST only, and leaves php://input as it is', () => {
    const { superglobals } = open(form('a=1'));
    expect(superglobals.$_POST).toEqual({ a: '1' });
    expect(Buffer.from(superglobals.inputBytes).toString()).toBe('a=1');
    const put = form('a=1');
    const { superglobals: other } = open({ ...put, input: { ...put.input, method: 'PUT' } });
    expect(other.$_POST).toEqual({});
  });

  it('reads one variable more than max_input_vars from a form', () => {
    const { superglobals, errors } = open({ ...form('a=1&b=2&c=3&d=4'), ini: { max_input_vars: '2' } });
    superglobals.readBody();
    expect(Object.keys(superglobals.$_POST)).toEqual(['a', 'b', 'c']);
    const message =
      'PHP Request Startup: Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.';
    expect(errors).toEqual([{ message, isDisplayed: true, file: 'Unknown', line: 0 }]);
  });

  it('refuses a body beyond post_max_size, of any type, and still gives its bytes', () => {
    const json = open({
      ...form('{"a":1}', 'application/json'),
      ini: { post_max_size: '5', display_startup_errors: '0' },
    });
    json.superglobals.readBody();
    const message = 'POST Content-Length of 7 bytes exceeds the limit of 5 bytes';
    expect(json.errors).toEqual([
      { message: `PHP Request Startup: ${message}`, isDisplayed: false, file: 'Unknown', line: 0 },
    ]);
    expect(json.superglobals.inputBytes.length).toBe(7);
    const multipart = open({ ...form('x'.repeat(9), 'multipart/form-data; boundary=x'), ini: { post_max_size: '5' } });
    multipart.superglobals.readBody();
    expect(multipart.errors.map((error) => error.message)).toEqual([message.replace('7', '9')]);
  });
});
