import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { JourneyQuery } from './one-journey.ts';

/** Statements that came once or twice are not worth a plan kept in every connection. */
const WORTH_IT = 3;
/** Lists of any length (`in ($1, $2, …)`) make a text each: what is known of them ends somewhere. */
const MOST = 2_000;
/** PostgreSQL's word for: a column came or went since this statement was prepared. */
export const OUTDATED = '0A000';

/** Before the words of a statement with parameters that is the last of its transaction: the commit goes with it. */
export const LAST: RawBuilder<unknown> = sql.raw('/* last */ ');
const IS_LAST = /^\s*\/\* last \*\//;

const seen = new Map<string, { name: string; times: number }>();
let generation = 0;

/**
 * A client that has PostgreSQL keep the plan of what is asked again and again: planning took more of a turn than doing
 * what was planned. After a migration by another process a prepared statement may fail once (`0A000`): all are prepared
 * anew then, and whatever is tried again succeeds.
 *
 * `begin` waits for the first statement of its transaction and goes with it; after one that begins with `LAST` there is nothing
 * left to commit. Only what Kysely asks is treated so, which gives its values always, be it none.
 */
export class PreparingClient extends pg.Client {
  /** A `begin` that has not been sent. */
  #begins = false;
  /** The last statement has taken the commit with it, which Kysely does not know yet. */
  #isOver = false;

  // the overloads of `query` are many; ours is one of them and passes on the rest
  override query(...args: unknown[]): never {
    return this.#query(args) as never;
  }

  /** It is somebody else's from now on. */
  forgetTransaction(): void {
    this.#begins = false;
    this.#isOver = false;
  }

  #query(args: unknown[]): unknown {
    const [text, values] = args;
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
    if (typeof text !== 'string' || !Array.isArray(values))
      return this.#begins ? this.#begin().then(() => ask(...args)) : ask(...args);
    if (text === 'begin') return this.#know('BEGIN', { begins: true });
    if (text === 'commit' && (this.#begins || this.#isOver)) return this.#know('COMMIT');
    // behind the last there is nothing to take back: what went wrong after it is for its caller to hear
    if (text === 'rollback' && (this.#begins || this.#isOver)) return this.#know('ROLLBACK');
    if (this.#isOver) return Promise.reject(new Error('a statement after the last of its transaction'));
    const name = values.length > 0 ? nameOf(text) : null;
    const statement = { ...(name === null ? {} : { name }), text, values };
    const beside = { begins: this.#begins, commits: IS_LAST.test(text) };
    if (!beside.begins && !beside.commits) {
      if (name === null) return ask(...args);
      return keepUp(ask(statement, ...args.slice(2)));
    }
    if (values.length === 0) return this.#begin().then(() => ask(...args));
    this.#begins = false;
    return keepUp(this.#journey(ask, statement, beside));
  }

  #know(command: string, { begins } = { begins: false }): Promise<object> {
    this.#begins = begins;
    this.#isOver = false;
    return Promise.resolve({ command, rowCount: null, rows: [] });
  }

  #begin(): Promise<unknown> {
    this.#begins = false;
    return super.query('begin');
  }

  async #journey(
    ask: (...args: unknown[]) => unknown,
    statement: ConstructorParameters<typeof JourneyQuery>[0],
    beside: ConstructorParameters<typeof JourneyQuery>[1],
  ): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    ask(new JourneyQuery(statement, beside), (error: unknown, result: unknown) =>
      error ? reject(error) : resolve(result),
    );
    const result = await promise;
    this.#isOver = beside.commits;
    return result;
  }
}

function nameOf(text: string): string | null {
  let known = seen.get(text);
  if (known === undefined) {
    if (seen.size >= MOST) return null;
    known = { name: `s${seen.size}`, times: 0 };
    seen.set(text, known);
  }
  known.times += 1;
  return known.times < WORTH_IT ? null : `${known.name}.${generation}`;
}

function keepUp(answer: unknown): unknown {
  return answer instanceof Promise ? answer.catch(startAnew) : answer;
}

function startAnew(error: unknown): never {
  if ((error as { code?: unknown }).code === OUTDATED) generation += 1;
  throw error;
}
