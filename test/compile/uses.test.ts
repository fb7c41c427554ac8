/** `CompiledScript.uses`: what compiled code refers to, told by the compiler and not looked for in its text. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Node, parse } from 'acorn';
import { expect, it } from 'vitest';
import { compileFile } from '../../runtime/compile/compile-file.ts';
import { suspendableNames } from '../../runtime/config/function-traits.ts';
import { SCRIPT_PARAMETERS } from '../../runtime/wire/script.ts';
import { compileScript, scriptFolder } from './harness.ts';

const folder = scriptFolder();
const REPOSITORY = resolve(import.meta.dirname, '../..');

it.each([
  ['superglobals', `echo($_GET.name);`, '__s'],
  ['import()', `const m = await import('node:fs'); echo(m);`, '__i'],
  ['require', `const m = require('node:fs'); echo(m);`, '__q'],
  ['packages', `import { readFileSync } from 'node:fs'; echo(readFileSync);`, '__m'],
  ['constants', `echo(E_ALL);`, '__d'],
  ['loops', `for (;;) echo(1);`, '__c'],
])('%s are told', async (_, source, parameter) => {
  expect((await compileScript(folder, `${source} export {};`)).uses).toContain(parameter);
});

it('names in strings, comments, properties and the script itself do not count', async () => {
  const source = `const a = { __s: 1, __q: 2 }; /* __i( */ echo('__s. __i( __q(', a.__s, a.__q, \`__m\`); const __d = 1; echo(__d); export {};`;
  const { uses } = await compileScript(folder, source);
  expect(uses.filter((name) => ['__s', '__i', '__q', '__m', '__d'].includes(name))).toEqual([]);
});

it('tells all that is there, in every script of the repository', async () => {
  for (const file of scriptFiles()) {
    const result = await compileFile(file, { isModule: false, waiting: suspendableNames });
    if (result.kind === 'error') continue;
    const { code, uses } = result.script;
    expect([file, ...uses]).toEqual([file, ...SCRIPT_PARAMETERS.filter((name) => identifiersOf(code).has(name))]);
  }
}, 60_000);

function scriptFiles(): string[] {
  const cases = readdirSync(join(REPOSITORY, 'test/parity'), { recursive: true, encoding: 'utf8' });
  const ofCases = cases.filter((path) => path.endsWith('script.ts')).map((path) => join('test/parity', path));
  // One of ten: they are many, and of one kind.
  const some = ofCases.sort().filter((_, index) => index % 10 === 0);
  const own = ['scripts', 'examples'].flatMap((name) =>
    readdirSync(join(REPOSITORY, name))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(name, path)),
  );
  return [...own, ...some].map((path) => join(REPOSITORY, path));
}

/** Names that the code refers to or declares; those of properties are not among them. */
function identifiersOf(code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true } as const;
  const visit = (node: Node & Record<string, unknown>, isProperty: boolean): void => {
    if (node.type === 'Identifier' && !isProperty) found.add(node.name as string);
    for (const [key, value] of Object.entries(node)) {
      const isName = (key === 'property' || key === 'key') && node.computed !== true;
      for (const child of Array.isArray(value) ? value : [value])
        if (child !== null && typeof child === 'object' && 'type' in child) visit(child, isName);
    }
  };
  visit(parse(`async function* body() {${code}\n}`, options) as never, false);
  return found;
}
