import type { Bubble, Shown, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Direction, Kind, Way } from './post.table.ts';
import { keywordOf, seeksHelp } from './rules.ts';
import { fitting } from './title.ts';

/** What a card shows of a post. */
export interface CardFacts {
  id: string;
  number: number;
  word: string;
  item: string;
  direction: Direction;
  kind: Kind;
  quartier: string | null;
  until: Date | null;
  loan: string | null;
  deposit: string | null;
  inReturn: string | null;
  helpWhen: string | null;
  /** How long help takes. */
  duration: string | null;
  way: Way;
  /** All of it is lent: the day on which the first is due back. */
  backOn: string | null;
  /** Of several: how many are promised to nobody yet; null: there is one, or it is not counted. */
  left: number | null;
  /** There is one, and it is promised to somebody: whoever answers now comes after them. */
  isPromised: boolean;
  /** `media.key` of the first photo that is ready. */
  photoKey: string | null;
  /** The town it is in, where that is another than the reader's. */
  away?: string | null;
  /** The words of the reader's alert that it answers. */
  alert?: string | null;
}

/** The sentences of a card, for the loader of flows. */
export const cardSays = {
  'post.card-title': ['thing', 'keyword', 'left'],
  'post.card-whole': ['keyword', 'thing'],
  'post.card-details': ['direction', 'kind', 'quartier', 'until'],
  'post.card-swap': ['direction', 'kind', 'quartier', 'offered'],
  'post.card-swap-until': ['direction', 'kind', 'offered', 'until'],
  'post.card-help': ['direction', 'kind', 'quartier', 'time'],
  'post.card-away': ['kind', 'quartier', 'until'],
  'post.card-promised': ['direction', 'kind', 'quartier', 'until'],
  'post.card-loan': ['direction', 'kind', 'quartier', 'time'],
  'post.card-loan-until': ['direction', 'kind', 'time', 'until'],
  'post.card-help-until': ['direction', 'kind', 'time', 'until'],
  'post.card-help-long': ['direction', 'kind', 'time', 'long'],
  'post.card-deposit': ['kind', 'time', 'deposit'],
  'post.card-deposit-at': ['kind', 'quartier', 'deposit'],
  'post.card-deposit-until': ['kind', 'deposit', 'until'],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 'more'].map((many): [string, readonly string[]] => [
      `post.card-wanted-people-${many}`,
      [],
    ]),
  ),
  'post.button-take': ['kind'],
  'post.button-help': [],
  'post.button-line': [],
  ...Object.fromEntries(
    ['first', 'draw', 'wanted'].flatMap((way) =>
      ['give', 'lend', 'swap', 'service'].map((kind): [string, readonly string[]] => [`post.card-${way}-${kind}`, []]),
    ),
  ),
} as const;

/** F2: one message that tells of posts, each with a button that claims it, or so many parts of it. At most 10 posts. */
export function cardsOf(posts: readonly CardFacts[], parts: number | null = null): Bubble {
  return {
    type: 'cards',
    cards: posts.map((post) => ({
      title: {
        key: 'post.card-title',
        args: { keyword: keywordOf(post), thing: titleBefore(post), left: seeksHelp(post) ? 0 : (post.left ?? 0) },
      },
      subtitle: subtitleOf(post),
      ...(post.photoKey === null ? {} : { photo: post.photoKey }),
      buttons: [
        {
          id: 'claim',
          title: claimTitle(post),
          token: doToken('claim', parts === null ? post.id : `${post.id}.${parts}`),
        },
      ],
    })),
  };
}

/** What is promised is not offered like the rest: one may wait for it. */
function claimTitle({ isPromised, direction, kind }: CardFacts): Words {
  if (isPromised) return { key: 'post.button-line' };
  return direction === 'offer' ? { key: 'post.button-take', args: { kind } } : { key: 'post.button-help' };
}

/** What the card of a single post has no room for, told whole above it: its button is the last thing to see. */
export function wholeOf(posts: readonly Named[]): Bubble[] {
  const [only, another] = posts;
  if (!only || another || titleBefore(only) === whole(only)) return [];
  return [{ type: 'text', text: [{ key: 'post.card-whole', args: { keyword: keywordOf(only), thing: only.item } }] }];
}

/**
 * The same as news: what the reader asked to be told of comes first and is called by its name; who comes back reads that it
 * was published meanwhile.
 */
