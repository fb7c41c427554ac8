/** Code that is nested as deep as generated code may be, from the source to the response. */
import { describe, expect, test } from 'vitest';
import { serve } from '../support/serving.ts';

const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);

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
});
