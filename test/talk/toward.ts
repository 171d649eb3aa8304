import type { Book, Flow, Start } from '../../src/conversation/book.ts';
import { entryOf, reachableFrom } from '../../src/conversation/load/flow-graph.ts';
import type { Frame } from '../../src/conversation/state.ts';

/** Where the random walk has not been yet (`post.check`), and what leads there. */
export class Toward {
  readonly #book: Book;
  readonly #missing: ReadonlySet<string>;

  constructor(book: Book, missing: readonly string[]) {
    this.#book = book;
    this.#missing = new Set(missing);
  }

  /** What begins a dialogue that may get there. */
  starts(): Start[] {
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
    return step != null && [...reachableFrom(flow, [step])].some((id) => this.#missing.has(`${flow.id}.${id}`));
  }
}
