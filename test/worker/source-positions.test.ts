/** From compiled code and call sites back to the script's own lines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Compiler } from '../../runtime/compile/compiler.ts';
import type { CompiledScript } from '../../runtime/wire/script.ts';
import { SourcePositions } from '../../runtime/worker/scripts/source-positions.ts';

const SOURCE = `import { helper } from './helper.ts';
// a comment
interface Only { readonly types: string }

function here(): void {
  echo('line 6');
}
here();
helper();
`;
const HELPER = `export function helper(): void {

  echo('helper line 3');
}
`;

describe('SourcePositions', () => {
  let folder: string;
  let script: CompiledScript;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'positions-'));
    writeFileSync(join(folder, 'a.ts'), SOURCE);
    writeFileSync(join(folder, 'helper.ts'), HELPER);
    const result = await new Compiler({ validateTimestamps: true, revalidateFreqSeconds: 0 }).compile(
      join(folder, 'a.ts'),
    );
    if (result.kind !== 'script') throw new Error(result.error.text);
    script = result.script;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Line and column in the compiled code of a text. */
  function placeOf(text: string): [number, number] {
    const before = script.code.slice(0, script.code.indexOf(text));
    return [before.split('\n').length, before.length - before.lastIndexOf('\n') - 1];
  }

  test.each([
    [`"line 6"`, 'a.ts', 6],
    [`"helper line 3"`, 'helper.ts', 3],
  ])('code of %s leads to %s:%i', (text, file, line) => {
    const [codeLine, column] = placeOf(text);
    expect(new SourcePositions(script).ofCode(codeLine, column)).toMatchObject({ file: join(folder, file), line });
  });

  test('call sites in the code lead to their calls', () => {
    const positions = new SourcePositions(script);
    const sites = [...script.code.matchAll(/callSite=(\d+)/g)].map((match) => positions.ofCallSite(Number(match[1])));
    expect(sites.map(({ file, line }) => `${file.slice(folder.length + 1)}:${line}`).sort()).toEqual([
      'a.ts:6',
      'helper.ts:3',
    ]);
  });

  test('before the first call the file is known, and no line', () => {
    expect(new SourcePositions(script).ofCallSite(0)).toEqual({ file: script.filename, line: 0 });
  });

  test('a place that no source has is null', () => {
    expect(new SourcePositions(script).ofCode(1_000_000, 0)).toBeNull();
  });
});
