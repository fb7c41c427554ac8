import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filterFunctions } from '../../runtime/php/ext/filter/functions.ts';
import { directoryFunctions } from '../../runtime/php/ext/standard/file/directory-functions.ts';
import { fileFunctions } from '../../runtime/php/ext/standard/file/file-functions.ts';
import { statFunctions } from '../../runtime/php/ext/standard/file/stat-functions.ts';
import { inputFunctions } from '../../runtime/php/ext/standard/http/input-functions.ts';
import { uploadFunctions } from '../../runtime/php/ext/standard/http/upload-functions.ts';
import type { Stream } from '../../runtime/php/ext/standard/streams/stream.ts';
import { streamFunctions } from '../../runtime/php/ext/standard/streams/stream-functions.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { runRequest } from '../../runtime/php/main/lifecycle.ts';
import { Request } from '../../runtime/php/main/request.ts';
import type { RequestInput } from '../../runtime/php/sapi.ts';
import { bind } from '../support/memory-request.ts';
import { MemorySapi, memoryInput } from '../support/memory-sapi.ts';

const TABLE = {
  ...directoryFunctions,
  ...statFunctions,
  ...fileFunctions,
  ...filterFunctions,
  ...streamFunctions,
  ...uploadFunctions,
  ...inputFunctions,
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(input: Partial<RequestInput> = {}, headers: Record<string, string> = {}) {
  const sapi = new MemorySapi();
  const ini = new Ini(
    new IniSettings({ html_errors: '0', display_errors: '1', log_errors: '0', upload_tmp_dir: folder }),
  );
  const full = memoryInput({ scriptFilename: join(folder, 'script.ts'), ...input }, headers);
  const request = new Request(sapi, full, ini, { epoch: 0, halting: false, callSite: 1 });
  request.registry = registry;
  const php = bind(TABLE, request);
  const warnings = () => {
    request.output.endAll();
    return sapi.body.replaceAll(folder, '');
  };
  return { request, php, warnings };
}

function posted(body: string, contentType = 'multipart/form-data; boundary=x', method = 'POST') {
  return open({ method, body: { kind: 'memory', bytes: Buffer.from(body) } }, { 'content-type': contentType });
}

const UPLOAD = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n';

describe('uploaded files', () => {
  it('move once, and are known until then', () => {
    const { request, php } = posted(UPLOAD);
    const path = (request.superglobals.$_FILES.f as { tmp_name: string }).tmp_name;
    expect([php.is_uploaded_file(path), php.is_uploaded_file('/etc/passwd')]).toEqual([true, false]);
    expect(php.move_uploaded_file('/etc/passwd', 'x')).toBe(false);
    expect(php.move_uploaded_file(path, 'moved.txt')).toBe(true);
    expect(readFileSync(join(folder, 'moved.txt'), 'utf8')).toBe('hello');
    expect([php.is_uploaded_file(path), php.move_uploaded_file(path, 'again.txt')]).toEqual([false, false]);
  });

  it('warn as PHP does when they cannot be moved', () => {
    const { request, php, warnings } = posted(UPLOAD);
    const path = (request.superglobals.$_FILES.f as { tmp_name: string }).tmp_name;
    expect(php.move_uploaded_file(path, 'nowhere/x')).toBe(false);
    expect(warnings()).toContain('move_uploaded_file(nowhere/x): Failed to open stream: No such file or directory in');
    expect(warnings()).toContain(`Unable to move "${path.replace(folder, '')}" to "nowhere/x" in`);
  });

  it('are removed when the request is finished, moved ones stay', () => {
    const { request, php } = posted(UPLOAD.replace('--x--\r\n', '') + UPLOAD.replace('"f"', '"g"'));
    let during = 0;
    runRequest(request, () => {
      during = readdirSync(folder).length;
      php.move_uploaded_file((request.superglobals.$_FILES.g as { tmp_name: string }).tmp_name, 'kept');
    });
    expect(during).toBe(2);
    expect(readdirSync(folder)).toEqual(['kept']);
  });
});

describe('parse_str and request_parse_body', () => {
  it('fill the argument and return it', () => {
    const { php } = open();
    const result: Record<string, unknown> = { old: 1 };
    expect(php.parse_str('a[]=1&b.c=2', result)).toEqual({ a: ['1'], b_c: '2' });
    expect(result).toEqual({ a: ['1'], b_c: '2' });
  });

  it('parses what PUT sends', () => {
    expect(posted('a=1&b[]=2', 'application/x-www-form-urlencoded', 'PUT').php.request_parse_body()).toEqual([
      { a: '1', b: ['2'] },
      {},
    ]);
    const { php } = posted(UPLOAD, undefined, 'PATCH');
    const [, files] = php.request_parse_body();
    const { tmp_name, size } = files.f as { tmp_name: string; size: number };
    expect([size, php.is_uploaded_file(tmp_name)]).toEqual([5, true]);
  });

  it('throws where PHP 8.4 throws', () => {
    const json = posted('{}', 'application/json', 'PUT');
    expect(() => json.php.request_parse_body()).toThrow('Content-Type "application/json" is not supported');
    expect(() => open().php.request_parse_body()).toThrow('Request does not provide a content type');
    const form = posted('a=1&b=2', 'application/x-www-form-urlencoded', 'PUT');
    expect(() => form.php.request_parse_body({ post_max_size: '5' })).toThrow('exceeds the limit of 5 bytes');
    expect(() => form.php.request_parse_body({ nonsense: 1 } as never)).toThrow(
      'Invalid key "nonsense" in $options argument',
    );
  });
});

describe('files and streams', () => {
  it('reads php://input any number of times, from memory and from a spooled file', () => {
    const { php } = posted('{"a":1}', 'application/json');
    expect([php.file_get_contents('php://input'), php.file_get_contents('php://input')]).toEqual([
      '{"a":1}',
      '{"a":1}',
    ]);
    writeFileSync(join(folder, 'body'), 'spooled body');
    const body = { kind: 'file', path: join(folder, 'body'), sizeBytes: 12 } as const;
    const spooled = open({ method: 'PUT', body });
    const stream = spooled.php.fopen('php://input', 'r') as Stream;
    expect([spooled.php.fread(stream, 7), spooled.php.stream_get_contents(stream)]).toEqual(['spooled', ' body']);
    expect(spooled.php.file_get_contents('php://input', false, null, 8, 2)).toBe('bo');
  });

  it('writes, appends and reads whole files beside the script', () => {
    const { php } = open();
    expect(php.file_put_contents('o', ['a', 'b', 3])).toBe(3);
    expect(php.file_put_contents('o', 'z', 8 | 2)).toBe(1);
    expect([php.file_get_contents('o'), php.file_get_contents('o', false, null, 1, 2)]).toEqual(['ab3z', 'b3']);
    expect(php.file_get_contents('o', false, null, -2)).toBe('3z');
    expect(php.file_put_contents('o', Uint8Array.of(255, 0))).toBe(2);
    expect(php.file_get_contents('o')).toBe('\udcff\0');
    expect(php.file_get_contents('data:text/plain;base64,SGk=')).toBe('Hi');
    expect(php.file_get_contents('data:,a%20b')).toBe('a b');
  });

  it('reads lines', () => {
    const { php } = open();
    writeFileSync(join(folder, 'f'), 'ab\r\n\ncd');
    expect(php.file('f')).toEqual(['ab\r\n', '\n', 'cd']);
    expect(php.file('f', 2 | 4)).toEqual(['ab', 'cd']);
    const stream = php.fopen('f', 'r') as Stream;
    const seen: unknown[] = [];
    for (let line = php.fgets(stream); line !== false; line = php.fgets(stream)) seen.push(line, php.feof(stream));
    expect(seen).toEqual(['ab\r\n', false, '\n', false, 'cd', true]);
  });

  it('knows the end of a stream as PHP does: after a read that wanted more', () => {
    const { php } = open();
    writeFileSync(join(folder, 'f'), 'ab\ncd');
    const stream = php.fopen('f', 'r') as Stream;
    expect([php.fread(stream, 5), php.feof(stream), php.fread(stream, 5), php.feof(stream)]).toEqual([
      'ab\ncd',
      false,
      '',
      true,
    ]);
  });

  it('gives PHP’s warnings', () => {
    const { php, warnings } = open();
    php.file_get_contents('nope');
    php.fopen('nodir/x', 'w');
    php.fopen('nope', 'zz');
    php.file_get_contents('data:foo');
    php.unlink('nope');
    php.rename('nope', 'x');
    php.filesize('nope');
    php.mkdir('.');
    php.scandir('nope');
    expect(warnings().match(/(?<=Warning: ).*(?= in )/g)).toEqual([
      'file_get_contents(nope): Failed to open stream: No such file or directory',
      'fopen(nodir/x): Failed to open stream: No such file or directory',
      "fopen(nope): Failed to open stream: `zz' is not a valid mode for fopen",
      'file_get_contents(data:foo): Failed to open stream: rfc2397: no comma in URL',
      'unlink(nope): No such file or directory',
      'rename(nope,x): No such file or directory',
      'filesize(): stat failed for nope',
      'mkdir(): File exists',
      'scandir(nope): Failed to open directory: No such file or directory',
      'scandir(): (errno 2): No such file or directory',
    ]);
  });

  it('keeps memory streams, and closes what a request leaves open', () => {
    const { request, php } = open();
    const stream = php.fopen('php://memory', 'w+') as Stream;
    expect([php.fwrite(stream, 'hello'), php.fseek(stream, 2), php.fread(stream, 2), php.ftell(stream)]).toEqual([
      5,
      0,
      'll',
      4,
    ]);
    expect([php.fseek(stream, -2, 2), php.fgets(stream), php.stream_get_contents(stream, -1, 0)]).toEqual([
      0,
      'lo',
      'hello',
    ]);
    const output = php.fopen('php://output', 'w') as Stream;
    php.fwrite(output, 'to the client');
    const before = readdirSync('/proc/self/fd').length;
    php.file_put_contents('f', 'x');
    php.fopen('f', 'r');
    runRequest(request, () => {});
    expect(readdirSync('/proc/self/fd').length).toBe(before);
    expect(() => php.fread(stream, 1)).toThrow('supplied resource is not a valid stream resource');
  });

  it('takes paths apart as PHP does', () => {
    const { php } = open();
    const names = ['/a/b/', 'a.php', '/', 'C:\\x\\y', ''].map((path) => [
      php.basename(path, '.php'),
      php.dirname(path),
    ]);
    expect(names).toEqual([
      ['b', '/a'],
      ['a', '.'],
      ['', '/'],
      ['C:\\x\\y', '.'],
      ['', ''],
    ]);
    expect([php.basename('.php', '.php'), php.dirname('/a/b/c', 2), php.dirname('a//b')]).toEqual(['.php', '/a', 'a']);
    expect({ ...(php.pathinfo('/a/b.tar.gz') as object) }).toEqual({
      dirname: '/a',
      basename: 'b.tar.gz',
      extension: 'gz',
      filename: 'b.tar',
    });
    expect([php.pathinfo('/a/b.c', 4), php.pathinfo('a', 4)]).toEqual(['c', '']);
  });

  it('starts relative paths from the script’s folder, or where chdir() went', () => {
    const { php } = open();
    expect(php.getcwd()).toBe(folder);
    expect([php.mkdir('sub/deep', 0o777, true), php.chdir('sub'), php.getcwd()]).toEqual([
      true,
      true,
      join(folder, 'sub'),
    ]);
    expect([php.is_dir('deep'), php.touch('t'), php.file_exists('t'), php.scandir('.')]).toEqual([
      true,
      true,
      true,
      ['.', '..', 'deep', 't'],
    ]);
    expect([php.copy('t', 'u'), php.rename('u', 'v'), php.unlink('t'), php.rmdir('deep'), php.scandir('.', 1)]).toEqual(
      [true, true, true, true, ['v', '..', '.']],
    );
  });
});

describe('filters of input', () => {
  it('see what the client sent, not what the script assigned', () => {
    const { request, php } = open({ query: 'n=42&bad=x&l[]=1&l[]=y' });
    request.superglobals.$_GET = {};
    expect(php.filter_input(1, 'n', 257)).toBe(42);
    expect([php.filter_input(1, 'bad', 257), php.filter_input(1, 'none', 257)]).toEqual([false, null]);
    expect([php.filter_input(1, 'bad', 257, 134217728), php.filter_input(1, 'none', 257, 134217728)]).toEqual([
      null,
      false,
    ]);
    expect(php.filter_input(1, 'none', 257, { options: { default: 7 } })).toBe(7);
    expect([php.filter_input(1, 'l'), php.filter_input(1, 'l', 257, 16777216)]).toEqual([false, [1, false]]);
    expect(php.filter_input_array(1, { n: 257, none: 516 })).toEqual({ n: 42, none: null });
    expect([php.filter_has_var(1, 'n'), php.filter_has_var(0, 'n')]).toEqual([true, false]);
    expect(php.filter_input_array(0)).toBe(null);
    expect(() => php.filter_input(9, 'a')).toThrow('filter_input(): Argument #1 ($type) must be an INPUT_* constant');
  });

  it('match regular expressions and call back', () => {
    const { php, warnings } = open();
    const matches = (regexp: string, value: string) => php.filter_var(value, 272, { options: { regexp } }) !== false;
    expect([
      matches('/^a.c$/i', 'ABC'),
      matches('#^[[:digit:]]+$#', '12'),
      matches('/^a$/D', 'a\n'),
      matches('/^a$/', 'a\n'),
    ]).toEqual([true, true, false, true]);
    expect(matches('b', 'abc')).toBe(false);
    expect(warnings()).toContain('filter_var(): Delimiter must not be alphanumeric, backslash, or NUL');
    expect(php.filter_var(['a', 'b'], 1024, { options: (text: string) => text.toUpperCase() })).toEqual(['A', 'B']);
    expect(() => php.filter_var('a', 272)).toThrow('filter_var(): "regexp" option is missing');
    expect(() => php.filter_var('a', 1024)).toThrow('filter_var(): Option must be a valid callback');
  });
});
