/** Which code is taken to change JavaScript's own objects. */
import { expect, test } from 'vitest';
import { changesPrototypes } from '../../../runtime/compile/rewrites/waiting/prototype-changes.ts';

test.each([
  'Array.prototype.last = function () {};',
  'String.prototype["at2"] ??= 1',
  'delete Array.prototype.last;',
  'Object.defineProperty(Array.prototype, "x", { value: 1 })',
  'Object.assign( String.prototype , { x: 1 })',
  'Math.sum = (a, b) => a + b;',
  'Reflect.set(Map.prototype, "x", 1)',
  'Number.prototype.times += 1',
])('%s does', (code) => {
  expect(changesPrototypes(code)).toBe(true);
});

test.each([
  'Object.prototype.hasOwnProperty.call(o, k)',
  'if (Array.prototype.at === undefined) echo(1)',
  'Thing.prototype.last = 1',
  'my.Array.prototype.last = 1',
  'const f = Array.prototype.slice; const g = (Math.max) => 1',
  'Object.assign(target, { x: 1 })',
  'Object.defineProperty(target, "x", {})',
  'x = Math.PI == 3',
  'delete cache.Array',
])('%s does not', (code) => {
  expect(changesPrototypes(code)).toBe(false);
});
