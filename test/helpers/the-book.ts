import { loadBook } from '../../src/load-book.ts';

/** The flows, read once for a whole test file: reading them takes half a second. */
export const theBook = loadBook();
