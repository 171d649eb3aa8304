import { DateTime } from 'luxon';
import type { Trx } from '../../database/database.ts';
import { dayOf, endOfDay } from '../../language/dates/calendar.ts';
import { readMoment } from '../../language/dates/moment.ts';
import { readSpokenDay } from '../../language/dates/spoken-day.ts';
import { readUnableOn } from '../../language/dates/unable-on.ts';
import { acceptsMoment } from '../../language/meetings/accepts-moment.ts';
import { namesMomentOnly } from '../../language/meetings/names-moment-only.ts';
import { takesAgreedBack, takesMomentBack, takesSomeBack } from '../../language/meetings/takes-moment-back.ts';
import { isAgreed } from '../../language/replies/small-answers.ts';
import { fold } from '../../language/words/fold.ts';
import { type Period, periodOf } from '../claims/capacity.ts';
import { asksYouToo, dayOfOther } from './and-you.ts';
import { dropProposed, findAgreed, findProposed, isOnItsWay, propose } from './meetings.ts';
import { leavesDayOpen, ownDay } from './own-day.ts';
import type { Pair } from './pair.ts';
import type { Meeting } from './relay.table.ts';
import { mayMeet, mayMeetAt, proposes, proposesAnew, SPEAKS_MS, tellsHour } from './rules.ts';
import { lastMessageOf, lastWordsOfBoth } from './store.ts';

/** The days of a loan that is promised: « samedi » is one of them. Not of one that is out, which comes back. */
export function daysOf({ claim, scene }: Pick<Pair, 'scene' | 'claim'>): Period | null {
  return scene.post.kind === 'lend' && claim.state === 'accepted' ? periodOf(claim) : null;
}

/** The moment a message names, if they may meet then. @param spokenOf the moment that is spoken of already */
export function momentIn(text: string, pair: Pick<Pair, 'scene' | 'claim'>, now: Date, spokenOf?: Date): Date | null {
  // « je peux plus mardi, mercredi 9h ? »
  const meant = readUnableOn(text)?.instead ?? insteadOf(text) ?? text;
  const { post, timezone } = pair.scene;
  const during = daysOf(pair);
  const at = readMoment(
    meant,
    { now, timezone, during },
    spokenOf ?? ownDay(post, timezone, now) ?? begins(during, timezone, now),
  );
  return at !== null && mayMeetAt(at, now) ? at : null;
}

/** « 18h ? », of what is lent from tomorrow: on that day. */
function begins(days: Period | null, timezone: string, now: Date): Date | undefined {
  const day = days === null ? null : DateTime.fromISO(days.from, { zone: timezone });
  return day !== null && day > DateTime.fromJSDate(now) ? day.endOf('day').toJSDate() : undefined;
}

/** An hour of no day, where it may be another than the next: « 10h ça vous va ? », of what is to be fetched by Saturday. */
function isOfAnyDay(text: string, { scene }: Pick<Pair, 'scene'>, now: Date): boolean {
  const { post, timezone } = scene;
  return ownDay(post, timezone, now) === undefined && leavesDayOpen(text, post, timezone, now);
}

/** « pas possible, plutôt 11h »: what is said behind it. null: nothing is refused there. */
function insteadOf(text: string): string | null {
  const [, refused = '', rather = ''] = REFUSED.exec(text) ?? [];
  return REFUSES.test(fold(refused)) && /\d/.test(rather) ? rather : null;
}

