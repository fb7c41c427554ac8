import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { registry } from '../runtime/php/extensions.ts';
import { globalsText } from '../tools/globals/text.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PATH = join(ROOT, 'runtime/globals.d.ts');

describe('runtime/globals.d.ts', () => {
  it('is what `npm run globals` writes', { timeout: 240_000 }, () => {
    // One message instead of a thousand differing lines.
    expect(readFileSync(PATH, 'utf8') === globalsText(), 'run `npm run globals`').toBe(true);
  });

  it("declares each function in PHP's spelling", () => {
    const text = readFileSync(PATH, 'utf8');
    const missing = registry
      .functionNames()
      .filter((name) => !text.includes(`declare function ${name}(`) && !text.includes(`declare function ${name}<`));
    expect(missing).toEqual([]);
  });

  it('lets scripts use both spellings, superglobals and never-returning endings, and catches misuse', {
    timeout: 240_000,
  }, () => {
    expect(
      diagnosticsOf(`
      echo(1, 'a', new Uint8Array(1)); ob_start(); const length: number | false = obGetLength(); echo(length);
      function f(x: string | null): string { if (x === null) die('none'); return x; }
      $_GET.page = f('1'); const level: number = E_ALL & ~E_NOTICE; error_reporting(level);
      try { throw new ErrorException('x', 1, E_WARNING); } catch (e) { if (e instanceof ErrorException) echo(e.getSeverity()); }
      const extension: string = pathinfo('a.b', PATHINFO_EXTENSION), path: string | false = getenv('PATH'); echo(extension, path);
      echo(pathinfo(__FILE__).dirname, getenv().PATH, __DIR__, __LINE__ + 1);
      export default await flush();
    `),
    ).toEqual([]);
    expect(diagnosticsOf(`ecko('x');`)).toEqual([`Cannot find name 'ecko'.`]);
    expect(diagnosticsOf(`set_time_limit('soon');`)).toEqual([
      `Argument of type 'string' is not assignable to parameter of type 'number'.`,
    ]);
  });
});

/** Messages of the compiler about a script that stands in scripts/. */
function diagnosticsOf(source: string): string[] {
  const path = join(ROOT, 'scripts/under-test.ts');
  const { config } = ts.readConfigFile(join(ROOT, 'scripts/tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, 'scripts'));
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.Latest) : getSourceFile(name, ...rest);
  const program = ts.createProgram([path, PATH], { ...options, skipLibCheck: false, noUnusedLocals: false }, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
