/** Bodies of every size and kind reach their scripts whole: copied, in memory shared with the worker, or in a file. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

const SIZES = [0, 1000, 16_384, 16_385, 300_000, 2_097_152, 2_200_000];

let server: Serving;
beforeAll(async () => {
  const scripts = {
    'raw.ts': `echo(md5(file_get_contents('php://input')), ' ', $_SERVER.CONTENT_LENGTH);`,
    'json.ts': `const { text } = json_decode(file_get_contents('php://input'), false) as { text: string }; echo(md5(text));`,
    'form.ts': `echo(md5($_POST.text as string), ' ', Object.keys($_POST).join());`,
    'upload.ts': `const file = $_FILES.file as { tmp_name: string; size: number };
      echo(md5($_POST.text as string), ' ', md5_file(file.tmp_name), ' ', file.size);`,
  };
  server = await serve(scripts, { upload_max_filesize: '3M' });
});
afterAll(() => server[Symbol.asyncDispose]());

function md5(data: string | Uint8Array): string {
  return createHash('md5').update(data).digest('hex');
}

async function post(path: string, body: NonNullable<RequestInit['body']>, type?: string): Promise<string> {
  const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type };
  return await (await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', body, headers })).text();
}

describe.each(SIZES)('%i bytes', (size) => {
  const bytes = randomBytes(size);
  const text = `é${bytes.toString('hex').slice(0, Math.max(0, size - 12))}`;

  test('as they are', async () => {
    expect(await post('/raw', bytes, 'application/octet-stream')).toBe(`${md5(bytes)} ${size}`);
  });

  test('as JSON', async () => {
    expect(await post('/json', JSON.stringify({ text }), 'application/json')).toBe(md5(text));
  });

  test('as a form', async () => {
    expect(await post('/form', new URLSearchParams({ text, b: '1' }))).toBe(`${md5(text)} text,b`);
  });

  test('as an upload', async () => {
    const form = new FormData();
    form.set('text', text);
    form.set('file', new Blob([bytes]), 'a.bin');
    expect(await post('/upload', form)).toBe(`${md5(text)} ${md5(bytes)} ${size}`);
  });
});

test('what runs on after its request sees no body of the next one, which may lie in the same memory', async () => {
  await using alone = await serve(
    {
      // Code that no guard stops, with a function of a request that is over by then.
      'early.ts': `const fs = process.getBuiltinModule('node:fs');
        const late = fs.writeFileSync.bind(null, $_SERVER.DOCUMENT_ROOT + '/late');
        new Function('read', 'write', 'setTimeout(() => write("[" + String(read("php://input")).slice(0, 9) + "]"), 200)')(file_get_contents, late);
        echo('early');`,
      'next.ts': `await new Promise((resolve) => setTimeout(resolve, 600)); echo('next');`,
    },
    { 'pm.max_threads': '1', 'pm.start_servers': '1' },
  );
  const send = async (path: string, fill: string): Promise<string> =>
    (await fetch(`http://127.0.0.1:${alone.port}${path}`, { method: 'POST', body: fill.repeat(40_000) })).text();
  expect(await send('/early', 'a')).toBe('early');
  expect(await send('/next', 'b')).toBe('next');
  await alone.untilFile('late');
  expect(alone.read('late')).toBe('[]');
});
