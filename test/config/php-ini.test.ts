import { describe, expect, test } from 'vitest';
import { parseDefinition, parseIni, sectionDirectives } from '../../runtime/config/php-ini.ts';

/** Text of an ini file, and what parse_ini_string() of PHP 8.2.36 makes of it with EV=env in the environment. */
const recorded: [string, Record<string, string> | string][] = [
  ['a = b=c', "syntax error, unexpected '=' on line 1"],
  ['a = on foo', 'syntax error, unexpected TC_CONSTANT on line 1'],
  ['a = foo on', 'syntax error, unexpected BOOL_TRUE on line 1'],
  ['a= "x;y" ; c', { a: 'x;y' }],
  ['a=x;y', { a: 'x' }],
  ['a = E_ALL & ~E_NOTICE', { a: '32759' }],
  ['a = "E_ALL"', { a: 'E_ALL' }],
  ['a = hello E_ALL world', { a: 'hello 32767 world' }],
  ["a = 'raw \\' x", { a: 'raw \\ x' }],
  ['a = "q\\"z\\\\w\\n"', { a: 'q"z\\w\\n' }],
  ['a=${EV}', { a: 'env' }],
  ['a=${EV}x"y"${EV}', { a: 'envxyenv' }],
  ['a = "pre ${EV} post"', { a: 'pre env post' }],
  ['a = null', { a: '' }],
  ['a = NONE', { a: '' }],
  ['a = yes ', { a: '1' }],
  ['a=No', { a: '' }],
  ['a', {}],
  ['a=', { a: '' }],
  ['a = 1|2', { a: '3' }],
  ['a = 1 | 2 & 3', { a: '3' }],
  ['a = !0', { a: '1' }],
  ['a = !5', { a: '0' }],
  ['a = ~1', { a: '-2' }],
  ['a = (1|2)', { a: '3' }],
  ['a = foo(bar)', "syntax error, unexpected '(' on line 1"],
  ['a = foo!bar', "syntax error, unexpected '!' on line 1"],
  ['a = {x}', { a: '{x}' }],
  ['a = x{y', { a: 'x{y' }],
  ['a = $x', { a: '$x' }],
  ['a = 12K', { a: '12K' }],
  ['a = -5', { a: '-5' }],
  ['a = 1.5', { a: '1.5' }],
  ['a = C:\\path\\', { a: 'C:\\path\\' }],
  ['a = "C:\\path\\\\"', { a: 'C:\\path\\' }],
  ['a = x "y" z', { a: 'xyz' }],
  ['a = x  y   ; z', { a: 'x  y' }],
  ['# c = 1', { '# c': '1' }],
  ['a.b = 1', { 'a.b': '1' }],
  ['a = "multi\nline"', { a: 'multi\nline' }],
  [
    'a = "unterminated',
    "syntax error, unexpected end of file, expecting TC_DOLLAR_CURLY or TC_QUOTED_STRING or '\"' on line 1",
  ],
  ["a = x'y'", { a: 'xy' }],
  ['a = "a" b \'c\'', { a: 'ab c' }],
  ['a b = 1', { 'a b': '1' }],
  ['a = /usr/bin:/bin', { a: '/usr/bin:/bin' }],
  ['a = ./x,y', { a: './x,y' }],
  ['a = 5 ^ 1', { a: '4' }],
  ['a = E_ALL ^ E_NOTICE', { a: '32759' }],
  ['a="";', { a: '' }],
  ['a = ""', { a: '' }],
  ['a = "on"', { a: 'on' }],
  ['a = ${NOPE}', { a: '' }],
  ['a = \\', { a: '\\' }],
  ['a = x\\;y', { a: 'x\\' }],
  ['a = a&b', { a: '0' }],
  ['a = @x', { a: '@x' }],
  ['a = %d', { a: '%d' }],
  ['a = #x', { a: '#x' }],
  ['a = "x" on', 'syntax error, unexpected BOOL_TRUE on line 1'],
  ['a = TRUE', { a: '1' }],
  ['a = trueish', { a: 'trueish' }],
  ['a = on,off', { a: 'on,off' }],
  ['a = 1 2', { a: '1 2' }],
  ['a = http://x/?y=z', "syntax error, unexpected '=' on line 1"],
  ['a = "http://x/?y=z"', { a: 'http://x/?y=z' }],
  ['a= é', { a: 'é' }],
  ['a = 0x1F', { a: '0x1F' }],
  ['a = 010', { a: '010' }],
  ['a=1\nb', { a: '1' }],
  ['=x', "syntax error, unexpected '=' on line 1"],
  ['a = FOO.BAR', { a: 'FOO.BAR' }],
  ['a = "${FOO}"', { a: '' }],
  ['a = x$y', { a: 'x$y' }],
  ['a = "$"', { a: '$' }],
  ['a = "a$b"', { a: 'a$b' }],
  ['a = "\\$x"', { a: '$x' }],
  ['a = E_ALL|x', { a: '32767' }],
  [';only', {}],
  ['a=1\r\nb=2\r\n', { a: '1', b: '2' }],
  ['a = \t x\t y\t\n', { a: 'x\t y' }],
  ['a = none of', 'syntax error, unexpected TC_CONSTANT on line 1'],
  ['a = no/yes', { a: 'no/yes' }],
  ['a=+1', { a: '+1' }],
  ['a=()', "syntax error, unexpected ')' on line 1"],
  ['a = x()y', "syntax error, unexpected '(' on line 1"],
  ['a = "x" | 1', { a: '1' }],
  ["a='on'", { a: 'on' }],
  ['a=[x]', { a: '[x]' }],
  ['a=x]', { a: 'x]' }],
  ['a=x[1]', { a: 'x[1]' }],
  ['a = ?x', { a: '?x' }],
  ['a = ^', "syntax error, unexpected '^' on line 1"],
  ['a = *x*', { a: '*x*' }],
  ['a=x\\"y', "syntax error, unexpected end of file, expecting TC_DOLLAR_CURLY or TC_QUOTED_STRING or '\"' on line 1"],
  ['a = "x\\\ny"', { a: 'x\\\ny' }],
  ['a = \\"x', "syntax error, unexpected end of file, expecting TC_DOLLAR_CURLY or TC_QUOTED_STRING or '\"' on line 1"],
];

