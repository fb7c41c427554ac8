#!/usr/bin/env node
// The command. The built package brings plain JavaScript along; a checkout runs its TypeScript through tsx.
import { existsSync } from 'node:fs';

const built = new URL('../dist/index.mjs', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('../runtime/index.ts', import.meta.url).href);
}
