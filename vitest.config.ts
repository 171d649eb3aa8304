import { defineConfig } from 'vitest/config';
import LongestFirst from './test/setup/longest-first.ts';

/** The pure core: nothing there holds a connection, a file or anything else beyond a test. */
const PURE = [
  'src/language/**/*.test.ts',
  'src/conversation/**/*.test.ts',
  'src/**/rules.test.ts',
  'src/community/claims/{booking,capacity,lending,places,quantities,queue,queue-stories,standing}.test.ts',
  'src/messenger/{graph-errors,json,limits,parse,parse-change,render,split-text,usage}.test.ts',
];

/** Whoever puts something else in a module's place must have modules of its own. */
const MOCKING = ['src/cli/town.test.ts', 'src/web/square/rush.test.ts', 'test/talks-whole.test.ts'];

/** Of `npm run test:faults` alone: each takes minutes. */
const LONG = process.env.FAULTS_SECONDS === undefined ? [] : ['test/faults/*.long.ts'];
if (process.env.FAULTS_SECONDS)
  process.env.FAULTS_UNTIL ??= String(Date.now() + Number(process.env.FAULTS_SECONDS) * 1_000);

const HOUSE = { globalSetup: ['test/setup/database.ts'], setupFiles: ['test/setup/leak-check.ts'] };

export default defineConfig({
  test: {
    reporters: ['default', './test/setup/count-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    // one would leave the second core to PostgreSQL alone
    maxWorkers: 2,
    testTimeout: 40_000,
    hookTimeout: 60_000,
    projects: [
      // loaded once a worker, not once a file: that took longer than the tests
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          ...HOUSE,
          name: 'house',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', ...LONG],
          exclude: [...PURE, ...MOCKING],
          isolate: false,
        },
      },
      { extends: true, test: { ...HOUSE, name: 'mocking', include: MOCKING } },
    ],
  },
});
