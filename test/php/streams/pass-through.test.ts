import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageConstructs } from '../../../runtime/php/ext/core/language-constructs.ts';
import { fileFunctions } from '../../../runtime/php/ext/standard/file/file-functions.ts';
import { outputFunctions } from '../../../runtime/php/ext/standard/http/output-functions.ts';
import { streamFunctions } from '../../../runtime/php/ext/standard/streams/stream-functions.ts';
import { bind, memoryRequest } from '../../support/memory-request.ts';

const MEGABYTE = 1_048_576;
let folder = '';
let path = '';
const content = Buffer.alloc(2 * MEGABYTE + 1000, 0xe9);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pass-through-'));
  path = join(folder, 'large.bin');
  writeFileSync(path, content);
});
afterAll(() => rmSync(folder, { recursive: true }));

function start() {
  const { request, sapi } = memoryRequest();
  const errors: string[] = [];
  request.diagnostics.setErrorHandler((level, message) => {
    errors.push(`${level} ${message}`);
    return true;
  }, 32767);
  return {
    sapi,
    errors,
    ...bind(fileFunctions, request),
    ...bind(streamFunctions, request),
    ...bind({ ...languageConstructs, ...outputFunctions }, request),
  };
}

/** Sizes of the writes that reached the Sapi. */
function writes({ sapi }: ReturnType<typeof start>): number[] {
  return sapi.events.flatMap((event) => (event.kind === 'bytes' ? [event.bytes.length] : []));
}

describe('readfile', () => {
  test('sends raw bytes in pieces', () => {
    const php = start();
    expect(php.readfile(path)).toBe(content.length);
    expect(writes(php)).toEqual([MEGABYTE, MEGABYTE, 1000]);
    expect(content.equals(php.sapi.bytes)).toBe(true);
  });

  test('fills buffers', () => {
    const php = start();
    php.ob_start();
    php.readfile(path);
    expect(php.ob_get_length()).toBe(content.length);
  });

  test('says what PHP says about files it cannot read', () => {
    const php = start();
    expect(php.readfile('/nowhere/at all')).toBe(false);
    expect(php.readfile(folder)).toBe(-1);
    expect(php.errors).toEqual([
      '2 readfile(/nowhere/at all): Failed to open stream: No such file or directory',
      '8 readfile(): Read of 8192 bytes failed with errno=21 Is a directory',
    ]);
    expect(php.sapi.body).toBe('');
  });
});

test('fpassthru sends the rest', () => {
  const php = start();
  const stream = php.fopen(path, 'rb');
  if (stream === false) throw new Error('not opened');
  php.fseek(stream, 10);
  expect(php.fpassthru(stream)).toBe(content.length - 10);
  expect(writes(php)).toEqual([MEGABYTE, MEGABYTE, 990]);
  php.fclose(stream);
});
