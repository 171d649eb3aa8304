import type { Reader, SlotType } from '../book.ts';
import { ASKED, SMALL_ANSWERS, SMALL_TALK } from '../small-words.ts';
import type { Room } from './limits.ts';

/**
 * What the engine itself says and listens to, beside what flows say: the loader must know it, so that no sentence is
 * missing and none lies about unused. A test compares this with the keys that stand in the engine's source.
 */
export interface Saying {
  args?: readonly string[];
  room: Room;
  /** Said instead of a general sentence when it exists. */
  optional?: boolean;
}

const line: Saying = { room: 'text' };
const title: Saying = { room: 'title' };
const optional: Saying = { room: 'text', optional: true };

export const ENGINE_SAYS: Readonly<Record<string, Saying>> = {
  'common.hello': line,
  'common.hello-again': line,
  'common.welcome': line,
  'common.language-changed': line,
  'common.yes-which': line,
  'common.yes-whom': line,
  'common.yes-to-which': line,
  'common.one-each': line,
  'common.menu': { room: 'buttons' },
  'common.menu-again': { room: 'buttons' },
  'common.resumed': { room: 'text', args: ['thing'] },
  'common.draft-waits': line,
  'common.button-give': title,
  'common.button-request': title,
  'common.button-mine': title,
  'common.button-help': title,
  'common.button-browse': title,
  'common.help': line,
  'common.help-admin': line,
  'common.help-more': { room: 'buttons' },
  'common.button-guide-posting': title,
  'common.button-guide-answers': title,
  'common.button-guide-finding': title,
  'common.button-guide-rest': title,
  'common.go-on': line,
  'common.skip': title,
  'common.cancel': title,
  'common.cancelled': line,
  'common.nothing-to-cancel': line,
  'common.up-already': line,
  'common.cancel-up': { room: 'buttons' },
  'common.dropped': { room: 'buttons', args: ['thing'] },
  'common.answered': { room: 'buttons', args: ['thing'] },
  'common.rests': { room: 'buttons', args: ['thing'] },
  'common.button-take-up': title,
  'common.not-kept': line,
  'common.nothing-to-skip': line,
  'common.let-go': line,
  'common.tells-of-them': { room: 'text', args: ['other'] },
  'common.words-wait': line,
  'common.words-lapsed': { room: 'text', args: ['said'] },
  'common.nothing-to-bring': line,
  'common.answer-waits': line,
  'common.nothing-to-counter': line,
  'common.contact-for-nobody': line,
  'common.nothing-fits': { room: 'text' },
  'common.passed-stays': { room: 'text', args: ['other'] },
  'common.reply-late': { room: 'text', args: ['subject', 'reply'] },
  'common.back-nowhere': line,
  'common.about-how': line,
  'common.changed': line,
  'common.changed-nothing': line,
  'common.detail-added': line,
  'common.detail-too-long': { room: 'text', args: ['max'] },
  'common.detail-full': { room: 'text', args: ['max'] },
  'common.no-money': line,
  'common.slipped': { room: 'text', args: ['thing'] },
  'common.one-more': line,
  'common.rather-ask': line,
  'common.button-for-last': title,
  'common.no-change': line,
  'common.changed-since': line,
  'common.not-now': line,
  'common.expired-button': line,
  'common.ended': line,
  'common.ended-cancelled': optional,
  'common.ended-interrupted': optional,
  'common.interrupted': line,
  'common.not-understood': line,
  'common.not-understood-2': line,
  'common.not-understood-3': line,
  'common.stuck': line,
  'common.left-out': line,
  'common.message-forgotten': line,
  'common.offer-human': { room: 'buttons' },
  'common.button-human': title,
  'common.edit-taken': line,
  'common.edit-too-late': { room: 'buttons' },
  'common.deleted-up': { room: 'buttons' },
  'common.ask-why': { room: 'buttons' },
  'common.too-long-to-pass': { room: 'text', args: ['max'] },
  'common.spam': line,
  'common.claim-which': line,
  'common.button-write': title,
  ...Object.fromEntries(SMALL_ANSWERS.map((key) => [key, line])),
  'common.nothing-open': line,
  'common.kept-for-later': line,
  'common.kept-too': line,
  ...Object.fromEntries(
    ['same-again', 'same-again-2', 'same-again-3', 'welcome-again', 'nod-again', 'bye-again', 'hello-twice'].map(
      (key) => [`common.${key}`, line],
    ),
  ),
  'common.thing-noted': { ...line, args: ['thing'] },
  'common.photo-kept': { ...line, args: ['thing'] },
  'common.one-by-one': { ...line, args: ['thing', 'other'] },
  'common.kept-most': { room: 'text', args: ['max', 'thing'] },
  'common.forgotten': { room: 'text', args: ['thing'] },
  'common.link-gone': line,
  'common.link-post-gone': line,
  'common.link-elsewhere': { room: 'text', args: ['place'] },
  'common.refused': line,
  'common.banned': line,
  'common.out-can': line,
  'common.out-may-change': line,
  'common.photo-not-now': line,
  'common.got-unsupported': line,
  'common.got-sticker': optional,
  'common.got-like': optional,
  'common.got-audio': optional,
  'common.got-video': optional,
  'common.got-file': optional,
  'common.got-location': optional,
  'common.got-link': optional,
  'common.got-shared': optional,
  'common.ask-town-which': line,
  'common.ask-town-one': { ...line, args: ['name', 'department'] },
  'common.no-matter': line,
  'common.other-town': line,
  'common.town-known': line,
  'common.where-noted': line,
  'common.nice-to-meet': { ...line, args: ['name'] },
  'common.town-abroad': line,
  'common.commune': { room: 'cut', args: ['name', 'department'] },
};

