/** What the bot says, before it has words: keys of sentences and what they speak of. */

/** A value a sentence may show. Dates, options and sentences take their words when rendered in the reader's language. */
export type Shown =
  | string
  | number
  | { date: string }
  /** The sentence `<key>` itself, e.g. an option of a choice: { words: 'post.kind-give' }. */
  | { words: string };

export type Args = Readonly<Record<string, Shown>>;

/** A sentence: `<flow>.<id>` or `common.<id>`, with what it speaks of. */
export interface Words {
  key: string;
  args?: Args;
}

/** A button that stays: its token is carried out against the state of the moment, however old the message. */
export type Button = { id: string; title: Words; token: string } | { id: string; title: Words; url: string };
/** A quick reply: gone with the next message. */
export interface Choice {
  id: string;
  title: Words;
  token: string;
}

export interface Card {
  title: Words;
  subtitle?: Words;
  /** Key of a stored photo (media.key). */
  photo?: string;
  buttons: Button[];
}

/** One message. Several `text`s become lines of the same message. */
export type Bubble =
  | { type: 'text'; text: Words[]; choices?: Choice[] }
  | { type: 'buttons'; text: Words[]; buttons: Button[]; choices?: Choice[] }
  | { type: 'cards'; cards: Card[]; choices?: Choice[] }
  | { type: 'photo'; photo: string };
