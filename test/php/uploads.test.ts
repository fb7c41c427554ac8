import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeText } from '../../runtime/php/engine/bytes.ts';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { InputArray, type InputNode } from '../../runtime/php/main/input/input-array.ts';
import { Superglobals } from '../../runtime/php/main/superglobals/superglobals.ts';
import type { RequestBody } from '../../runtime/php/sapi.ts';
import { memoryInput } from '../support/memory-sapi.ts';
import recorded from './fixtures/uploads.json' with { type: 'json' };
import { type UploadBody, uploadBodies } from './oracle/upload-bodies.ts';

const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
const uploadFolder = mkdtempSync(join(tmpdir(), 'uploads-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(uploadFolder, { recursive: true });
});

function openUpload({ contentType, ini }: UploadBody, body: RequestBody) {
  const warnings: string[] = [];
  const cleanups: (() => void)[] = [];
  const headers = { 'content-type': contentType, 'content-length': '1' };
  const input = memoryInput({ method: 'POST', body }, headers);
  const settings = new IniSettings({ upload_tmp_dir: uploadFolder, display_errors: '1', ...ini });
  const superglobals = new Superglobals(
    input,
    new Ini(settings),
    { report: ({ message }) => warnings.push(message) },
    { onFinished: (cleanup) => cleanups.push(cleanup), headers: { remove: () => {} }, assertRunning: () => {} },
  );
  superglobals.readBody();
  return { superglobals, warnings, finish: () => cleanups.map((cleanup) => cleanup()) };
}

/** The shape that tools/record-uploads.ts gives PHP's arrays. */
function pairs(node: InputNode, superglobals: Superglobals): unknown {
  if (typeof node === 'number') return node;
  if (node instanceof InputArray) {
    return [...node.entries].map(([key, value]) => [pairs(key, superglobals), pairs(value, superglobals)]);
  }
  if (superglobals.uploads.has(node)) return `file:${md5(readFileSync(node))}`;
  const bytes = encodeText(node);
  return bytes.length > 100 ? `md5:${md5(bytes)}` : hex(node);
}

function hex(text: string): string {
  return Buffer.from(encodeText(text)).toString('hex');
}

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

describe('bodies of uploads, as real PHP reads them', () => {
  it.each(uploadBodies)('$name', (upload) => {
    const { superglobals, warnings, finish } = openUpload(upload, { kind: 'memory', bytes: upload.body });
    const result = {
      post: pairs(superglobals.form, superglobals),
      files: pairs(superglobals.postData.files, superglobals),
      input: superglobals.inputBytes.length,
      warnings,
    };
    finish();
    expect(result).toEqual((recorded as Record<string, unknown>)[upload.name]);
    expect(readdirSync(uploadFolder)).toEqual([]);
  });

  it('reads a spooled file as it reads memory', () => {
    const descriptors = readdirSync('/proc/self/fd').length;
    for (const [index, upload] of uploadBodies.entries()) {
      const path = join(folder, String(index));
      writeFileSync(path, upload.body);
      const body: RequestBody = { kind: 'file', path, sizeBytes: upload.body.length };
      const { superglobals, finish } = openUpload(upload, body);
      const files = pairs(superglobals.postData.files, superglobals);
      finish();
      const expected = (recorded as Record<string, { files: unknown }>)[upload.name];
      expect(files, upload.name).toEqual(expected?.files);
    }
    expect(readdirSync('/proc/self/fd').length).toBe(descriptors);
  });
});