/** What the house says outside of any dialogue: the Page's profile, photos that could not be fetched, our own faults. */
export const AROUND_THE_ENGINE: Readonly<Record<string, Saying>> = {
  'common.greeting': line,
  'common.begin-give': line,
  'common.begin-request': line,
  'common.begin-browse': line,
  'common.begin-help': line,
  'common.span': { room: 'text', args: ['unit', 'count'] },
  'common.span-the': { room: 'text', args: ['unit'] },
  'common.span-few': { room: 'text', args: ['unit'] },
  'common.apology': line,
  'common.too-fast': line,
  'common.too-much': line,
  'common.photo-not-image': line,
  'common.photo-too-big': line,
  'common.photo-elsewhere': line,
  'common.photo-unreachable': line,
  'common.photo-gone': line,
  'common.photo-too-many': line,
};

/** Commands of words.*.ftl that mean the same in every flow. */
export const ENGINE_WORDS = [
  'help',
  'how',
  'help-admin',
  'cancel',
  'back',
  'edit',
  'menu',
  'skip',
  'yes',
  'no',
  'greeting',
  'thanks',
  'go-on',
  'more',
  ...SMALL_TALK,
  ...Object.keys(ASKED),
  'french',
  'english',
] as const;

/** Flows that the engine begins by itself, at their first step: the door. */
export const ENGINE_FLOWS: readonly string[] = ['join'];

/** Steps at which it begins them for whoever is not simply new. */
export const ENGINE_STEPS: Readonly<Record<string, readonly string[]>> = { join: ['wait', 'look-back'] };

/** Why a value of each type may be refused: `<flow>.<slot>-<reason>`, else `common.<type>-<reason>`. */
export const REASONS: Readonly<Record<SlotType, readonly string[]>> = {
  choice: ['not-an-option'],
  text: ['too-short', 'too-long', 'not-words', 'asks', 'has-link', 'has-price'],
  place: ['too-short', 'too-long', 'not-a-place'],
  name: ['too-short', 'too-long', 'not-a-name'],
  number: ['not-a-number', 'too-small', 'too-big'],
  date: ['not-a-date', 'past', 'too-far'],
  period: ['not-a-period', 'too-far'],
  town: ['not-found', 'not-a-town', 'abroad'],
  images: ['not-image', 'too-many'],
  id: [],
  list: [],
};

/** Words that are kept while it is asked what they mean, see questions/read-again.ts. */
const HEARD = ['heard', 'event', 'rule', 'held'];

/** What people say at the door before it is asked, if its flow has such slots. */
export const DOOR_SLOTS: readonly string[] = ['where', 'name'];

/** What the readers of one message bring, if the flow has such slots. */
export const READER_SLOTS: Readonly<Record<Reader, readonly string[]>> = {
  post: [
    ...['direction', 'kind', 'item', 'things', 'quantity', 'quartier', 'until', 'photos'],
    ...['in-return', 'loan', 'when', 'sale', 'contact', 'typed'],
  ],
  claim: ['number', 'word', 'thing', 'said', 'shown', 'parts', 'wish'],
  search: ['words', 'place', 'near', 'wish', 'only'],
  news: ['which', 'level', 'pause', 'pause-until', 'calm', 'hours', 'number', 'kinds', 'how', 'rarer'],
  code: ['code'],
  called: ['what', 'who'],
  block: ['who'],
  over: ['said'],
  returned: ['said'],
  choose: ['said', 'names', 'of', 'whats', 'among', 'bare', ...HEARD],
  own: ['wants', 'said', 'sure', 'until', ...HEARD],
  report: ['words'],
  flag: ['number', 'word', 'post', 'shown', 'words'],
  accuse: ['who', 'said', 'words'],
  rename: ['name'],
  move: ['town'],
  follow: ['commune', 'how'],
  changed: ['message'],
  'answer-changed': ['claim'],
  talk: HEARD,
  reply: ['about', 'reply'],
  'maybe-reply': ['about', 'reply', 'asked', 'subject', ...HEARD],
  question: ['among', 'words', ...HEARD],
  'ask-somebody': ['names', 'words', 'shown', 'spoken', ...HEARD],
  meant: ['other', 'keyword', 'post', 'shown', 'word', 'parts', 'said', ...HEARD],
  whose: ['name', ...HEARD],
  settled: ['said', 'claim', ...HEARD],
  longer: ['said', ...HEARD],
  missing: ['said', ...HEARD],
  'asks-return': ['said', 'by', 'thing', ...HEARD],
  calendar: ['said', ...HEARD],
  more: ['post', 'said', 'asks'],
  days: ['said', 'claim', ...HEARD],
  'still-there': ['post', 'shown', 'pointed'],
  'for-whom': ['said', ...HEARD],
  counter: ['counter', ...HEARD],
  'brings-back': ['said', 'day', ...HEARD],
  'was-there': ['claim', 'home', ...HEARD],
  'take-back': ['post'],
  'late-word': ['post', 'said', ...HEARD],
  agreed: [],
  'calls-off': ['said', 'claim', ...HEARD],
};
