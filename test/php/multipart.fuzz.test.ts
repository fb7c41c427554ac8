import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { Superglobals } from '../../runtime/php/main/superglobals/superglobals.ts';
import type { RequestBody } from '../../runtime/php/sapi.ts';
import { memoryInput } from '../support/memory-sapi.ts';
import { Random } from './oracle/random.ts';
import { randomBody } from './oracle/random-bodies.ts';

const BODIES = 3_000;
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

function parse(body: RequestBody, uploadFolder: string) {
  const cleanups: (() => void)[] = [];
  const ini = new Ini(new IniSettings({ upload_tmp_dir: uploadFolder, upload_max_filesize: '70000' }));
  const input = memoryInput({ method: 'POST', body }, { 'content-type': 'multipart/form-data; boundary=xyz' });
  const superglobals = new Superglobals(
    input,
    ini,
    { report: () => {} },
    { onFinished: (cleanup) => cleanups.push(cleanup), headers: { remove: () => {} }, assertRunning: () => {} },
  );
  superglobals.readBody();
  const result = JSON.stringify([superglobals.$_POST, superglobals.$_FILES]).replace(/php[A-Za-z0-9]{6}/g, 'php');
  const stored = readdirSync(uploadFolder).length;
  for (const cleanup of cleanups) cleanup();
  return { result, stored };
}

it(`survives ${BODIES} broken multipart bodies and leaves no file or descriptor`, () => {
  const random = new Random(42);
  const uploadFolder = join(folder, 'uploads');
  const spooled = join(folder, 'body');
  mkdirSync(uploadFolder);
  const descriptors = readdirSync('/proc/self/fd').length;
  let storedFiles = 0;
  for (let round = 0; round < BODIES; round++) {
    const bytes = randomBody(random);
    const inMemory = parse({ kind: 'memory', bytes }, uploadFolder);
    writeFileSync(spooled, bytes);
    const fromFile = parse({ kind: 'file', path: spooled, sizeBytes: bytes.length }, uploadFolder);
    expect(fromFile, `round ${round}`).toEqual(inMemory);
    expect(readdirSync(uploadFolder), `round ${round}`).toEqual([]);
    storedFiles += inMemory.stored;
  }
  expect(readdirSync('/proc/self/fd').length).toBe(descriptors);
  expect(storedFiles, 'the bodies must be sound enough to store something').toBeGreaterThan(BODIES / 100);
}, 60_000);
