import type { SlotValue } from './state.ts';

/** Flows as loaded from `flows/`: structure only. Sentences are looked up by key in `Sentences`. */
export interface Book {
  flows: ReadonlyMap<string, Flow>;
  /** Spoken commands of words.*.ftl: folded form → command name, all locales together. */
  words: ReadonlyMap<string, string>;
  /**
   * Short sentences without variables (titles of buttons and quick replies): key → folded forms in all locales, with
   * the synonyms of words.*.ftl (`post-kind-give = don | cadeau` adds to `post.kind-give`). Old clients send a title
   * as text, and people type it.
   */
  labels: ReadonlyMap<string, readonly string[]>;
  sentences: Sentences;
}

export type Locale = 'fr' | 'en';

export interface Sentences {
  has(key: string): boolean;
}

export interface Flow {
  id: string;
  version: number;
  /** By version: what names are called since. A step may have moved to another flow (`relay.talk`). */
  history: Record<number, { steps?: Record<string, string>; slots?: Record<string, string> }>;
  /**
   * Who may begin it: anybody who writes, approved members (default), admins of the town; `anyone`: even those who were
   * refused or put out, who hear nothing else any more.
   */
  for: 'anyone' | 'everyone' | 'members' | 'admins';
  /** In a flow that defers, a one-liner or a keyword said meanwhile is kept for afterwards (M1). */
  defers: boolean;
  starts: Start[];
  slots: Record<string, SlotDef>;
  steps: Step[];
}

/** How a flow begins; `at` is the step to begin with (default: the first). */
export type Start =
  | { by: 'word'; word: string; at?: string; set?: Record<string, SlotValue> }
  /** A standing button `v1:do:<button>:<id>`; the id fills slot `fills`. */
  | { by: 'button'; button: string; fills?: string; at?: string; set?: Record<string, SlotValue> }
  /** « approuver 12 », « refuser 12 pas d'ici »: admins only. `fills` takes the number, `rest` what follows. */
  | { by: 'command'; word: string; fills?: string; rest?: string; at?: string }
  | { by: 'reader'; reader: Reader; at?: string }
  /** Something that happened elsewhere (Inbound `internal`). */
  | { by: 'internal'; name: string; at?: string };

/**
 * What recognises a message by its meaning: 'post' (one message is a post), 'claim' (a keyword), 'code' (a one-time code
 * of an admin), 'called' (a command of an admin that names somebody), 'over' (« c'est donné »), 'returned' (« on m'a rendu
 * la perceuse »), 'choose' (« je choisis Yann »), 'own' (« retirer chaises 13 »), 'report' (a complaint, in the member's
 * words), 'flag' (a post that should not be there), 'accuse' (« signaler Amélie »), 'search' (looking among the posts), 'news' (« pas de messages après 21h »: what one wants to hear), 'rename' and 'move' (what a member says of themselves), 'follow' (« suivre Plérin »), 'changed' (a message
 * that was passed on to another is edited or taken back), 'talk' (words for whom one has an exchange with), 'reply' and
 * 'maybe-reply' (the answer to a question one was just asked), 'question' (about a post one waits for or was just shown), 'ask-somebody' (« demander à Fatou si elle peut venir »),
 * 'for-waiting' (words of an owner that may be for those who wait, or of the post),
 * 'meant' (words that may be for another, or answer a post), 'whose' (words that may be for another, or for us), 'settled'
 * (« c'est prêté », « je l'ai récupérée », « personne n'est venu »: what has become of a promise), 'longer' (« je peux la garder jusqu'à dimanche ? »)
 * and 'missing' (« l'échelle n'est pas revenue »), 'asks-return' (« je la rends quand ? »), 'calendar' (« calendrier perceuse »), 'more' (« ce soir
 * 18h », right behind an answer), 'days' (« plutôt samedi prochain », of a loan one waits for), 'still-there'
 * (« le fauteuil est encore dispo ? », of what was just shown), 'for-whom' (« c'est pour qui le fauteuil ? », of one's own), 'decline' (« je dis non à fatou »), 'counter'
 * (« plutôt une douzaine », of a swap), 'brings-back' (« je le ramène demain »), 'was-there' (« oui j'y étais »), 'take-back' (« annule », of one's only answer),
 * 'answer-photo' (a photo, where a word for whoever they have answered is asked for), 'answer-changed' (the message of an answer of theirs is edited or taken back), 'late-word' (a word for an owner, long after it was asked for), 'agreed' (« oui », to one of several who have asked), 'calls-off' (« annule le rdv de samedi »).
 */
export type Reader =
  | 'post'
  | 'claim'
  | 'search'
  | 'news'
  | 'code'
  | 'called'
  | 'block'
  | 'over'
  | 'returned'
  | 'choose'
  | 'own'
  | 'report'
  | 'flag'
  | 'accuse'
  | 'rename'
  | 'move'
  | 'follow'
  | 'changed'
  | 'answer-changed'
  | 'answer-photo'
  | 'talk'
  | 'reply'
  | 'maybe-reply'
  | 'question'
  | 'ask-somebody'
  | 'for-waiting'
  | 'meant'
  | 'whose'
  | 'settled'
  | 'was-there'
  | 'longer'
  | 'missing'
  | 'asks-return'
  | 'calendar'
  | 'more'
  | 'days'
  | 'still-there'
  | 'for-whom'
  | 'decline'
  | 'counter'
  | 'brings-back'
  | 'take-back'
  | 'late-word'
  | 'agreed'
  | 'calls-off';

