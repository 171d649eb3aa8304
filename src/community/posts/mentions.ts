import { sql } from 'kysely';

/*
 * How PostgreSQL finds the posts that may be what somebody looks for: by full text, and by likeness of letters. How well each answers is not
 * said here.
 */

/**
 * Letters of a word with a slip that still agree, by groups of three: « fauteil » 0.75 of « fauteuil », « tabel » 0.5 of
 * « table ». Without an index: 60 ms in a town of 10,000 open posts, under one in a town of a hundred.
 */
const ALIKE = 0.45;

/** Folded words are letters and digits: nothing in them has a meaning for `to_tsquery`. */
export const asPhrase = (name: string): string => `(${name.split(' ').join(' <-> ')})`;

const anyOf = (names: readonly string[]): string => [...new Set(names)].map(asPhrase).join(' | ');

/** Titles in which one of these stands: by an index over all posts that are up. */
export const mentions = (names: readonly string[]) => sql<boolean>`(id in (select id from post where outcome is null
  and to_tsvector('french_plain', item) @@ to_tsquery('french_plain', ${anyOf(names)})))`;

/** Swaps for one of these. */
export const wants = (names: readonly string[]) => sql<boolean>`(in_return is not null
  and to_tsvector('french_plain', in_return) @@ to_tsquery('french_plain', ${anyOf(names)}))`;

/** Titles in which a word looks like one of these. */
export const looksLike = (names: readonly string[]) =>
  names.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        [...new Set(names)].map((name) => sql`word_similarity(${name}, without_accents(item)) >= ${ALIKE}`),
        sql` or `,
      )})`;
