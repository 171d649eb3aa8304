import { weigh } from './signs.ts';

/** How strict a town is. */
export const HOLD_LEVELS = ['light', 'normal', 'strict'] as const;
export type HoldLevel = (typeof HOLD_LEVELS)[number];
/** How strict it may be about one sign alone. */
export const SIGN_LEVELS = ['off', ...HOLD_LEVELS] as const;
export type SignLevel = (typeof SIGN_LEVELS)[number];
/** Of the rules for which a town has a level of their own, by name; the others keep to that of the town. */
export type OwnLevels = Readonly<Record<string, SignLevel>>;

/** What is about to be published, and what is known of whoever publishes it. */
export interface Suspect {
  /** Everything neighbours would read, and the message it was made of; folded (language/words/fold.ts). */
  words: string;
  /** Links that were taken out of it. */
  links: number;
  /** How often, with this time: the same text by the same person within a day, or in how many towns within a week. */
  same: number;
  /** How often this person answered, within the hour, what had ended already. */
  lateAnswers: number;
  /** How many posts this person has made within the hour, with these; since an admin last let one of theirs up. */
  ofHour: number;
  /** The town looks at first posts, and this is one. */
  isFirst: boolean;
  /** Posts of this person that wait already. */
  waiting: number;
}

export const NOTHING_KNOWN: Suspect = {
  words: '',
  links: 0,
  same: 1,
  lateAnswers: 0,
  ofHour: 1,
  isFirst: false,
  waiting: 0,
};

export interface HoldRule {
  /** Also the name under which flows/held and flows/post say it. */
  name: string;
  /** How much speaks for holding it; from the level's threshold on it waits. */
  measure(suspect: Suspect): number;
  thresholds: Readonly<Record<HoldLevel, number>>;
  /** Only what stands in the words: looked at again when a post is changed. */
  isOfWords: boolean;
  /** One that waits at the level « normal », and one that must not, at any level: words, or what is known. */
  holds: string | Partial<Suspect>;
  spares: string | Partial<Suspect>;
}

/**
 * A3. What makes a post wait for an admin's look, the first that fits is told. No judgement: a sign is a sign, an admin
 * decides. The reader (language/refusals/spam-words.ts) has answered what is plainly a swindle before there was a draft; these
 * look at what is left, and at what the person does.
 */
export const HOLD_RULES = [
  {
    name: 'money-loan',
    measure: ({ words }) => weigh('money-loan', words),
    thresholds: { light: 3, normal: 2, strict: 2 },
    isOfWords: true,
    holds: 'Je propose un crédit à taux bas pour vos projets',
    spares: 'Je prête mes livres sur l’argent et les bijoux en argent',
  },
  {
    name: 'animals',
    measure: ({ words }) => weigh('animals', words) * weigh('animal-costs', words),
    thresholds: { light: 2, normal: 1, strict: 1 },
    isOfWords: true,
    holds: 'Donne adorable chiot contre bons soins, transport à votre charge',
    spares: 'Je donne une caisse de transport pour chat et un sac de croquettes',
  },
  {
    name: 'fee',
    measure: ({ words }) => weigh('fee', words),
    thresholds: { light: 3, normal: 2, strict: 2 },
    isOfWords: true,
    holds: 'Piano à donner, seuls les frais de livraison sont à payer',
    spares: 'Je donne des cartons de livraison, je peux les transporter',
  },
  {
    name: 'money',
    measure: ({ words }) => weigh('money', words),
    thresholds: { light: 3, normal: 2, strict: 1 },
    isOfWords: true,
    holds: 'Vélo enfant, paiement par virement ou PayPal',
    spares: 'Je prête une perceuse, caution 50 €, elle valait 120 € neuve',
  },
  {
    name: 'link',
    measure: ({ words, links }) => links + weigh('link', words),
    thresholds: { light: 2, normal: 1, strict: 1 },
    isOfWords: true,
    holds: 'Vélo à donner, voir bit.ly/xyz ou mon site point com',
    spares: 'Je donne un câble USB et un chargeur, t. 38/40 pour la taille',
  },
  {
    name: 'elsewhere',
    measure: ({ same }) => same,
    thresholds: { light: 5, normal: 3, strict: 2 },
    isOfWords: false,
    holds: { same: 3 },
    spares: { same: 1 },
  },
  {
    name: 'late-answers',
    measure: ({ lateAnswers }) => lateAnswers,
    thresholds: { light: 15, normal: 8, strict: 5 },
    isOfWords: false,
    holds: { lateAnswers: 8 },
    spares: { lateAnswers: 2 },
  },
  {
    // whoever moves house gives away a dozen things in an evening, photos and all; by hand hardly twenty an hour
    name: 'many',
    measure: ({ ofHour }) => ofHour,
    thresholds: { light: 40, normal: 20, strict: 15 },
    isOfWords: false,
    holds: { ofHour: 20 },
    spares: { ofHour: 14 },
  },
  {
    name: 'follows',
    measure: ({ waiting }) => waiting,
    thresholds: { light: 1, normal: 1, strict: 1 },
    isOfWords: false,
    holds: { waiting: 1 },
    spares: { waiting: 0 },
  },
  {
    name: 'first',
    measure: ({ isFirst }) => (isFirst ? 1 : 0),
    thresholds: { light: 1, normal: 1, strict: 1 },
    isOfWords: false,
    holds: { isFirst: true },
    spares: { isFirst: false },
  },
] as const satisfies readonly HoldRule[];

/** Two neighbours have reported it: no rule looks for that, it happens. */
export const REPORTED = 'reported';
export type HoldReason = (typeof HOLD_RULES)[number]['name'] | typeof REPORTED;

/** Those that a town may set one by one. A first post is looked at or not: that has a setting of its own. */
export const SIGNS = HOLD_RULES.map(({ name }) => name).filter((name) => name !== 'first');
export type Sign = (typeof SIGNS)[number];

interface How {
  /** A post that was up already is changed: only its words are looked at. */
  isChange?: boolean;
  own?: OwnLevels;
}

/** The first rule by which it waits; null: none. */
export function whyHold(
  suspect: Suspect,
  level: HoldLevel,
  { isChange = false, own = {} }: How = {},
): HoldReason | null {
  const rules: readonly HoldRule[] = HOLD_RULES;
  const tripped = rules.find((rule) => {
    const strictness = own[rule.name] ?? level;
    if (strictness === 'off' || (isChange && !rule.isOfWords)) return false;
    return rule.measure(suspect) >= rule.thresholds[strictness];
  });
  return (tripped?.name ?? null) as HoldReason | null;
}
