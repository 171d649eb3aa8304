import pg from 'pg';

/** Statements that came once or twice are not worth a plan kept in every connection. */
const WORTH_IT = 3;
/** Lists of any length (`in ($1, $2, …)`) make a text each: what is known of them ends somewhere. */
const MOST = 2_000;
/** PostgreSQL's word for: a column came or went since this statement was prepared. */
export const OUTDATED = '0A000';

const seen = new Map<string, { name: string; times: number }>();
let generation = 0;

/**
 * A client that has PostgreSQL keep the plan of what is asked again and again. Planning took more of a turn than doing
 * what was planned. After a migration by another process a prepared statement may fail once (`0A000`): all are prepared
 * anew then, and whatever is tried again succeeds.
 */
export class PreparingClient extends pg.Client {
  // the overloads of `query` are many; ours adds a name to one of them and passes on the rest
  override query(...args: unknown[]): never {
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
    if (name === null) return ask(...args) as never;
    const answer = ask({ name, text, values }, ...args.slice(2));
    return (answer instanceof Promise ? answer.catch(startAnew) : answer) as never;
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

function startAnew(error: unknown): never {
  if ((error as { code?: unknown }).code === OUTDATED) generation += 1;
  throw error;
}