export function newsOf(posts: readonly CardFacts[], isReturn: boolean): Bubble[] {
  const asked = posts.filter(({ alert }) => alert);
  const others = posts.filter(({ alert }) => !alert);
  const words = [...new Set(asked.map(({ alert }) => alert))].join(', ');
  const lead: Bubble = { type: 'text', text: [{ key: 'browse.alerted', args: { words, count: asked.length } }] };
  const since: Bubble = { type: 'text', text: [{ key: 'browse.since', args: { count: posts.length } }] };
  return [
    ...(isReturn ? [since] : []),
    ...(asked.length > 0 ? [lead] : []),
    ...wholeOf(posts),
    cardsOf([...asked, ...others]),
  ];
}

/** Messenger leaves so many letters, « 3 × » and the keyword with them. */
const ROOM = 80 - ' · '.length - '999 × '.length;

type Named = Pick<CardFacts, 'item' | 'word' | 'number' | 'away'>;

/** « Fauteuil (Plérin) »: whoever hears of several towns sees which it is in. */
const placeBehind = ({ away }: Named): string => (away ? ` (${away})` : '');
const whole = (post: Named): string => `${capital(post.item)}${placeBehind(post)}`;

/** The keyword behind it is what people answer with: it is seen, however long the title. */
const titleBefore = (post: Named): string => {
  const place = placeBehind(post);
  return `${fitting(capital(post.item), ROOM - keywordOf(post).length - place.length)}${place}`;
};

/** A title begins with a capital; the rest stays as its author wrote it. */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/** « Un prêt » begins a line, « Cherche : un prêt » goes on with it; of helpers how many are to come still. */
function kindWithin({ direction, kind, left }: CardFacts): string {
  if (direction === 'request' && kind === 'service' && left !== null && left > 0)
    return `post.card-wanted-people-${left < 10 ? left : 'more'}`;
  return direction === 'request' ? `post.card-wanted-${kind}` : `post.kind-${kind}`;
}

/** « samedi à 14h », « demain matin »: more than a day. */
const HOUR = /\d\s?(?:h|:|am\b|pm\b)|\b(?:matin|midi|soir|nuit|morning|noon|afternoon|evening|night)/iu;

const RELATIVE = /\b(?:demain|ce|cet|cette|aujourd|tomorrow|tonight|today|this)\b/iu;

const ROOM_AT_DEPOSIT = 80 - '🎁 Prêt tiré au sort ·  · caution '.length;

/**
 * What one has to know to answer: when it is back; for how long, for what, when, until when. Messenger leaves 80 letters: the
 * quartier gives way to what decides whether somebody can answer at all.
 */
function subtitleOf(post: CardFacts): Words {
  const { direction, kind, quartier, until, loan, deposit, inReturn, helpWhen, duration, way, backOn, isPromised } =
    post;
  const args: Record<string, Shown> = {
    direction,
    kind: { words: way !== 'choose' ? `post.card-${way}-${kind}` : kindWithin(post) },
    quartier: quartier ?? '',
    until: until === null ? '' : { date: until.toISOString() },
  };
  const isShort = until === null ? '' : '-until';
  // somebody has it: that comes before all else
  if (isPromised) return { key: 'post.card-promised', args };
  if (backOn !== null) return { key: 'post.card-away', args: { ...args, until: { date: backOn } } };
  if (kind === 'swap' && inReturn !== null)
    return { key: `post.card-swap${isShort}`, args: { ...args, offered: inReturn } };
  // « demain » is said as the day that it is
  const isTold = kind === 'service' && helpWhen !== null && (until === null || HOUR.test(helpWhen));
  // the day is in it; « demain » needs the day that it is, and leaves no room
  if (isTold && duration !== null && (until === null || !RELATIVE.test(helpWhen)))
    return { key: 'post.card-help-long', args: { ...args, time: { span: helpWhen }, long: { span: duration } } };
  if (isTold) return { key: `post.card-help${isShort}`, args: { ...args, time: { span: helpWhen } } };
  if (kind === 'service' && duration !== null)
    return { key: `post.card-help${isShort}`, args: { ...args, time: { span: duration } } };
  const time: Shown = loan === null ? '' : { span: loan };
  if (kind === 'lend' && deposit !== null && loan === null && until === null && quartier !== null)
    if (quartier.length + deposit.length <= ROOM_AT_DEPOSIT)
      return { key: 'post.card-deposit-at', args: { ...args, deposit } };
  if (kind === 'lend' && deposit !== null)
    return { key: `post.card-deposit${isShort}`, args: { ...args, time, deposit } };
  if (kind === 'lend' && loan !== null) return { key: `post.card-loan${isShort}`, args: { ...args, time } };
  return { key: 'post.card-details', args };
}
