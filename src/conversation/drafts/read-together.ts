import { readKeyword } from '../../language/answers/keyword.ts';
import { joined } from '../../language/details/joined.ts';
import { readMessage } from '../../language/read-message.ts';
import type { Book } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { tellsPost } from '../session.ts';
import { isSaidToAnybody } from '../small-words.ts';
import type { ConversationState } from '../state.ts';
import { isTalk } from '../talk.ts';
import type { TurnContext, TurnEvent } from '../turn.ts';

/**
 * How many of the texts that wait right behind this one are read together with it: « je donne », « un fauteuil »,
 * « vert », « à Cesson », sent one after the other, are one message. They are when nothing is being asked (the answers
 * to a question come one by one), each of them is a mere piece (no command, no keyword, no post of its own), and all
 * of them together are one whole post.
 */
export function countTogether(book: Book, state: ConversationState, event: TurnEvent, ctx: TurnContext): number {
  if (event.type !== 'text' || !isAtRest(book, state) || !isBeginning(book, event.text, ctx)) return 0;
  const end = ctx.waiting.findIndex((text) => text === null || !isPiece(book, text, ctx));
  const pieces = ctx.waiting.slice(0, end === -1 ? undefined : end).filter((text) => text !== null);
  if (pieces.length === 0) return 0;
  const whole = readMessage(joined([event.text, ...pieces], ctx), ctx);
  return whole.intent === 'post' && whole.confidence === 'strong' && whole.items.length > 0 ? pieces.length : 0;
}

/** Nothing is asked: no dialogue is open, or one that only waits for somebody else, or for what photos show. In a talk every line is one of its own. */
function isAtRest(book: Book, { frames }: ConversationState): boolean {
  const frame = frames.at(-1);
  if (!frame) return true;
  const step = book.flows.get(frame.flow)?.steps.find(({ id }) => id === frame.step);
  // photos, and behind them what they are of
  if (step?.type === 'collect' && frame.slots.item === undefined && Array.isArray(frame.slots.photos)) return true;
  return step?.type === 'listen' && !isTalk(book, frame, step);
}

function isBeginning(book: Book, text: string, ctx: TurnContext): boolean {
  if (!isFree(book, text)) return false;
  const { intent, confidence } = readMessage(text, ctx);
  return intent === 'post' || intent === 'other' || confidence === 'weak';
}

function isPiece(book: Book, text: string, ctx: TurnContext): boolean {
  if (!isFree(book, text)) return false;
  const { intent, confidence } = readMessage(text, ctx);
  return intent === 'other' || confidence === 'weak';
}

/** No keyword, no title of a button (« Publier »), and no command but one that begins a post (« je donne »). */
function isFree(book: Book, text: string): boolean {
  if (readKeyword(text)?.sure) return false;
  const typed = formOf(text);
  const command = book.words.get(typed);
  // « je déménage », « ok », on the way to what is given
  if (isSaidToAnybody(book, text)) return true;
  if (command === undefined) return ![...book.labels.values()].some((forms) => forms.includes(typed));
  return [...book.flows.values()].some(
    (flow) => tellsPost(flow) && flow.starts.some((start) => start.by === 'word' && start.word === command),
  );
}
