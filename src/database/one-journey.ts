import pg from 'pg';

/** What goes with a statement: the beginning of its transaction, its end, or both. */
export interface Beside {
  begins: boolean;
  commits: boolean;
}

type Messages = Record<'parse' | 'bind' | 'execute' | 'describe', (message: object) => void> & {
  sync(): void;
  submittedNamedStatements: Record<string, string>;
};

/** What `pg.Query` has and its types do not tell. */
interface Inside {
  text: string;
  name?: string;
  values: unknown[];
  portal: string;
  hasBeenParsed(wire: Messages): boolean;
  handleCommandComplete(message: { text: string }, wire: Messages): void;
  handleError(error: unknown, wire: Messages): void;
}
const { handleCommandComplete } = pg.Query.prototype as unknown as Inside;
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

const WORDS = { begins: 'BEGIN', commits: 'COMMIT' } as const;

/**
 * A statement that takes `begin` or `commit` with it: one journey to PostgreSQL instead of two. Nothing of it is done
 * unless all before it was: after an error PostgreSQL leaves out everything until the one `sync` at the end. So no statement ever runs
 * outside the transaction that was to begin with it, and none is committed that failed.
 */
export class JourneyQuery extends pg.Query {
  readonly #beside: Beside;

  constructor(statement: { name?: string; text: string; values: unknown[] }, beside: Beside) {
    super({ ...statement });
    this.#beside = { ...beside };
  }

  get #inside(): Inside {
    return this as unknown as Inside;
  }

  /** Called by `submit`, which keeps the messages together. */
  prepare(wire: Messages): void {
    const { text, name, values, portal } = this.#inside;
    // A named one first: the client takes the next answer of this kind for its own. Without a name there is room for one.
    if (name !== undefined) this.#parse(wire);
    if (this.#beside.begins) carryOut(wire, WORDS.begins);
    if (name === undefined) wire.parse({ text, name: '' });
    try {
      wire.bind({ portal, statement: name, values, valueMapper: prepareValue });
    } catch (error) {
      wire.sync();
      this.#inside.handleError(error, wire);
      return;
    }
    wire.describe({ type: 'P', name: portal });
    wire.execute({ portal });
    if (this.#beside.commits) carryOut(wire, WORDS.commits);
    wire.sync();
  }

  #parse(wire: Messages): void {
    const { text, name } = this.#inside;
    if (name === undefined || this.#inside.hasBeenParsed(wire)) return;
    wire.parse({ text, name });
    wire.submittedNamedStatements[name] = text;
  }

  handleCommandComplete(message: { text: string }, wire: Messages): void {
    if (message.text === WORDS.begins || message.text === WORDS.commits) return;
    handleCommandComplete.call(this.#inside, message, wire);
  }
}

function carryOut(wire: Messages, words: string): void {
  wire.parse({ text: words, name: '' });
  wire.bind({ values: [] });
  wire.execute({});
}
