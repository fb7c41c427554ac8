import { expect, it } from 'vitest';
import { unknownDirectives } from '../../runtime/cli/directive-options.ts';

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
