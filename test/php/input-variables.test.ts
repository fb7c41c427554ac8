import { describe, expect, it } from 'vitest';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { parseCookies, parseQuery } from '../../runtime/php/main/input/input-variables.ts';

function reader(directives: Record<string, string> = {}) {
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);
  const report = { warn, note: warn, warnPlainly: warn };
  const ini = new Ini(new IniSettings(directives));
  const text = (parse: typeof parseQuery) => (source: string) =>
    JSON.stringify(parse(source, ini, report).toScriptArray());
  return { query: text(parseQuery), cookies: text(parseCookies), warnings };
}

/** What PHP 8.2's parse_str() and json_encode() give. */
const QUERIES: readonly (readonly [query: string, json: string])[] = [
  ['a[-3]=x&a[]=y', '{"a":{"-3":"x","-2":"y"}}'],
  ['a[5]=1&a[]=2', '{"a":{"5":"1","6":"2"}}'],
  ['a[b=1', '{"a_b":"1"}'],
  ['a[b][c=1', '{"a":{"b":"1"}}'],
  ['a.b[c.d]=1', '{"a_b":{"c.d":"1"}}'],
  ['a[ ]=1', '{"a":["1"]}'],
  ['a[ x]=1', '{"a":{" x":"1"}}'],
  ['a]b=1', '{"a]b":"1"}'],
  ['[a]=1', '{}'],
  ['a[b]c=2', '{"a":{"b":"2"}}'],
  ['a[01]=1', '{"a":{"01":"1"}}'],
  ['a=1&a[]=2', '{"a":["2"]}'],
  ['a[]=1&a=2', '{"a":"2"}'],
  ['a[9223372036854775807]=1&a[]=2', '{"a":{"9223372036854775807":"1"}}'],
  ['a%00b=1', '{"a":"1"}'],
  ['+a+b=1', '{"a_b":"1"}'],
  ['a[][b]=1&a[][b]=2', '{"a":[{"b":"1"},{"b":"2"}]}'],
  ['a[-0]=1', '{"a":{"-0":"1"}}'],
  ['a[[b]=1', '{"a":{"[b":"1"}}'],
  ['=1&&a', '{"a":""}'],
  ['a%5Bb%5D=1', '{"a":{"b":"1"}}'],
  ['a[x[y=1', '{"a_x_y":"1"}'],
  ['..a=1', '{"__a":"1"}'],
  ['a[__Host-x][y]=2&..Host-a=1&__Host-b=1', '{"a":[],"__Host-b":"1"}'.replace('[]', '{}')],
  ['a=%zz&b=%c3%a9&c=1%', '{"a":"%zz","b":"é","c":"1%"}'],
  ['__proto__=1&constructor[prototype]=2', '{"__proto__":"1","constructor":{"prototype":"2"}}'],
];

describe('parseQuery', () => {
  it.each(QUERIES)('%s', (query, json) => {
    expect(reader().query(query)).toBe(json);
  });

  it('keeps bytes that are not UTF-8', () => {
    expect(reader().query('a=%e9%ff')).toBe(JSON.stringify({ a: '\udce9\udcff' }));
  });

  it('keeps the order of keys that JavaScript would sort', () => {
    expect(reader().query('b=1&7=2&a[9]=x&a[2]=y')).toBe('{"b":"1","7":"2","a":{"9":"x","2":"y"}}');
  });

  it('takes each character of arg_separator.input', () => {
    expect(reader({ 'arg_separator.input': ';&' }).query('a=1;b=2&c=3')).toBe('{"a":"1","b":"2","c":"3"}');
  });

  it('stops at max_input_vars', () => {
    const { query, warnings } = reader({ max_input_vars: '2' });
    expect(query('a=1&b=2&c=3')).toBe('{"a":"1","b":"2"}');
    expect(warnings).toEqual(['Input variables exceeded 2. To increase the limit change max_input_vars in php.ini.']);
  });

  it('drops variables nested too deep, and warns where the client cannot see it', () => {
    const hidden = reader({ max_input_nesting_level: '2', display_errors: '0' });
    expect(hidden.query('a[b][c]=1&a[b][c][d]=2&e=3')).toBe('{"e":"3"}');
    expect(hidden.warnings).toEqual([
      'Input variable nesting level exceeded 2. To increase the limit change max_input_nesting_level in php.ini.',
    ]);
    const shown = reader({ max_input_nesting_level: '2', display_errors: '1' });
    shown.query('a[b][c][d]=2');
    expect(shown.warnings).toEqual([]);
  });
});

describe('parseCookies', () => {
  it('takes the first of equal names and names as they are sent', () => {
    const { cookies } = reader();
    expect(cookies('a=1; a=2; b=x+y%20z; c%5Bd%5D=1; e[f]=2; g h=1; =5; ;i')).toBe(
      '{"a":"1","b":"x+y z","c%5Bd%5D":"1","e":{"f":"2"},"g_h":"1","i":""}',
    );
  });
});
