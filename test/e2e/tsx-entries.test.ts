/** Scripts in .tsx: routes, the JSX that tsconfig asks for, include and the command. */
import { describe, expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { ScriptRoot, serve } from '../support/serving.ts';

const FACTORY = `const h = (tag: string, props: any, ...inner: any[]) => \`<\${tag}>\${inner.join('')}</\${tag}>\`;\n`;

describe('.tsx files', () => {
  test('answer where .ts files would', async () => {
    await using server = await serve({
      'page.tsx': `${FACTORY}/** @jsx h */\necho((<p>hello</p>) as any, $_SERVER.SCRIPT_NAME, $_SERVER.PATH_INFO ?? '');`,
      'dir/index.tsx': `echo('index ', $_SERVER.SCRIPT_NAME);`,
      'both.ts': `echo('ts');`,
      'both.tsx': `echo('tsx');`,
      'includes.ts': `include('./part.tsx');`,
      'part.tsx': `echo('part');`,
    });
    expect(await server.text('/page')).toBe('<p>hello</p>/page');
    expect(await server.text('/page.php')).toBe('<p>hello</p>/page.php');
    expect(await server.text('/page.tsx')).toBe('<p>hello</p>/page.tsx');
    expect(await server.text('/page/more')).toBe('<p>hello</p>/page/more');
    expect(await server.text('/dir/')).toBe('index /dir/index.tsx');
    expect(await server.get('/dir')).toMatchObject({ status: 301 });
    expect(await server.text('/both')).toBe('ts');
    expect(await server.text('/includes')).toBe('part');
  });

  test('take the JSX runtime from tsconfig.json', async () => {
    await using server = await serve({
      'tsconfig.json': `{ "compilerOptions": { "jsx": "react-jsx", "jsxImportSource": "tiny" } }`,
      'page.tsx': `echo((<b>{1 + 1}</b>) as any);`,
      'node_modules/tiny/package.json': `{"name":"tiny","type":"module","exports":{"./jsx-runtime":"./jsx.js"}}`,
      'node_modules/tiny/jsx.js': 'export const jsx = (tag, { children }) => `<${tag}>${children}</${tag}>`;',
      'react/tsconfig.json': `{ "compilerOptions": { "jsx": "react", "jsxFactory": "h" } }`,
      'react/page.tsx': `${FACTORY}echo((<i>x</i>) as any);`,
    });
    expect(await server.text('/page')).toBe('<b>2</b>');
    expect(await server.text('/react/page')).toBe('<i>x</i>');
  });

  test('run as commands', async () => {
    const root = new ScriptRoot({ 'a.tsx': `${FACTORY}/** @jsx h */\necho((<p>hi</p>) as any);` });
    try {
      expect(await runCommand(['run', 'a.tsx'], { cwd: root.path })).toMatchObject({ out: '<p>hi</p>', status: 0 });
    } finally {
      root.remove();
    }
  });
});
