#!/usr/bin/env node
// The command. The package brings plain JavaScript along; a checkout runs its TypeScript through tsx, built or not.
import { existsSync } from 'node:fs';

const source = new URL('../runtime/index.ts', import.meta.url);
if (existsSync(source)) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(source.href);
} else {
  await import(new URL('../dist/index.mjs', import.meta.url).href);
}
