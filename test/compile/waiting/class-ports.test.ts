/** How many waits of class-based ports give the thread away. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleScript } from '../../../runtime/compile/bundling/bundle.ts';
import { CLASS_PORTS } from '../../support/class-ports.ts';
import { prepareThread, runBundle } from './request-runs.ts';

/** Of all waits of a port, which has so many at least. */
const LEAST_SHARE = 0.9;
const LEAST_WAITS = 5;

prepareThread();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ports-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.entries(CLASS_PORTS))('%s', async (name, source) => {
  const file = join(folder, name);
  writeFileSync(file, source);
  const bundled = await bundleScript(file);
  if (bundled.kind === 'error') throw new Error(bundled.error.text);
  const blocking = await runBundle(bundled.bundle, file, 'blocking');
  const suspending = await runBundle(bundled.bundle, file, 'suspending');
  expect(suspending.output).toBe(blocking.output);
  expect(suspending.logs).toEqual([]);
  const { suspended, inPlace } = suspending;
  expect(suspended).toBeGreaterThanOrEqual(LEAST_WAITS);
  expect(suspended / (suspended + inPlace)).toBeGreaterThanOrEqual(LEAST_SHARE);
});
