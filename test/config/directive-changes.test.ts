import { expect, it } from 'vitest';
import { ConfigError } from '../../runtime/config/config-error.ts';
import { directiveTexts, unknownDirectives } from '../../runtime/config/directive-changes.ts';

it('tells directives that mean nothing here, and which may have been meant', () => {
  const directives = {
    max_execution_tim: '5',
    'opcache.jit_prof_threshold': '1',
    memory_limit: '1G',
    'pm.max_childern': '3',
  };
  expect(unknownDirectives(directives)).toEqual([
    'max_execution_tim (did you mean max_execution_time?)',
    'opcache.jit_prof_threshold',
    'pm.max_childern (did you mean pm.max_children?)',
  ]);
});

it('converts what a program says as a php.ini would', () => {
  expect(directiveTexts({ a: true, b: false, c: 1.5, d: -1, e: 'On', f: null, g: undefined, h: 1e21 })).toEqual({
    a: '1',
    b: '',
    c: '1.5',
    d: '-1',
    e: 'On',
    f: null,
    h: '1e+21',
  });
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, {}, [], 5n, Symbol('s'), () => 1])('refuses %s', (value) => {
  expect(() => directiveTexts({ memory_limit: value as never })).toThrow(ConfigError);
});
