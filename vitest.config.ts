import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Servers and native addons: a process per file, few at a time.
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
