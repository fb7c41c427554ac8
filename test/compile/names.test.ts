import { describe, expect, it } from 'vitest';
import { call, compileScript, HALT, marksOf, Run, scriptFolder, sourceOfCallSite, sourceOfCode } from './harness.ts';

const folder = scriptFolder();

describe('free names', () => {
  it('are those nobody declares, in order of first use', async () => {
    const source = `import { p } from 'one'; export { x }; ob_start(); echo(p, local); let x = unknownName; var local = 1;
      function f(a: number, { b }: { b: number }, ...c: number[]) { arguments; return typeof maybe + a + b + c; }
      class K { echo() { this.echo(); } ob_start = 1; } label: for (const i of [K, f, x]) { void i; break label; }
      try { Math.max(); } catch (e) { header(e, { strlen: 1, trim }, f.date); } undefined;`;
    const { freeNames } = await compileScript(folder, source);
    expect(freeNames).toEqual(['ob_start', 'echo', 'unknownName', 'maybe', 'Math', 'header', 'trim']);
  });

  it('are told apart by whether they are only ever called', async () => {
    const source = `only(); only(1); f(value); mixed(); [mixed]; only(typeof asked); asked(); new Made(); tagged\`x\`; optional?.();
      const o = { member: () => o.member(), short }; export {};`;
    const { calledNames, readNames } = await compileScript(folder, source);
    expect(calledNames).toEqual(['only', 'f', 'optional']);
    expect(readNames).toEqual(['value', 'short']);
  });

  it('are shadowed by every kind of declaration', async () => {
    const source = `
      { const echo = 1; mark(echo); } { function echo() { return 2; } mark(echo()); } { class echo { static x = 3; } mark(echo.x); }
      mark(((echo: number) => echo)(4)); mark(((...echo: number[]) => echo[0])(5)); mark((({ a: { echo } }) => echo)({ a: { echo: 6 } }));
      try { throw 7; } catch (echo) { mark(echo); } for (const echo of [8]) mark(echo); for (let echo = 9; echo < 10; echo++) mark(echo);
      mark((function echo(): string { return typeof echo; })()); mark(((x = 1) => { var echo = x; return echo; })());
      switch (1 as number) { case 1: let echo = 11; mark(echo); }
      (() => { if (1) { var hoisted = 12; } mark(hoisted); })(); echo('free'); export {};`;
    expect(await marksOf(folder, source)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 'function', 1, 11, 12, 'free']);
  });

  it('are echoed as PHP does it: each argument before the next one is called for', async () => {
    const source = `const f = (x: string) => { mark(x); return x; }; echo('a', 'b', f('c'), 'd', f('e')); echo('g', ...[f('h')], 1);
      for (const x of ['i']) echo(x, f('j')); const arrow = () => echo('k', f('l') + f('m')); arrow(); const local = { echo };
      local.echo('n', f('o')); echo('p', 'q'); true && echo('r', (f('s'), 't')); echo('u', (() => f('v'))); export {};`;
    const run = new Run();
    run.names.mark = (...values: unknown[]) => run.marks.push(...values);
    run.names.echo = (...values: unknown[]) => run.marks.push(`<${values.filter((x) => typeof x !== 'function')}>`);
    expect((await marksOf(folder, source, run)).join(' ')).toBe(
      '<a,b> c <c,d> e <e> <g> h <h,1> <i> j <j> <k> l m <lm> o <n,o> <p,q> <r> s <t> <u>',
    );
  });

  it('tell var_dump() when its arguments are gone afterwards', async () => {
    const source = `class A {} const kept = new A(); var_dump(new A()); varDump(json_decode('{}'), new A()); var_dump(kept, new A());
      var_dump(); export {};`;
    const run = new Run();
    const dump = (...values: unknown[]) => run.marks.push(values.at(-1) === Symbol.for('ts-sapi.temporary'));
    Object.assign(run.names, { var_dump: dump, varDump: dump, json_decode: () => ({}) });
    expect(await marksOf(folder, source, run)).toEqual([true, true, false, false]);
  });

  it('tell printing functions which numbers PHP would hold as floats', async () => {
    const source = `var_dump(floor(5.5), f(floor(1)), 2); { const round = () => 'mine'; var_dump(round()); } var_export(sqrt(4)); export {};
      function f(x: unknown) { return x; }`;
    const run = new Run();
    const dump = (...values: unknown[]) => run.marks.push(values.map((value) => typeof value).join());
    Object.assign(run.names, { var_dump: dump, var_export: dump, floor: Math.floor, sqrt: Math.sqrt });
    expect(await marksOf(folder, source, run)).toEqual(['object,number,number', 'string', 'object']);
  });

  it('keep apart from names of local files', async () => {
    const files = {
      'main.ts': `import { echo as b } from './b.ts'; b(); echo('main');`,
      'b.ts': `export const echo = () => mark('b');`,
    };
    expect(await marksOf(folder, files)).toEqual(['b', 'main']);
  });

  it('spare the names that compiled code needs itself', async () => {
    const source = `const __g = 1, __r = { epoch: 5 }; let { __c, y: __t } = { __c: 2, y: 3 };
      function f(__k: number) { try { throw { __e: __k }; } catch ({ __e }) { return { __e, __c, __t, __g }; } }
      for (const __s of [1]) mark(__s, __r.epoch, f(4), $_GET);`;
    const run = new Run();
    run.superglobals.$_GET = 'get';
    run.names.mark = (...values: unknown[]) => run.marks.push(...values);
    expect(await marksOf(folder, source, run)).toEqual([1, 5, { __e: 4, __c: 2, __t: 3, __g: 1 }, 'get']);
  });
});

