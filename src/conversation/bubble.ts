/** What the bot says, before it has words: keys of sentences and what they speak of. */

/** A value a sentence may show. Dates, options and sentences take their words when rendered in the reader's language. */
export type Shown =
  | string
  | number
  | { date: string }
  /** With its hour: « demain à 18 h ». */
  | { moment: string }
  /** A length of time as its author typed it: « pour une semaine ». */
  | { span: string }
  /** The sentence `<key>` itself, e.g. an option of a choice: { words: 'post.kind-give' }. */
  | { words: string };

export type Args = Readonly<Record<string, Shown>>;

/** A sentence: `<flow>.<id>` or `common.<id>`, with what it speaks of. */
export interface Words {
  key: string;
  args?: Args;
}

/**
 * A button that stays: its token is carried out against the state of the moment, however old the message. Or a link: a
 * path with its slash is a page of ours.
 */
export type ButtonOf<W> = { id: string; title: W; token: string } | { id: string; title: W; url: string };
/** A quick reply: gone with the next message. */
export interface ChoiceOf<W> {
  id: string;
  title: W;
  token: string;
}

export interface CardOf<W> {
  title: W;
  subtitle?: W;
  /** Key of a stored photo (media.key). */
  photo?: string;
  buttons: ButtonOf<W>[];
}

/** One message. Several `text`s become lines of the same message. */
export type BubbleOf<W> =
  | { type: 'text'; text: W[]; choices?: ChoiceOf<W>[] }
  | { type: 'buttons'; text: W[]; buttons: ButtonOf<W>[]; choices?: ChoiceOf<W>[] }
  | { type: 'cards'; cards: CardOf<W>[]; choices?: ChoiceOf<W>[] }
  | { type: 'photo'; photo: string };

export type Button = ButtonOf<Words>;
export type Choice = ChoiceOf<Words>;
export type Card = CardOf<Words>;
export type Bubble = BubbleOf<Words>;
/** A bubble whose sentences have been said in one language. */
export type SpokenBubble = BubbleOf<string>;