const REFUSED = /^(.{3,80}?)(?:[,;.!]|\s)\s*(?:mais|plut[oô]t|sinon|but|rather|instead)\s(.*)$/isu;
const REFUSES = /\b(?:pas|plus|impossible|jamais|can't|cannot|not)\b/;

/** As many words are looked at. */
const MOST_WORDS = 8;

/** The day they speak of: « the 24th is fine », and then « 10h »; else that of what is proposed, or agreed. @param text what is said now */
export async function spokenOf(trx: Trx, pair: Pair, text: string, now: Date): Promise<Date | undefined> {
  return (
    (await spokenBy(trx, pair, now)) ??
    (asksYouToo(text, pair.other.name) ? await dayOfOther(trx, pair, now) : undefined)
  );
}

async function spokenBy(trx: Trx, pair: Pair, now: Date): Promise<Date | undefined> {
  const { claim, scene } = pair;
  const moments = [await findProposed(trx, claim.id), await findAgreed(trx, claim.id)];
  // what has gone by is spoken of no more
  const known = moments.find((one) => one !== undefined && one.at > now)?.at;
  const words = await lastWordsOfBoth(trx, claim, new Date(now.getTime() - SPEAKS_MS), MOST_WORDS);
  const { timezone } = scene;
  let day: number | undefined;
  const named = new Set<number>();
  for (const { body, at } of words) {
    const before = day === undefined ? {} : { before: day };
    const said = readSpokenDay(body, { now: at, timezone, during: daysOf(pair), ...before });
    if (said === null) continue;
    day = said === 'refused' ? undefined : said;
    if (day !== undefined) named.add(day);
  }
  // proposed by a button, of which the words say nothing
  if (known !== undefined && !named.has(dayOf(known, timezone))) return known;
  return day === undefined ? known : new Date(endOfDay(day, timezone));
}

/** « je peux plus samedi », said lately by either: another moment is awaited. */
async function isTakenBack(trx: Trx, { claim }: Pair, now: Date): Promise<boolean> {
  const words = await lastWordsOfBoth(trx, claim, new Date(now.getTime() - SPEAKS_MS), MOST_WORDS);
  return words.some(({ body }) => takesSomeBack(body));
}

/**
 * « on dit demain 18h ? » is a proposal: whoever reads it says yes with one tap. Not what is agreed already, nor what the
 * other has proposed, to which the button below says yes. Under the post's lock.
 */
export async function proposeIn(trx: Trx, pair: Pair, text: string, now: Date): Promise<Date | null> {
  const { claim, me } = pair;
  // what has changed hands for good needs no meeting, and what is promised no more has none
  if (!mayMeet(claim)) return null;
  const known = [await findAgreed(trx, claim.id), await findProposed(trx, claim.id)];
  if (!proposes(text) && !asksYouToo(text, pair.other.name)) {
    const isSpokenOf = known.some((one) => one !== undefined) || (await isTakenBack(trx, pair, now));
    if (!isSpokenOf || !proposesAnew(text)) return null;
  }
  const spoken = await spokenOf(trx, pair, text, now);
  const at = momentIn(text, pair, now, spoken);
  if (at === null || refusesMoment(text, pair, at, now)) return null;
  // its author is asked which day that is
  if (spoken === undefined && isOfAnyDay(text, pair, now)) return null;
  if (known.some((meeting) => meeting?.at.getTime() === at.getTime() && !isOwn(meeting, me.id))) return null;
  await propose(trx, claim.id, at, me.id);
  return at;
}

/** What the other has proposed, when these words say yes to it: « oui 18h ça marche, 12 rue des Lilas ». Under the post's lock. @param said `written`: when */
export async function acceptedIn(
  trx: Trx,
  pair: Pair,
  said: { text: string; written: Date },
  now: Date,
): Promise<Meeting | null> {
  const { text, written } = said;
  if (!mayMeet(pair.claim)) return null;
  const proposed = (await findProposed(trx, pair.claim.id)) ?? (await announced(trx, pair, said, now));
  if (!proposed || proposed.proposed_by === pair.me.id || !mayMeetAt(proposed.at, now)) return null;
  const last = await lastMessageOf(trx, pair.claim, pair.other.id);
  // words that were held say nothing to what has come since
  if (last !== undefined && last.created_at > written) return null;
  const at = momentIn(text, pair, now, proposed.at);
  const namesIt = at?.getTime() === proposed.at.getTime() || (at === null && namesDayOf(text, pair, proposed.at, now));
  if (at !== null && !namesIt) return null;
  const isYes = acceptsMoment(text, { namesIt }) || (await saysYesTo(trx, pair, proposed, text, now));
  // « oui oui », of somebody who has been away: to whatever stands there, and not to what they have not been shown
  return isYes && (namesIt || !(await isOnItsWay(trx, pair.me.id, proposed))) ? proposed : null;
}

/** « ok jeudi soir » is no yes to « jeudi 15h ». */
const PART_OF_DAY =
  /\b(?:mi?di|soir(?:ee)?|mat(?:in|inee)?|ap(?:res)?[ -]?m\w*|aprem|noon|morning|afternoon|evening|night|tot|tard|late|early)\b/;

/** « ok jeudi », to « jeudi 15h »: no hour is named but theirs. */
function namesDayOf(text: string, pair: Pair, at: Date, now: Date): boolean {
  const { timezone } = pair.scene;
  if (text.includes('?') || /\d/.test(text) || PART_OF_DAY.test(fold(text))) return false;
  return readSpokenDay(text, { now, timezone, during: daysOf(pair) }) === dayOf(at, timezone);
}

/**
 * « j'arrive à 19h », and « ok pour 19h, 4 rue des Fougères »: the two have agreed, as if it had been asked. « parfait » alone agrees to
 * a coming that was told, or to « ok demain 18h », and to no hour that was only spoken of.
 */
async function announced(
  trx: Trx,
  pair: Pair,
  { text, written }: { text: string; written: Date },
  now: Date,
): Promise<Meeting | undefined> {
  if (!acceptsMoment(text, { namesIt: true })) return undefined;
  const last = await lastMessageOf(trx, pair.claim, pair.other.id);
  const body = last?.body ?? '';
  if (last === undefined || last.created_at > written || now.getTime() - last.created_at.getTime() > SPEAKS_MS)
    return undefined;
  if (tellsHour(body)) return undefined;
  const at = momentIn(body, pair, last.created_at);
  if (at === null || !mayMeetAt(at, now) || refusesMoment(body, pair, at, last.created_at)) return undefined;
  const own = momentIn(text, pair, now, at);
  const isSame = own === null ? namesHourOf(text, at, pair.scene.timezone) : own.getTime() === at.getTime();
  // no hour is named: « parfait »
  const isNod = isSame === null && (COMES.test(fold(body)) || namesMomentOnly(body)) && isAgreed(text);
  if (isSame === false || (isSame === null && !isNod)) return undefined;
  if (isOfAnyDay(body, pair, last.created_at)) return undefined;
  if ((await findAgreed(trx, pair.claim.id))?.at.getTime() === at.getTime()) return undefined;
  await propose(trx, pair.claim.id, at, pair.other.id);
  return await findProposed(trx, pair.claim.id);
}

/** « ok pour 19h »: whether that is the hour. null: none is named. */
function namesHourOf(text: string, at: Date, timezone: string): boolean | null {
  const named = [...fold(text).matchAll(/\b(\d{1,2}) ?(?:h|:)(?:eures?)? ?([0-5]\d)?(?![a-z0-9])/g)];
  if (named.length === 0) return null;
  const { hour, minute } = DateTime.fromJSDate(at, { zone: timezone });
  return named.every(([, h, min]) => Number(h) === hour && Number(min ?? 0) === minute);
}

/** Somebody says that they come, or are there. */
const COMES =
  /\b(?:(?:j'|je )(?:arrive|passe|viens|viendrai|passerai|serai|suis)|on (?:passe|vient|arrive|dit)|i(?:'ll| will)? (?:come|be|pass|am)|i'm coming)\b/;

/** « oui », « ok », and nothing else: to the moment, where nothing but that was spoken of since. */
async function saysYesTo(trx: Trx, pair: Pair, { at }: Meeting, text: string, now: Date): Promise<boolean> {
  if (!isAgreed(text)) return false;
  const words = await lastWordsOfBoth(trx, pair.claim, new Date(now.getTime() - SPEAKS_MS), MOST_WORDS);
  const last = words.findLast(({ body }) => !PRESSES.test(fold(body)));
  return last === undefined || momentIn(last.body, pair, last.at, at)?.getTime() === at.getTime();
}

/** « alors ? » asks the same once more. */
const PRESSES = /^(?:alors|ok|c'est bon|c bon|(?:ca|sa) te va|tu me dis|d'accord|so|is that ok)? ?\?+$/;

/** The words that proposed a moment are taken back, or say otherwise now: with them goes what they proposed. */
export async function unpropose(trx: Trx, { claim, me, scene }: Pair, text: string, now: Date): Promise<void> {
  const proposed = proposes(text) || proposesAnew(text) ? await findProposed(trx, claim.id) : undefined;
  if (!proposed || !isOwn(proposed, me.id)) return;
  const at = momentIn(text, { scene, claim }, now, proposed.at);
  if (at?.getTime() === proposed.at.getTime()) await dropProposed(trx, claim.id);
}

/** « finalement je peux plus samedi »: what was proposed awaits no yes any more, whoever of the two says so. Under the post's lock. */
export async function dropRefused(trx: Trx, pair: Pair, text: string, now: Date): Promise<void> {
  const proposed = await findProposed(trx, pair.claim.id);
  if (proposed && refusesMoment(text, pair, proposed.at, now)) await dropProposed(trx, pair.claim.id);
}

export function refusesMoment(text: string, pair: Pick<Pair, 'scene' | 'claim'>, at: Date, now: Date): boolean {
  const rather = insteadOf(text);
  if (rather !== null && momentIn(rather, pair, now, at)?.getTime() === at.getTime()) return false;
  const context = { now, timezone: pair.scene.timezone, during: daysOf(pair) };
  return takesMomentBack(text, at, context) || takesAgreedBack(text, at, context);
}

function isOwn({ proposed_by, confirmed_at }: { proposed_by: string; confirmed_at: Date | null }, me: string): boolean {
  return proposed_by === me && confirmed_at === null;
}
