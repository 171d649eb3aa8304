import type { EffectSpecs } from '../../conversation/book.ts';
import { asksAboutThing } from '../../language/answers/asks-about-thing.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { type Effect, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import { findMember, laterOf } from '../members/store.ts';
import { aboutPost, isCounted } from '../posts/rules.ts';
import { noteSeen } from '../posts/seen.ts';
import { alsoNamedSays } from './also-named.ts';
import { askedBefore, askedBeforeSays } from './asked-before.ts';
import { readAskedDays, tellAgreed } from './asked-days.ts';
import { rebook } from './booking.ts';
import { isPast, type Period, periodOf } from './capacity.ts';
import {
  carryOut,
  lockFront,
  lockFrontOf,
  noteAct,
  noteHeard,
  ownClaim,
  remindOfPromise,
  type Scene,
} from './carry-out.ts';
import { countedOf } from './counted.ts';
import { dayNotNumber } from './day-or-number.ts';
import {
  CONTACT_KEPT,
  calendarOf,
  daysSaid,
  newDaysSaid,
  takenSays,
  wantedFor,
  whatIsTaken,
  withoutContacts,
  wordOf,
  writeDays,
} from './for-when.ts';
import { offeredIn } from './offered-in.ts';
import { freeOf, LONGEST_WORD, openOwn, saidIn } from './own-claim.ts';
import { partWanted } from './part-wanted.ts';
import { answer, resize } from './queue.ts';
import { mayBeAccepted } from './reached.ts';
import { goesAtOnce } from './rules.ts';
import { saidAgain } from './said-again.ts';
import { isSaidTo } from './said-to.ts';
import { endsOf, lapsesSaid } from './silence.ts';
import { changeClaim, insertClaim, listEarlier } from './store.ts';
import { answerCard, tellOwner } from './tell-owner.ts';
import { claimTopic } from './topics.ts';
import { whatIsAsked } from './what-is-asked.ts';
import { agrees, findMeant, nameMeant, partsSaid, whichOf, whichPostSays } from './which-post.ts';

const about = ['keyword', 'thing', 'direction', 'outcome', 'owner'] as const;

const days = ['from', 'to'] as const;
/** Of what is promised at once for later days. */
const promise = [...days, 'lapses'] as const;

const told = ['place', 'later', 'parts', 'hoped', 'way', 'joined'] as const;
export const claimEffectSpecs = {
  claim: {
    outcomes: [
      'promised',
      'claimed',
      'queued',
      'taken',
      'when',
      'several',
      'unknown',
      'own',
      'already',
      'already-days',
      'already-yours',
      'already-out',
      'ended',
    ],
    vars: [...about, ...promise, ...told, 'new-from', 'new-to', 'count', 'line'],
    slots: ['post', 'claim', 'asks', 'again', 'days', 'words', 'said'],
    says: {
      ...whichPostSays,
      'claim.answer-came': ['name', 'keyword', 'thing', 'direction', 'until', 'parts', 'way'],
      'claim.answer-taken': ['name', 'keyword', 'thing', 'direction', 'parts'],
      'claim.answer-word': ['word'],
      'claim.answer-days': days,
      ...takenSays,
      ...askedBeforeSays,
      ...alsoNamedSays,
      'claim.contact-kept': [],
    },
  },
  'change-days': {
    outcomes: ['promised', 'claimed', 'taken', 'already-yours', 'gone'],
    vars: [...about, ...promise, ...told],
    slots: ['post', 'claim'],
    says: { 'claim.days-agreed-came': ['name', 'keyword', 'thing', 'from', 'to'] },
  },
  'add-word': {
    outcomes: ['added', 'asked', 'alone', 'ended'],
    vars: [...about, 'later'],
    slots: ['words'],
    says: { 'claim.word-came': ['name', 'keyword', 'thing', 'word'], 'claim.contact-kept': [] },
  },
  'see-word': { outcomes: ['open', 'gone'], vars: about },
  coming: {
    outcomes: ['noted', 'gone'],
    vars: [...about, 'later', 'how'],
    slots: ['post'],
    says: { 'claim.coming-came': ['name', 'keyword', 'thing', 'direction'] },
  },
} satisfies EffectSpecs;

