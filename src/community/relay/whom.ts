import type { Db } from '../../database/database.ts';
import { readTrouble } from '../../language/meetings/tells-trouble.ts';
import { isAddressedTo, maySpeakTo } from '../../language/people/addressed-to.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import { namingWords } from '../../language/words/naming.ts';
import { type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { keywordOf } from '../posts/rules.ts';
import { listAwaiting } from './awaiting.ts';
import type { Pair } from './pair.ts';
import { AFTER_THE_END_MS, isUnsure } from './rules.ts';
import {
  hasAgreedElsewhere,
  hasOtherWritten,
  hasPromisedElsewhere,
  lastWordIn,
  listPartners,
  listWaitingNames,
  type Partner,
} from './store.ts';

/*
 * For whom words are, of those one may write to: for whoever is named as one speaks to somebody, else for whom one is
 * writing to, unless something has come between.
 */

/** As many people it may be for. */
const MOST_PARTNERS = 5;
/** Whoever wrote within so long may be answered, though all is handed over. */
const ANSWERABLE_MS = 48 * 60 * 60_000;

export async function partnersOf({ trx, member, now }: EffectInput, current: string | null): Promise<Partner[]> {
  const since = new Date(now.getTime() - ANSWERABLE_MS);
  return await listPartners(trx, member.id, { current, since, limit: MOST_PARTNERS });
}

export function varsOfPartner(partner: Partner | undefined, vars: Record<string, string>) {
  return partner ? { ...vars, other: partner.name, keyword: keywordOf(partner), thing: partner.item } : vars;
}

/** `sure`: the claim of whoever is named. `isPerhaps`: somebody else than whom one writes to may be. */
export interface Meant {
  sure?: string;
  isPerhaps?: true;
}

/** Those one may write to, and beside them whoever is named with whom something is lent or was just handed over. */
export async function namedAmong(
  { trx, member, now }: EffectInput,
  text: string,
  partners: readonly Partner[],
): Promise<readonly Partner[]> {
  if (!maySpeakTo(text)) return partners;
  const named = await listNamed(trx, member.id, text, now);
  return [...partners, ...named.filter(({ claim }) => !partners.some((one) => one.claim === claim))];
}

/** Those words may be for; of trouble, also whoever it was had from, or has it. @param current the claim of the talk that is open */
export async function whomOf(input: EffectInput, text: string, current: string | null): Promise<readonly Partner[]> {
  const partners = await partnersOf(input, current);
  if (readTrouble(text) === null) return namedAmong(input, text, partners);
  const had = await listHad(input.trx, input.member.id, text, input.now);
  const others = had.filter(({ claim }) => !partners.some((one) => one.claim === claim));
  // however many things have not changed hands yet: what is named comes first, and what is lent or was handed over
  const named = ofNamedThing(text, had);
  const place = (one: Partner) => {
    if (one.claim === current) return 0;
    return named.some(({ claim }) => claim === one.claim) ? 1 : one.isHad ? 2 : 3;
  };
  const inOrder = [...partners, ...others].toSorted((a, b) => place(a) - place(b));
  return namedAmong(input, text, inOrder.slice(0, MOST_PARTNERS));
}

/** Those with whom a member has, had of late or has agreed on what may be broken, and whether the words name it. */
export async function listHad(
  db: Db,
  memberId: string,
  text: string,
  now: Date,
): Promise<(Partner & { isNamed?: true })[]> {
  const all = await listPartners(db, memberId, hadUntil(now));
  const named = ofNamedThing(text, all);
  return named.length > 0 ? named.map((one) => ({ ...one, isNamed: true as const })) : all;
}

const hadUntil = (now: Date): Parameters<typeof listPartners>[2] => {
  const before = (ms: number) => new Date(now.getTime() - ms);
  return { current: null, since: before(ANSWERABLE_MS), limit: MOST_NAMED, had: before(AFTER_THE_END_MS) };
};

const MOST_NAMED = 30;

/** Whom a text speaks to by name, of those one may write to. */
export async function listNamed(db: Db, memberId: string, text: string, now: Date): Promise<Partner[]> {
  const since = new Date(now.getTime() - ANSWERABLE_MS);
  const all = await listPartners(db, memberId, { current: null, since, limit: MOST_NAMED, isNamed: true });
  return all.filter(({ name }) => ['surely', 'likely'].includes(isAddressedTo(text, name) ?? ''));
}

/** « merci Lucie », who only waits, to Amélie: nothing may pass to Lucie yet, and it is hardly for Amélie. */
export async function isOfSomebodyElse({ trx, member }: EffectInput, text: string, current: string): Promise<boolean> {
  if (!maySpeakTo(text) || isAddressedTo(text, current) !== null) return false;
  const names = await listWaitingNames(trx, member.id);
  return names.some((name) => ['surely', 'likely'].includes(isAddressedTo(text, name) ?? ''));
}

/** Who of them a message is said to, by name. @param current the claim of the talk that is open; null: none is */
export function meantBy(text: string, partners: readonly Partner[], current: string | null): Meant | null {
  const called = partners.map((one) => ({ one, how: isAddressedTo(text, one.name) }));
  const named = HOW.map((how) => called.filter((each) => each.how === how)).find((some) => some.length > 0) ?? [];
  const [first] = named;
  // of two things with one person, or of two who are called the same, the one they talk of
  if (!first || (named.length > 1 && named.some(({ one }) => one.claim === current))) return null;
  const isOne = named.every(({ one }) => one.other === first.one.other);
  const { claim } = isOne
    ? ofThings(
        text,
        named.map(({ one }) => one),
      )
    : first.one;
  const isToThem =
    first.how === 'surely' || claim === current || (current === null && (first.how === 'likely' || saysTo(text)));
  return isOne && isToThem ? { sure: claim } : { isPerhaps: true };
}

const HOW = ['surely', 'likely', 'perhaps'] as const;

/**
 * Of several things with one person, in which of them the words go: in the one that is named, or of which they spoke last. null: somebody
 * else is called the same.
 */
export function inWhich(text: string, partners: readonly Partner[], claim: string): string | null {
  const one = partners.find((each) => each.claim === claim);
  if (!one) return claim;
  const alike = partners.filter(({ name }) => name === one.name);
  return alike.every(({ other }) => other === one.other) ? ofThings(text, alike).claim : null;
}

/** Of several things with one person: the one that is named, else the one of which something came last. */
function ofThings(text: string, of: readonly Partner[]): Partner {
  const named = ofNamedThing(text, of);
  return (named.length > 0 ? named : of).reduce((last, one) => (one.at > last.at ? one : last));
}

/** Each person once: of several things with one, the one that is named, or of which something came last. */
export function byPerson(text: string, of: readonly Partner[]): Partner[] {
  const people = [...new Set(of.map(({ other }) => other))];
  return people.map((person) =>
    ofThings(
      text,
      of.filter(({ other }) => other === person),
    ),
  );
}

/** Those whose thing is named: « pour la perceuse », « tes confitures ». */
export function ofNamedThing(text: string, of: readonly Partner[]): Partner[] {
  const said = namingWords(text).map(singular);
  const isNamed = ({ item, word, number }: Partner) =>
    namingWords(item, word, String(number)).some((one) => one.length > 2 && said.includes(singular(one)));
  return of.filter(isNamed);
}

const singular = (word: string): string => (word.length > 4 ? word.replace(/[sx]$/, '') : word);

/** In another matter with whom they write to: in the one they name, or in which something came last, since then. */
export function inOtherMatter(text: string, partners: readonly Partner[], current: string, since: Date): Meant | null {
  const one = partners.find(({ claim }) => claim === current);
  const theirs = partners.filter(({ other }) => other === one?.other);
  if (theirs.length < 2) return null;
  const meant = ofThings(text, theirs);
  const isNamed = ofNamedThing(text, theirs).length > 0;
  return meant.claim !== current && (isNamed || meant.at > since) ? { sure: meant.claim } : null;
}

/** « ok pour 10h Yann », with nobody written to: what ends with a name, and agrees or names an hour, is said to them. */
function saysTo(text: string): boolean {
  const said = text.trim().replace(/[\s,]*[\p{L}-]+[\s.!]*$/u, '');
  return isAgreed(said) || AGREES_TO_HOUR.test(fold(said));
}

const AGREES_TO_HOUR =
  /^(?:(?:oui|ok(?:ay)?|d'accord|dac|super|parfait|ca marche|ca me va|merci|va|yes|fine|great)[ ,!]+)+(?:pour |a |for |at )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|tomorrow|tonight|[a-z]+day) ?)?(?:a |at |vers )?\d{1,2} ?(?:h\d{0,2}|heures?|am|pm|:\d\d)?$/;

/**
 * « oui », and whoever wrote last is the only one who waits for an answer to a moment. What they wrote before one's own last
 * word to whom one writes to is left behind: « ok » is not for them then.
 */
export async function saysYesTo(
  { trx, member, slots, now }: Pick<EffectInput, 'trx' | 'member' | 'slots' | 'now'>,
  text: string,
  partners: readonly Partner[],
): Promise<Meant | null> {
  const [last] = partners;
  if (!last || !isAgreed(text)) return null;
  const asked = (await listAwaiting(trx, member.id, now)).filter(({ button }) => button === 'agree');
  const [only, another] = asked;
  if (only?.claim !== last.claim || another) return null;
  const current = idOf(slots.claim);
  const other = partners.find(({ claim }) => claim === current)?.other ?? '0';
  const about = { memberId: member.id, claimId: current ?? '0', other, since: idOf(slots.seen) ?? '0' };
  const isNew = current === null || current === last.claim || (await hasOtherWritten(trx, about));
  return isNew ? { sure: only.claim } : null;
}

/** By their names; of two who are called the same, or of two things with one person, by what it is about. */
export function asPicks(partners: readonly Partner[]): NonNullable<EffectOutput['picks']> {
  return partners.map((partner, index) => {
    const isOnly = partners.filter(({ name }) => name === partner.name).length === 1;
    // « C'est pour Joël ? »: no, then, is for the only other
    const short = index === 0 ? ['~yes'] : partners.length === 2 ? ['~no'] : [];
    return {
      value: partner.claim,
      title: { key: 'relay.card-name', args: { name: isOnly ? partner.name : keywordOf(partner) } },
      words: [...namingWords(partner.name, partner.word, String(partner.number), partner.item), ...short],
    };
  });
}

/** When a word passed last in the talk that is open. */
export function sinceOf({ since }: EffectInput['slots'], now: Date): Date {
  const at = new Date(String(since ?? ''));
  return Number.isNaN(at.getTime()) ? now : at;
}

/** Whether it must be asked for whom a message is that says nothing of it, or may name somebody else. */
export async function unsureOf(
  { trx, member, slots, now }: EffectInput,
  { claim, other }: Pair,
  meant: Meant | null,
): Promise<boolean> {
  if (meant?.isPerhaps) return true;
  const since = sinceOf(slots, now);
  const last = await lastWordIn(trx, { claim, memberId: member.id, now });
  const about = { memberId: member.id, claimId: claim.id, other: other.id };
  const isElsewhere =
    (await hasOtherWritten(trx, { ...about, since: idOf(slots.seen) ?? '0' })) ||
    (await hasAgreedElsewhere(trx, { ...about, since })) ||
    (await hasPromisedElsewhere(trx, { ...about, since }));
  return isUnsure({ lastWord: last !== null && last > since ? last : since, isElsewhere }, now);
}
