import { defineConfig } from 'vitest/config';
import LongestFirst from './test/setup/longest-first.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/setup/database.ts'],
    setupFiles: ['test/setup/leak-check.ts'],
    reporters: ['default', './test/setup/count-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    // one would leave the second core to PostgreSQL alone
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
});