export const claimEffects: Record<keyof typeof claimEffectSpecs, Effect> = {
  /**
   * C1–C3. The answer counts from this moment; a word for the owner may follow. Whoever answers hears their place; the
   * owner hears of the first, and of all together when answers have simmered.
   */
  async claim(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const { posts, isNamed } = await nameMeant(input, await findMeant(input));
    const counted = input.slots.wish === 'count' ? await countedOf(input) : null;
    if (counted) return { outcome: 'several', next: { flow: 'claim', at: 'set-parts', slots: counted } };
    const day = dayNotNumber(input, posts);
    const meant = day ? [day.post] : posts;
    const slots = day ? { ...input.slots, number: null, said: day.said } : input.slots;
    const [only, another] = meant;
    if (!only) return { outcome: 'unknown' };
    const isSure =
      !another &&
      isNamed &&
      slots.wish !== 'count' &&
      agrees(only, slots) &&
      !(slots.wish === 'have' && only.direction === 'request');
    if (!isSure) return { outcome: 'several', bubbles: await whichOf(trx, meant, slots, isNamed) };
    const scene = await lockFront(trx, only.id, { memberId: member.id, joins: true }, now);
    if (!scene) return { outcome: 'unknown' };
    const { post } = scene;
    const owner = await findMember(trx, post.member_id);
    const vars = { ...aboutPost(post), owner: owner?.name ?? '', way: post.way };
    // of one thing a number says nothing
    const wanted = isCounted(post) ? partsSaid(slots) : null;
    const period = wantedFor(scene, slots, now);
    const answered = answer(scene.queue, {
      memberId: member.id,
      parts: wanted ?? 1,
      period: period ?? null,
      // of food that is due by now nobody passes those who have waited since yesterday: its owner chooses among them
      atOnce: goesAtOnce(post, now, scene.timezone) && (post.way === 'first' || !isAnybodyWaiting(scene)),
    });
    const own = ownClaim(scene, member.id);
    // who blocked the other, or was blocked, cannot see it: nothing of it reaches the other, and nobody is told why
    if (!own && (await blockBetween(trx, member.id, post.member_id))) {
      return { outcome: 'ended', vars: { outcome: 'held' }, slots: { post: post.id } };
    }
    // the days it was wanted for went by while it waited: it waits for others, in its place
    const past = own?.state === 'waiting' && isPast(own, scene.queue.today) ? own : undefined;
    if ('refused' in answered && !(past && answered.refused === 'already')) {
      const isOver = scene.queue.isOver && (answered.refused === 'ended' || own?.state === 'waiting');
      // it is only up because somebody was promised it
      if (isOver && post.outcome === null)
        return { outcome: 'ended', vars: { ...vars, outcome: 'expired' }, slots: { post: post.id } };
      // nobody but its author and the admins reads a word of what waits
      const known = post.outcome === 'held' && answered.refused === 'ended' ? { outcome: 'held' } : vars;
      const booked = own ? periodOf(own) : null;
      // who waits already names other days
      if (own?.state === 'waiting' && booked && period && (booked.from !== period.from || booked.to !== period.to)) {
        return {
          outcome: 'already-days',
          vars: { ...vars, ...daysSaid(booked), ...newDaysSaid(period) },
          slots: { post: post.id, claim: own.id, days: writeDays(period), asks: 'instead' },
        };
      }
      const about = { id: post.id, said: slots.said, vars };
      const again = own && answered.refused === 'already' ? saidAgain(input, own, about, wanted) : null;
      if (again) return again;
      return { outcome: answered.refused, vars: known, slots: { post: post.id } };
    }
    if ('refused' in answered || period === undefined) {
      const again: Record<string, string> = past ? { claim: past.id, again: 'yes' } : {};
      const known: Record<string, string> = past && period ? { days: writeDays(period) } : {};
      return {
        outcome: 'when',
        vars,
        slots: { post: post.id, asks: 'yes', ...again, ...known },
        clear: known.days === undefined ? ['days'] : [],
        offers: [calendarOf(post)],
      };
    }
    const part = partWanted(post, { ...input, slots });
    const { word, isCut } = wordOf(scene, part ?? slots.said, period, now);
    const { state, parts, place, isFree } = answered;
    const isPromised = state === 'accepted';
    const { offered } = offeredIn(word, post, input.town);
    const booked = asDays(period);
    // by a button right behind « je prends les deux »
    const come = { said_in: saidIn(input) ?? idOf(input.slots.event), created_at: now };
    const row = {
      town_id: post.town_id,
      post_id: post.id,
      member_id: member.id,
      word,
      state,
      parts,
      offered,
      ...come,
      ...booked,
    };
    const earlier = await listEarlier(trx, post, member.id);
    const claim = await insertClaim(trx, isPromised ? { ...row, decided_at: now } : { ...row, place_told: place });
    // found before it was told of
    await noteSeen(trx, member.id, [post.id]);
    const came = { id: claim, by: member, word, isPromised, isFree, parts: wanted ? parts : 0, ...booked };
    const tell = owner ? await tellOwner(trx, scene, owner, came, now) : [];
    const promise = { post, claimId: claim, days: period, ends: endsOf(post) };
    if (isPromised) await remindOfPromise(trx, promise, now, scene.hours);
    const later = owner ? laterOf(owner, now) : '';
    const fewer = { hoped: wanted !== null && wanted !== ALL_THERE && wanted > parts ? wanted : 0 };
    const asks = whatIsAsked(post, { wanted, word, isPromised });
    const said = {
      vars: {
        ...vars,
        ...daysSaid(period),
        lapses: lapsesSaid(period, now, scene.hours, endsOf(post)),
        place,
        line: isFree ? '' : 'yes',
        later,
        parts: wanted === null ? 0 : parts,
        ...fewer,
        count: freeOf(scene, period ?? null),
        joined: word !== null && asks !== 'question' ? 'yes' : '',
      },
      slots: {
        post: post.id,
        claim,
        ...(day ? { said: day.said } : part === null ? {} : { said: part }),
        ...(asks === null ? {} : { asks }),
        // asked when all else has been
        ...(word !== null && post.kind !== 'swap' && asksAboutThing(word) ? { words: word } : {}),
      },
      tell,
      // « the days you wanted have gone by », read after the new answer, would seem to be about that
      overtakes: earlier.map(claimTopic),
      bubbles: [...(isCut ? CONTACT_KEPT : []), ...(await askedBefore(trx, post, vars.owner, member.id))],
      // for which days has been asked by now
      ...(asks === null && slots.asks === 'yes' ? { clear: ['asks'] } : {}),
    };
    if (isPromised) return { outcome: 'promised', ...said };
    if (isFree) return { outcome: 'claimed', ...said };
    return period
      ? { outcome: 'taken', ...said, bubbles: [...said.bubbles, ...whatIsTaken(scene, period)] }
      : { outcome: 'queued', ...said };
  },

  /** Whoever waits for a loan names other days, and keeps their place. */
  async 'change-days'({ trx, member, slots, event, now }): Promise<EffectOutput> {
    const asked = readAskedDays(slots.claim);
    const scene = await lockFrontOf(trx, asked?.claim ?? idOf(slots.claim), now);
    const period = scene && wantedFor(scene, { days: null, ...slots, ...(asked ? { days: asked.days } : {}) }, now);
    if (scene?.claim.member_id !== member.id || !period) return { outcome: 'gone' };
    const { post, claim, queue, timezone } = scene;
    if (claim.state === 'accepted' && post.outcome === null) {
      const owner = await findMember(trx, post.member_id);
      const vars = { ...aboutPost(post), owner: owner?.name ?? '', ...daysSaid(periodOf(claim)) };
      return { outcome: 'already-yours', vars, slots: { post: post.id, claim: claim.id }, clear: ['asks'] };
    }
    const booked = rebook(queue, claim.id, { period, atOnce: goesAtOnce(post, now, timezone) });
    if (!booked) return { outcome: 'gone' };
    const { state, isFree, place, changes, news } = booked;
    const isPromised = state === 'accepted';
    // the days of the message that answered are old news now: what is left to be read in it is a word
    const since = event.type === 'edit' ? {} : { said_in: null, word_in: claim.word_in ?? claim.said_in };
    await changeClaim(trx, claim.id, { ...asDays(period), ...since });
    const { tell: moved } = await carryOut(trx, scene, { changes, news }, now);
    const owner = await findMember(trx, post.member_id);
    const told = { id: claim.id, by: member, word: claim.word, isPromised, isFree, parts: 0, ...asDays(period) };
    const first = owner ? await tellOwner(trx, scene, owner, told, now) : [];
    // its owner has asked for them; tapped once more they are no news
    const isNew = claim.from_on !== period.from || claim.to_on !== period.to;
    const agreed = asked !== null && isNew && owner && first.length === 0 ? [tellAgreed(scene, owner, told)] : [];
    const tell = [...first, ...agreed, ...moved];
    const later = owner ? laterOf(owner, now) : '';
    const [said, parts] = [daysSaid(period), isCounted(post) ? claim.parts : 0];
    const vars = {
      ...aboutPost(post),
      owner: owner?.name ?? '',
      ...said,
      lapses: lapsesSaid(period, now, scene.hours, endsOf(post)),
      place,
      later,
      way: post.way,
      parts,
      hoped: 0,
      joined: '',
    };
    const outcome = isPromised ? 'promised' : isFree ? 'claimed' : 'taken';
    const bubbles = outcome === 'taken' ? whatIsTaken(scene, period) : [];
    return { outcome, vars, slots: { post: post.id, claim: claim.id }, clear: ['asks'], tell, bubbles };
  },

  async 'add-word'(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const own = await openOwn(input);
    const owner = own && (await findMember(trx, own.scene.post.member_id));
    if (!own || !owner) return { outcome: 'ended' };
    const { scene, claim } = own;
    const { post } = scene;
    const { word, isCut } = withoutContacts(String(slots.said ?? ''));
    const bubbles = isCut ? CONTACT_KEPT : [];
    if (word === '') return { outcome: 'alone', vars: aboutPost(post) };
    // « ce soir 18h », behind the word that came with the answer; what would not fit takes its place
    const both = slots.asks === 'more' && claim.word !== null ? `${claim.word} · ${word}` : word;
    // « ce soir, et j'en voudrais 3 »
    const { parts } = takeOutCount(word);
    const come = saidIn(input);
    const anew = { word: both.length > LONGEST_WORD ? word : both, word_in: come };
    await changeClaim(trx, claim.id, parts === null ? anew : { ...anew, parts_in: come });
    await noteAct(trx, claim, member.id, now);
    const resized = parts === null || !isCounted(post) ? null : resize(scene.queue, claim.id, parts);
    const { tell } = resized ? await carryOut(trx, scene, resized, now) : { tell: [] };
    const vars = { ...aboutPost(post), owner: owner.name ?? '', later: laterOf(owner, now) };
    // a question is passed on as one, see flows/ask
    if (asksAboutThing(word)) return { outcome: 'asked', vars, slots: { words: word }, tell, bubbles };
    // who has not been shown the answer yet finds the word with it
    if (claim.state === 'waiting' && claim.shown_at === null && !mayBeAccepted(scene, claim))
      return { outcome: 'added', vars, tell, bubbles };
    const text = [{ key: 'claim.word-came', args: { name: member.name ?? '', ...aboutPost(post), word } }];
    return {
      outcome: 'added',
      vars,
      tell: [{ to: owner, bubbles: [answerCard(text, post, claim)] }, ...tell],
      bubbles,
    };
  },

  /** Whether there is still an answer to which a word may be added. */
  async 'see-word'(input): Promise<EffectOutput> {
    const own = await openOwn(input);
    if (!own) return { outcome: 'gone' };
    const { post } = own.scene;
    const owner = await findMember(input.trx, post.member_id);
    return { outcome: 'open', vars: { ...aboutPost(post), owner: owner?.name ?? '' } };
  },

  /** The chosen says that they still want it: nobody else gets it meanwhile. */
  async coming({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.claim.member_id !== member.id) return { outcome: 'gone' };
    const { post, claim } = scene;
    if (claim.state !== 'accepted') return { outcome: 'gone', vars: { ...aboutPost(post), how: claim.state } };
    const owner = await findMember(trx, post.member_id);
    const vars = { ...aboutPost(post), owner: owner?.name ?? '', later: owner ? laterOf(owner, now) : '' };
    // they may have been heard of by words that say nothing of it, or went to nobody
    const topic = claimTopic(claim.id);
    const isNews = owner !== undefined && !(await isSaidTo(trx, owner.id, { topic, key: 'claim.coming-came' }));
    await noteHeard(trx, claim, now);
    const text = [{ key: 'claim.coming-came', args: { name: member.name ?? '', ...aboutPost(post) } }];
    const tell: Tell[] = isNews
      ? [{ to: owner, bubbles: [answerCard(text, post, claim)], topic: claimTopic(claim.id) }]
      : [];
    return { outcome: 'noted', vars, slots: { post: post.id }, tell };
  },
};

const asDays = (period: Period | null) => ({ from_on: period?.from ?? null, to_on: period?.to ?? null });

const isAnybodyWaiting = ({ claims }: Scene): boolean => claims.some(({ state }) => state === 'waiting');
