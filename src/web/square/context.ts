import type { Locale } from '../../conversation/book.ts';
import type { MessengerLink } from '../../messenger/deep-link.ts';
import type { Say } from './words.ts';

/** What is common to all public pages of a deployment. */
export interface Square {
  /** The address people see, without a slash at the end. */
  publicUrl: string;
  link: MessengerLink;
  /** Who answers for this deployment, in one line; null: nobody has said. */
  publisher: string | null;
  /** Who may open a town from the chat: anybody, anybody whom the operator lets, nobody. */
  founding: 'open' | 'approval' | 'closed';
  /** Whether members may be told things by their browser. */
  pushes?: boolean;
  /** Where everything may be tried with nobody's account, or null: the phones of the emulator, in local mode. */
  tryIt: string | null;
  /** Where the style sheet is: its address changes with it. */
  styleUrl: string;
}

/** One request for a page. */
export interface Reading {
  locale: Locale;
  say: Say;
  square: Square;
  now: Date;
  /** A path of ours, in the language that was chosen by a link. */
  to(path: string): string;
}
