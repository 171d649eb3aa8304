import { defineConfig } from 'vitest/config';
import LongestFirst from './test/setup/longest-first.ts';

/** Nothing there holds a connection, a file or anything else beyond a test. */
const READING = 'src/language/**/*.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', './test/setup/count-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    // one would leave the second core to PostgreSQL alone
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 60_000,
    projects: [
      // the reader is loaded once a worker, not once a file: that took longer than the tests
      { extends: true, test: { name: 'reading', include: [READING], isolate: false } },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [READING],
          globalSetup: ['test/setup/database.ts'],
          setupFiles: ['test/setup/leak-check.ts'],
        },
      },
    ],
  },
});
