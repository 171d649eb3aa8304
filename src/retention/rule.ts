import { type RawBuilder, sql } from 'kysely';
import type { Database, Db, Trx } from '../database/database.ts';
import { pageOf } from '../database/page-of.ts';

/** What is said of a table or a column, in French and in English. */
export type Said = readonly [fr: string, en: string];
/** A column in « mes données »: by which name it is shown, or why it is not. */
export type Column = Said | { readonly out: string };

/** Who is being forgotten. */
export interface Leaver {
  id: string;
  /** Their words as they may stand in what was told to others: names and free texts. */
  name: string | null;
  texts: string[];
}

/** What a table holds of people, and until when. Every table has one (tables.ts), and a line in docs/retention.md. */
export interface Rule<T extends keyof Database> {
  /** What time does, in bounded batches: how many rows it changed. null: nothing, see the docs. */
  end: ((db: Db, now: Date) => Promise<number>) | null;
  /** Takes away what is somebody's, or makes it nobody's where the town counts it. null: nothing of it is anybody's. */
  erase: ((trx: Trx, who: Leaver, now: Date) => Promise<void>) | null;
  /** What a member reads of it; null: nothing of it is about members. */
  mine: Mine<T> | null;
}

export interface Mine<T extends keyof Database> {
  title: Said;
  /** The rows that are about this member. */
  whose: (memberId: string) => RawBuilder<boolean>;
  columns: { readonly [C in keyof Database[T]]-?: Column };
}

/** Rows in one statement: no lock lasts. */
export const BATCH = 500;
/** Statements in one go: the other tables have their turn before there are more. */
const MOST = 40;

export const DAY_MS = 24 * 60 * 60_000;
export const YEAR_MS = 365 * DAY_MS;

/** The clock so many days ago. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** Deletes the rows for which this holds. Rows that somebody works on are left for the next time. */
export function deleteRows(
  table: keyof Database,
  when: (now: Date) => RawBuilder<boolean>,
): (db: Db, now: Date) => Promise<number> {
  return (db, now) =>
    inBatches(async () => {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)} where ctid in (
          select ctid from ${sql.table(table)} where ${when(now)} limit ${BATCH} for update skip locked)`.execute(db);
      return Number(numAffectedRows ?? 0);
    });
}

/** Changes the rows for which this holds, after which it must no longer hold. */
export function changeRows(
  table: keyof Database,
  change: RawBuilder<unknown>,
  when: (now: Date) => RawBuilder<boolean>,
): (db: Db, now: Date) => Promise<number> {
  return (db, now) =>
    inBatches(async () => {
      const { numAffectedRows } = await sql`
        update ${sql.table(table)} set ${change} where ctid in (
          select ctid from ${sql.table(table)} where ${when(now)} limit ${BATCH} for no key update skip locked)`.execute(
        db,
      );
      return Number(numAffectedRows ?? 0);
    });
}

/** The reasons of the journal's lines for which this holds, a batch of them: its only door, see 0015-admins.ts. */
export async function forgetReasons(db: Db, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ forgotten: string }>`
    select journal_forget(array(
      select id from journal where reason is not null and ${which} limit ${BATCH})) as forgotten`.execute(db);
  return Number(rows[0]?.forgotten ?? 0);
}

/** Several ends of one table, one after the other. */
export function all(...ends: ((db: Db, now: Date) => Promise<number>)[]): (db: Db, now: Date) => Promise<number> {
  return async (db, now) => {
    let total = 0;
    for (const end of ends) total += await end(db, now);
    return total;
  };
}

/** Repeats a step that changes at most a batch of rows. @returns how many in all */
export async function inBatches(step: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let turn = 0; turn < MOST; turn++) {
    const count = await step();
    total += count;
    if (count < BATCH) break;
  }
  return total;
}

/** Deletes somebody's rows. */
export function eraseRows(table: keyof Database, column = 'member_id'): (trx: Trx, who: Leaver) => Promise<void> {
  return async (trx, { id }) => {
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(trx);
  };
}

/** What is a member's is found by their Page first (docs/scale.md). */
export const byPage = (memberId: string): RawBuilder<boolean> =>
  sql<boolean>`page_id = ${pageOf(memberId)} and member_id = ${memberId}`;

/** Takes away the rows of a member, where these are found so. */
export function eraseByPage(
  table: 'conversation' | 'flow_run' | 'ready' | 'spoken',
): (trx: Trx, who: Leaver) => Promise<void> {
  return async (trx, { id }) => {
    await sql`delete from ${sql.table(table)} where ${byPage(id)}`.execute(trx);
  };
}

/** Rows that name the member in a column. */
export function of(column: string): (memberId: string) => RawBuilder<boolean> {
  return (memberId) => sql<boolean>`${sql.ref(column)} = ${memberId}`;
}

/** Columns that say nothing to anybody, or are somebody else's. */
export const OUT = {
  key: { out: 'a number that only ties rows together' },
  self: { out: 'the member themselves' },
  machinery: { out: 'how the program keeps its work in order, nothing about anybody' },
  other: { out: 'another person' },
} as const satisfies Record<string, Column>;
