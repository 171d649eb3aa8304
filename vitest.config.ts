import { defineConfig } from 'vitest/config';
import LongestFirst from './test/setup/longest-first.ts';

/** Files that put something in the place of a module: what they load must be nobody else's. */
const MOCKING = ['test/talks-whole.test.ts'];
const INCLUDE = ['src/**/*.test.ts', 'test/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/setup/database.ts'],
    setupFiles: ['test/setup/leak-check.ts'],
    reporters: ['default', './test/setup/count-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    // one would leave the second core to PostgreSQL alone
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'mocking', include: MOCKING } },
      // the program is loaded once a worker, not once a file: that took as long as many of the tests
      { extends: true, test: { name: 'house', include: INCLUDE, exclude: MOCKING, isolate: false } },
    ],
  },
});
