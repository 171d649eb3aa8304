import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/setup/database.ts'],
    setupFiles: ['test/setup/leak-check.ts'],
    reporters: ['default', './test/setup/count-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