describe('superglobals', () => {
  it('are read and written in all positions', async () => {
    const source = `$_GET = { a: 1 }; $_GET.b = 2; mark({ $_GET, x: [$_GET.a] }); ({ $_POST, a: $_COOKIE = 4, ...$_ENV } = { $_POST: 3, z: 9 });
      [$_FILES = 5] = []; $_SESSION ??= 6; $_REQUEST++; mark([typeof $_NONE, $_POST, $_COOKIE, $_ENV, $_FILES, $_SESSION, $_REQUEST]);
      const f = ($_GET: number) => ({ $_GET }); mark(f(7)); for ($_SERVER of [8]); mark($_SERVER);`;
    const run = new Run();
    run.superglobals.$_REQUEST = 1;
    expect(await marksOf(folder, source, run)).toEqual([
      { $_GET: { a: 1, b: 2 }, x: [1] },
      ['undefined', 3, 4, { z: 9 }, 5, 6, 2],
      { $_GET: 7 },
      8,
    ]);
    expect((await compileScript(folder, `$_GET.a; $other;`)).freeNames).toEqual(['$other']);
  });
});

describe('call sites', () => {
  async function sitesOf(source: string | Record<string, string>): Promise<string[]> {
    const script = await compileScript(folder, source);
    const run = new Run();
    await call(script, run);
    return run.callSites.map((site) => sourceOfCallSite(script, site));
  }

  it('lead to the file, line and column of the call', async () => {
    expect(
      await sitesOf({
        'main.ts': `interface A {}\n\nimport './b.ts';\n  echo('x');`,
        'b.ts': `\ntype B = 1;\n echo(1 as B);`,
      }),
    ).toEqual(['b.ts:3:2', 'main.ts:4:3']);
  });

  it('belong to the outer call after its arguments have made calls', async () => {
    const source = `const f = (x: unknown) => { echo('in');\n return x; };\nconst o = { get g() { echo('get'); return 1; } };
echo(\n  f(1),\n  'last');
echo(f(1));\necho(...[f(1)]);\necho((f(1), 2));\necho(await f(1));\necho(new (class { constructor() { echo('k'); } })());
echo((() => f(1)) && 3);`;
    expect(await sitesOf(source)).toEqual([
      ...['main.ts:1:29', 'main.ts:4:1', 'main.ts:1:29', 'main.ts:7:1', 'main.ts:1:29', 'main.ts:8:1'],
      ...[
        'main.ts:1:29',
        'main.ts:9:1',
        'main.ts:1:29',
        'main.ts:10:1',
        'main.ts:11:35',
        'main.ts:11:1',
        'main.ts:12:1',
      ],
    ]);
  });

  it('do not change what is called with what', async () => {
    const source = `const id = <T>(x: T) => x; echo(id(1), ...id([2, 3]), (id(0), 4)); echo?.(5, id(6)); attempt(() => echo(id(7)));
      mark([1, 2].map(id).map(String)); mark(parseInt(id('8')));`;
    expect(await marksOf(folder, source)).toEqual([1, 2, 3, 4, 5, 6, 7, ['1', '2'], 8]);
  });

  it("are not kept for calls of JavaScript's own functions", async () => {
    const { code } = await compileScript(folder, `parseInt('1'); Symbol(); setTimeout(() => {}, 0);`);
    expect(code).not.toContain('callSite');
  });
});

describe('positions in stacks', () => {
  it('are not moved by checks in the tests of loops and in fields', async () => {
    const source = `function boom(): boolean {\n  throw new Error('x');\n}\nconst f = () => {\n  let i = 0;\n  while (boom()) i++;\n};\nclass A {\n  x = f();\n}\nnew A();`;
    const script = await compileScript(folder, source);
    let stack = '';
    try {
      call(script, new Run());
    } catch (thrown) {
      stack = (thrown as Error).stack!;
    }
    const places = [...stack.matchAll(/script-under-test:(\d+):(\d+)/g)].slice(0, 3);
    expect(places.map(([, line, column]) => sourceOfCode(script, Number(line), Number(column) - 1))).toEqual([
      'main.ts:2:9',
      'main.ts:6:10',
      'main.ts:9:7',
    ]);
  });

  it('lead to the TypeScript line and column, through both maps', async () => {
    const source = `interface Unused { a: 1 }\n\nfunction f(x: number): never {\n  try { if (x) throw new Error('here'); } finally { mark(1); }\n  throw 0;\n}\nfor (;;) f(1);`;
    const script = await compileScript(folder, source);
    let stack = '';
    try {
      call(script, new Run());
    } catch (thrown) {
      expect(thrown).not.toBe(HALT);
      stack = (thrown as Error).stack!;
    }
    const places = [...stack.matchAll(/script-under-test:(\d+):(\d+)/g)].slice(0, 2);
    expect(places.map(([, line, column]) => sourceOfCode(script, Number(line), Number(column) - 1))).toEqual([
      'main.ts:4:22',
      'main.ts:7:10',
    ]);
  });

  it('keeps the lines of the bundle', async () => {
    const script = await compileScript(folder, `import 'x';\nawait 1;\nexport default () => 1;\n`);
    expect(script.code).toContain('\n');
    expect(() => JSON.parse(script.edits)).not.toThrow();
    expect(JSON.parse(script.callSiteMap).sources).toEqual([script.filename]);
  });
});
