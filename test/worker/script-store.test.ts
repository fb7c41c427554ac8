import { expect, test } from 'vitest';
import type { ScriptId } from '../../runtime/wire/script.ts';
import { ScriptStore } from '../../runtime/worker/scripts/script-store.ts';

const noModules = (): never => {
  throw new Error('never asked');
};

test('a script this thread does not have is refused, and its request can still be told so', () => {
  const store = new ScriptStore(noModules);
  const unknown = 7 as ScriptId;
  expect(() => store.load(unknown)).toThrow('Script 7 was never sent');
  expect(store.placeholder(unknown).compiled).toMatchObject({ id: 7, code: '', packages: [] });
});

test('variants of forgotten versions are forgotten with them', () => {
  const store = new ScriptStore(noModules);
  for (let id = 1; id <= 8; id++) {
    store.add({
      ...store.placeholder(id as ScriptId).compiled,
      filename: '/part.ts',
      code: 'return;',
      freeNames: ['title'],
    });
    const loaded = store.load(id as ScriptId);
    if (loaded instanceof Promise) throw new Error('nothing to wait for');
    store.included(loaded, 'include', ['title']);
  }
  expect(store.variantCount).toBe(3);
});
