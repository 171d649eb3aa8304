import { afterAll, expect } from 'vitest';
import { closeForgotten } from '../helpers/database.ts';

/** Runs last in every test file: a database left open is a bug of the test, and sometimes of what it tests. */
afterAll(async () => {
  expect(await closeForgotten(), 'databases left open; call close()').toBe(0);
});