const environment = (name: string): string | null => (name === 'EV' ? 'env' : null);

test.each(recorded)('%j', (text, expected) => {
  const parsed = parseIni(text, environment);
  expect(parsed.problem ?? { ...parsed.global }).toEqual(expected);
});

describe('files', () => {
  test('keeps what stands before a mistake and names its line', () => {
    const parsed = parseIni('precision = 5\n\na = b=c\nhtml_errors = Off\n');
    expect({ ...parsed.global }).toEqual({ precision: '5' });
    expect(parsed.problem).toBe("syntax error, unexpected '=' on line 3");
  });

  test('reads what php.ini-production ships', () => {
    const text = [
      '[PHP]',
      '; comment = 1',
      'error_reporting = E_ALL & ~E_DEPRECATED & ~E_STRICT',
      'display_errors = Off',
      'memory_limit = 128M',
      "date.timezone = 'Europe/Berlin'",
      '[Session]',
      'session.save_path = "${BASE}/sessions"',
      '',
    ].join('\r\n');
    const { global, problem } = parseIni(text, (name) => (name === 'BASE' ? '/var' : null));
    expect(problem).toBeNull();
    expect({ ...global }).toEqual({
      error_reporting: '22527',
      display_errors: '',
      memory_limit: '128M',
      'date.timezone': 'Europe/Berlin',
      'session.save_path': '/var/sessions',
    });
  });

  test('a variable may name a directive read before', () => {
    expect(parseIni('base = /x\nerror_log = ${base}/log\n').global.error_log).toBe('/x/log');
  });
});

describe('sections', () => {
  const parsed = parseIni(
    'a=0\n[PATH=/www/site/]\na=1\nb=1\n[PATH=/www]\na=2\nc=2\n[HOST=Example.org]\na=3\n[other]\nd=4\n',
  );

  test('the nearest directory wins over its parents, and all of them over the host', () => {
    expect({ ...sectionDirectives(parsed, '/www/site/x.ts', 'localhost') }).toEqual({ a: '1', b: '1', c: '2' });
    expect({ ...sectionDirectives(parsed, '/www/x.ts', 'EXAMPLE.ORG') }).toEqual({ a: '2', c: '2' });
    expect({ ...sectionDirectives(parsed, '/srv/x.ts', 'EXAMPLE.ORG') }).toEqual({ a: '3' });
    expect({ ...parsed.global }).toEqual({ a: '0', d: '4' });
  });

  test('a directory is not a prefix of a name', () => {
    expect({ ...sectionDirectives(parsed, '/www/site2/x.ts', '') }).toEqual({ a: '2', c: '2' });
    expect({ ...sectionDirectives(parsed, '/wwwx/x.ts', '') }).toEqual({});
  });
});

test.each([
  ['display_errors', { display_errors: '1' }],
  ['memory_limit=-1', { memory_limit: '-1' }],
  ['html_errors=Off', { html_errors: '' }],
  ['error_reporting=E_ALL & ~E_NOTICE', { error_reporting: '32759' }],
  ['open_basedir=/a:/b', { open_basedir: '/a:/b' }],
  ['a="x;y"', { a: 'x;y' }],
  ['a=', { a: '' }],
])('-d %s', (definition, expected) => {
  expect({ ...parseDefinition(definition) }).toEqual(expected);
});
