/** Code that is nested as deep as generated code may be, from the source to the response. */
import { describe, expect, test } from 'vitest';
import { serve } from '../support/serving.ts';

const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);

const nested = (depth: number, before: string, middle: string, after: string): string =>
  before.repeat(depth) + middle + after.repeat(depth);

describe('deeply nested code', () => {
  test('compiles and runs', async () => {
    await using server = await serve({
      'alternatives.ts': `const x = Number($_GET.x); echo(${numbers(300)
        .map((n) => `x === ${n} ? 'k${n}' : `)
        .join('')}'none');`,
      'else-ifs.ts': `const x = Number($_GET.x); ${numbers(800)
        .map((n) => `if (x === ${n}) echo('e${n}'); else `)
        .join('')}echo('none');`,
      'sum.ts': `const x = String($_GET.x); const text = ${numbers(5000)
        .map((n) => `x + 'k${n}'`)
        .join(' + ')}; echo(text.length);`,
    });
    expect(await server.text('/alternatives?x=299')).toBe('k299');
    expect(await server.text('/alternatives?x=300')).toBe('none');
    expect(await server.text('/else-ifs?x=799')).toBe('e799');
    expect(await server.text('/else-ifs?x=800')).toBe('none');
    expect(await server.text('/sum?x=1')).toBe(String(numbers(5000).reduce((sum, n) => sum + 2 + String(n).length, 0)));
  });

  /** About as deep as tsx takes each of them, and far deeper than the host's own stack. */
  test('nests as deep as JavaScript itself takes it', async () => {
    const files = {
      'parentheses.ts': `const x = Number($_GET.x); echo(${nested(1500, '(1+', 'x', ')')});`,
      'calls.ts': `const f = (a: number) => a + 1; echo(${nested(1500, 'f(', 'Number($_GET.x)', ')')});`,
      'lists.ts': `let a: any = ${nested(2000, '[', '$_GET.x', ']')}; let n = 0; while (Array.isArray(a)) { a = a[0]; n++; } echo(n + a);`,
      'objects.ts': `const a: any = ${nested(1500, '{a:', '1', '}')}; echo(typeof a.a.a.a, $_GET.x);`,
      'functions.ts': `${numbers(1500)
        .map((n) => `function f${n}() { `)
        .join('')}${'}'.repeat(1500)} echo(typeof f0, $_GET.x);`,
      'callbacks.ts': `const g = (f: () => void) => f(); ${nested(500, 'g(() => { ', 'echo($_GET.x)', '})')}`,
      'arrows.ts': `const f: any = ${nested(1000, '() => ', 'echo', '')}; let n = 0; let a = f; while (n < 1000) { a = a(); n++; } a($_GET.x);`,
      'templates.ts': `const x = $_GET.x; echo((${nested(1500, '`a${', 'x', '}`')}).length);`,
      'blocks.ts': nested(2500, '{ ', 'echo($_GET.x)', '}'),
      'classes.ts': nested(300, '{ class A { static m() { ', 'echo($_GET.x)', '} } A.m(); }'),
    };
    await using server = await serve(files);
    expect(await server.text('/parentheses?x=1')).toBe('1501');
    expect(await server.text('/calls?x=1')).toBe('1501');
    expect(await server.text('/lists?x=_')).toBe('2000_');
    expect(await server.text('/objects?x=_')).toBe('object_');
    expect(await server.text('/functions?x=_')).toBe('function_');
    expect(await server.text('/callbacks?x=in')).toBe('in');
    expect(await server.text('/arrows?x=end')).toBe('end');
    expect(await server.text('/templates?x=12')).toBe('1502');
    expect(await server.text('/blocks?x=in')).toBe('in');
    expect(await server.text('/classes?x=in')).toBe('in');
  });

  test('beyond that is an error that names the place', async () => {
    await using server = await serve({
      'bottomless.ts': `const x = ${'[[1],'.repeat(5000)}1${']'.repeat(5000)}; echo(x.length);`,
      'wrong.ts': `const x = ${'[\n'.repeat(1000)} await async () => {}, ${'\n]'.repeat(1000)}; function f() { await x; } echo(x);`,
      'else-ifs.ts': `const x = Number($_GET.x); ${numbers(5000)
        .map((n) => `if (x === ${n}) echo(1); else `)
        .join('')}echo('none');`,
      'chain.ts': `const p: any = { t() { return this; } }; echo(typeof p${'.t()'.repeat(4500)});`,
      'hello.ts': `echo('hello');`,
    });
    expect(await server.text('/bottomless')).toContain(
      `Parse error: The script is nested too deeply in ${server.join('bottomless.ts')}:1:`,
    );
    // What is wrong deep inside is told by its place, too.
    expect(await server.text('/wrong')).toMatch(/Parse error: .* in \S+wrong\.ts:\d+:\d+/);
    // The compiler takes these; whether the thread that runs them does is V8's to say, and nothing ends when it does not.
    for (const path of ['/else-ifs', '/chain']) expect([200, 500]).toContain((await server.get(path)).status);
    expect(await server.text('/hello')).toBe('hello');
  });
});
