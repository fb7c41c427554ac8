import { expect, test } from 'vitest';
import { lazy } from '../../runtime/php/engine/lazy.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { memoryRequest } from '../support/memory-request.ts';

test('a table is made at its first use, and once', () => {
  let made = 0;
  const table = lazy(() => new Map([[1, ++made]]));
  expect(made).toBe(0);
  expect([table().get(1), table().get(1), made]).toEqual([1, 1, 1]);
  expect(table()).toBe(table());
});

test('tables that requests share are the same after any use', () => {
  const call = (name: string, ...args: unknown[]): unknown =>
    (registry.binderOf(name)!(memoryRequest().request) as (...args: unknown[]) => unknown)(...args);
  // Made by PHP, like the other answers.
  const hash = '$2y$04$rl0VjLo5nzHNh3kh0fSRG..EW0d5PXH3AAbiR/y8wJ5sVjhpiQq5.';
  const answers = () => [
    call('password_verify', 'U*U', hash),
    call('bin2hex', call('mb_convert_encoding', 'あ', 'SJIS')),
    call('htmlentities', '½', 48 | 3),
  ];
  const first = answers();
  call('password_hash', 'other', '2y', { cost: 4 });
  call('mb_convert_encoding', 'か', 'SJIS');
  expect(answers()).toEqual(first);
  expect(first).toEqual([true, '82a0', '&half;']);
});
