import type { Book, Flow, Start } from '../../src/conversation/book.ts';
import { entryOf, reachableFrom } from '../../src/conversation/load/flow-graph.ts';
import type { Frame } from '../../src/conversation/state.ts';
import type { Coverage } from './coverage.ts';

/** Where the random walk has not been yet (`post.check`), and what leads there. */
export class Toward {
  readonly #book: Book;
  /** To where one may come from a step. */
  readonly #reached = new Map<string, readonly string[]>();
  #missing: ReadonlySet<string> = new Set();
  #seen = -1;

  constructor(book: Book) {
    this.#book = book;
  }

  /** To be called before each question: what is missing is counted only when something was seen. */
  look(coverage: Coverage): void {
    if (coverage.seen() !== this.#seen) this.#missing = new Set(coverage.missing().steps);
    this.#seen = coverage.seen();
  }

  /** What begins a dialogue that may get there. */
  starts(): Start[] {
    if (this.#missing.size === 0) return [];
    return [...this.#book.flows.values()].flatMap((flow) =>
      flow.starts.filter((start) => this.#leads(flow, entryOf(flow, start))),
    );
  }

  /** Whether going on with this dialogue may get there. */
  isOnTheWay(frame: Frame | undefined): boolean {
    const flow = this.#book.flows.get(frame?.flow ?? '');
    return flow !== undefined && this.#leads(flow, frame?.step);
  }

  #leads(flow: Flow, step: string | null | undefined): boolean {
    if (step == null) return false;
    const from = `${flow.id}.${step}`;
    const reached = this.#reached.get(from) ?? [...reachableFrom(flow, [step])].map((id) => `${flow.id}.${id}`);
    this.#reached.set(from, reached);
    return reached.some((id) => this.#missing.has(id));
  }
}
