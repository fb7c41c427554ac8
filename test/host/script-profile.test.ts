/** Which scripts get a thread to themselves. */
import { expect, test } from 'vitest';
import { blockingNames } from '../../runtime/config/function-traits.ts';
import { ScriptProfile } from '../../runtime/host/threads/script-profile.ts';
import { fakeScript } from '../support/fake-exchange.ts';

test.each([
  [['echo', 'sleep'], true],
  [['usleep'], true],
  [['timeNanosleep'], true],
  [['session_start'], true],
  [['echo', 'header'], false],
  [[], false],
])('a script that uses %j: %s', (freeNames, runsAlone) => {
  expect(new ScriptProfile(blockingNames).runsAlone(fakeScript(1, { freeNames }))).toBe(runsAlone);
});

test('one slow run is a hiccup, several are a habit', () => {
  const habits = new ScriptProfile(new Set());
  const script = fakeScript(1);
  habits.sawSlow(script);
  expect(habits.runsAlone(script)).toBe(false);
  habits.sawSlow(script);
  habits.sawSlow(script);
  expect(habits.runsAlone(script)).toBe(true);
  expect(habits.runsAlone(fakeScript(2))).toBe(false);
});

test('a habit is given up by quick runs, sooner or later', () => {
  const habits = new ScriptProfile(new Set());
  const script = fakeScript(1);
  for (let run = 0; run < 1000; run++) habits.sawSlow(script);
  for (let run = 0; run < 60; run++) habits.sawQuick(script);
  expect(habits.runsAlone(script)).toBe(false);
});

test('slow once in nine times is no habit', () => {
  const habits = new ScriptProfile(new Set());
  const script = fakeScript(1);
  for (let run = 0; run < 900; run++) {
    if (run % 9 === 0) habits.sawSlow(script);
    else habits.sawQuick(script);
  }
  expect(habits.runsAlone(script)).toBe(false);
});