/** 'id' and 'list' are filled by readers, buttons and effects; nobody is asked for them. */
export type SlotType =
  | 'choice'
  | 'text'
  | 'name'
  | 'number'
  | 'date'
  | 'period'
  | 'place'
  | 'town'
  | 'images'
  | 'id'
  | 'list';

export interface SlotDef {
  type: SlotType;
  /** Of a choice; of a date, a text or a number, what may be said instead (« +2 jours », « toutes »). */
  options?: string[];
  /** Of a choice: an effect finds more answers, see pick.ts. */
  picks?: boolean;
  min?: number;
  max?: number;
  default?: SlotValue;
  /** Accepted at any step of the flow (photos). */
  anytime?: boolean;
  'max-days'?: number;
  /** Written to somebody: a greeting or a thank-you alone is what they are to read. */
  letter?: boolean;
  /** Goes to somebody: « c'est quoi ? », « bonne journée » is for them, though a greeting or a thank-you alone is not. */
  person?: boolean;
  /** Names a thing, asked in the middle of an exchange: « c'est fait » is none, and tells what has become of it. */
  thing?: boolean;
  /** A telephone number, or an address: other words are none, and « non » leaves the question. */
  wants?: 'phone' | 'address';
  /** Shown to others as it stands: it has words, and no link. */
  shown?: boolean;
  /** No price is written there: it is refused with its reason. */
  unpriced?: boolean;
  /**
   * Of a text, what is told there, where that makes a difference to what is an answer: the title of a thing, terms that are shown as they are
   * answered, a moment, how long, what is left as a deposit (money, and no rent), and what is wanted in return (or a surprise).
   */
  tells?: Telling;
  /** Asked beside an answer that counts already, and until that is decided: the slot with its id, see questions/aside.ts. */
  aside?: string;
  /** What it asks is so, whatever the answer: the news that goes on without one, about the same post; see questions/unsaid.ts. */
  unsaid?: string;
  /** Of an id: what an admin's dialogue is about, see questions/decided.ts. */
  subject?: boolean;
  /** Of an id: what is asked stands and falls with this, see questions/void.ts. */
  stands?: 'post' | 'claim' | 'question';
}

export const TELLINGS = ['title', 'terms', 'moment', 'length', 'deposit', 'return', 'fault'] as const;
export type Telling = (typeof TELLINGS)[number];

/** Data, not an expression language. */
export type Condition =
  | { slot: string; is: string | number }
  | { slot: string; in: (string | number)[] }
  | { slot: string; missing: boolean }
  | { fact: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** Where to go on: a step's id, or 'next', or 'end', or 'end:<outcome of the run>' ('end' alone is 'done'). */
export type Exit = string;

export type Step =
  /**
   * `always`: asked even when the rest came in one message, which leaves out what may be left out. `later`: not asked by
   * itself, but offered in the review.
   */
  | { type: 'collect'; id: string; slot: string; skippable: boolean; always?: true; later?: true; when?: Condition }
  | { type: 'review'; id: string; slots: string[] }
  | { type: 'branch'; id: string; cases: { when: Condition; then: Exit }[]; else: Exit }
  /**
   * `looks`: the effect only looks something up, so that answers given before it may still be changed; it then looks
   * again, and the slots it `forgets` are asked and filled anew.
   */
  | { type: 'do'; id: string; effect: string; looks?: true; forgets?: string[]; on: Record<string, Exit> }
  | { type: 'say'; id: string; sentence: string; buttons: StandingButton[]; then: Exit; when?: Condition }
  /**
   * Free messages go to the effect until one of its outcomes has an exit; outcome 'stay' keeps listening. With a sentence
   * `stop-<id>` it is a talk, see talk.ts.
   */
  | { type: 'listen'; id: string; effect: string; on: Record<string, Exit> }
  /** `on.otherwise`: for every outcome without an exit of its own. */
  | { type: 'call'; id: string; flow: string; on: Record<string, Exit> };

/** A standing button in a `say`: `v1:do:<button>:<value of slot or var `of`>`, titled by sentence `button-<button>`. */
export interface StandingButton {
  button: string;
  of?: string;
}

/** What an effect may answer and say: known to the loader, so that every outcome has an exit and every sentence exists. */
export interface EffectSpec {
  outcomes: readonly string[];
  /** Names it may put into `vars` (available to sentences of the flow after it). */
  vars?: readonly string[];
  /** Slots it may write. */
  slots?: readonly string[];
  /** Sentences it says itself (bubbles, notices), `<flow>.<id>`, with the arguments it gives each. */
  says?: Readonly<Record<string, readonly string[]>>;
}
export type EffectSpecs = Readonly<Record<string, EffectSpec>>;
