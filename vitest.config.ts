import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Servers and native addons: a process per file, few at a time.
    pool: 'forks',
    // What PHP answers in the system's time zone (easter_date, unixtojd) was recorded in this one.
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
