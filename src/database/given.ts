import { type RawBuilder, sql } from 'kysely';

/** Types of PostgreSQL that lists are given in. */
type Type = 'bigint' | 'integer' | 'text' | 'timestamptz' | 'boolean';

/**
 * A list as an argument of a statement: `= any(${given('bigint', ids)})`, `unnest(${given('text', names)})`.
 *
 * PostgreSQL does not see into it while it plans. Of a list that is plainly a parameter it takes every new one for shorter
 * than what a plan for all would be made for, and plans anew each time, which takes longer than most of these statements.
 */
export function given<T>(type: Type, list: readonly T[]): RawBuilder<T> {
  return sql<T>`(select ${list}::${sql.raw(type)}[])::${sql.raw(type)}[]`;
}

/** Whether an id is one of these; null: any is. */
export const isAmong = (column: string, only: readonly string[] | null): RawBuilder<boolean> =>
  only === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${given('bigint', only)})`;

/**
 * Rows that are given in the same way, to stand behind `from`: `${givenRows('saved', states, { member_id: ['bigint', ({ id }) => id] })}`.
 * @param name by which the statement calls them @param columns their types, and what of a row stands there
 */
export function givenRows<Row>(
  name: string,
  rows: readonly Row[],
  columns: Readonly<Record<string, readonly [Type, (row: Row, place: number) => unknown]>>,
): RawBuilder<unknown> {
  const lists = Object.values(columns).map(([type, of]) => given(type, rows.map(of)));
  const names = Object.keys(columns).map((column) => sql.id(column));
  return sql`unnest(${sql.join(lists)}) as ${sql.id(name)}(${sql.join(names)})`;
}
