import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { readAgreesTo } from '../../language/answers/agrees-to.ts';
import { readOffered } from '../../language/answers/read-offered.ts';
import { saysMoney } from '../../language/posts/says-money.ts';
import { namingWords } from '../../language/words/naming.ts';
import { similarWord } from '../../language/words/similar-word.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf, type Tell } from '../effect.ts';
import { findMember, laterOf } from '../members/store.ts';
import { forbiddenBesides } from '../posts/draft.ts';
import { forbidden, saying, whyNot } from '../posts/look-over.ts';
import { aboutPost } from '../posts/rules.ts';
import { ownMedia } from '../posts/store.ts';
import { fits, isUnderWay } from './capacity.ts';
import { lockFrontOf, noteAct, type Scene } from './carry-out.ts';
import { answerButtons } from './mine-cards.ts';
import { offeredIn } from './offered-in.ts';
import { type ClaimBy, changeClaim } from './store.ts';
import { markOf, wishId } from './wish-id.ts';

const about = ['keyword', 'thing', 'direction', 'owner', 'later', 'offered', 'name', 'post', 'standing'] as const;
/** Where one may have said what one offers. */
const OFFERED = ['offered', 'surprise', 'caption'] as const;
const ofNews = ['name', 'keyword', 'thing', 'direction', 'offered'] as const;

export const swapEffectSpecs = {
  'see-swap': {
    outcomes: ['open'],
    vars: [...about, 'wanted'],
    slots: ['asks', 'offered', 'known'],
    says: { 'post.forbidden': whyNot },
  },
  // agreed: on something else in the meantime
  'add-offer': {
    outcomes: ['added', 'nothing', 'forbidden', 'agreed', 'gone'],
    vars: about,
    slots: ['known', ...OFFERED],
    says: { 'swap.offer-came': ofNews, 'post.forbidden': whyNot },
  },
  'add-picture': { outcomes: ['added', 'nothing', 'gone'], vars: about, says: { 'swap.offer-came': ofNews } },
  'open-counter': { outcomes: ['open', 'promised', 'gone'], vars: about },
  'send-counter': {
    // money: here nobody pays
    outcomes: ['sent', 'nothing', 'money', 'forbidden', 'promised', 'gone'],
    vars: about,
    slots: ['claim', 'counter'],
    says: {
      'post.forbidden': whyNot,
      'swap.counter-came': ['owner', 'keyword', 'thing', 'direction', 'offered'],
      'swap.button-deal': [],
      'swap.button-no-deal': [],
    },
  },
  // unsure: yes to something that is not in it
  deal: { outcomes: ['agreed', 'unsure', 'gone'], vars: about, says: { 'swap.agreed-came': ofNews } },
  'no-deal': { outcomes: ['refused', 'gone'], vars: about, says: { 'swap.refused-came': ofNews } },
} satisfies EffectSpecs;

/** C2. What is given in return: offered with the answer, and once more when the owner would rather have something else. */
export const swapEffects: Record<keyof typeof swapEffectSpecs, Effect> = {
  async 'see-swap'(input): Promise<EffectOutput> {
    const own = await openOwn(input);
    // called by flows/claim, in the turn in which the answer was made
    if (!own) throw new Error('see-swap: no answer to a swap');
    const { post, claim, vars } = own;
    const asks = post.in_return === null ? 'surprise' : 'offered';
    // « vélo 42, contre un pot de miel » has said it already
    const known: Record<string, string> = claim.offered === null ? {} : { offered: claim.offered };
    const { why } = claim.offered === null ? offeredIn(claim.word, post, input.town) : { why: null };
    return {
      outcome: 'open',
      ...(why === null ? {} : saying([forbidden(why)])),
      vars: { ...vars, wanted: post.in_return ?? '' },
      slots: { asks, ...known, known: claim.offered ?? '' },
    };
  },

  async 'add-offer'(input): Promise<EffectOutput> {
    const own = await openOwn(input);
    if (!own) return { outcome: 'gone' };
    const { trx, member, slots } = input;
    const { claim, vars } = own;
    await noteAct(trx, claim, member.id, input.now);
    const before = claim.offered ?? '';
    // what both agreed upon while this question was open stands
    if (slots.known !== undefined && slots.known !== before) return { outcome: 'agreed', vars };
    const said = slots.offered ?? slots.surprise ?? slots.caption;
    const offered = typeof said === 'string' ? readOffered(said) : '';
    if (offered === '') return { outcome: 'nothing', vars };
    const why = forbiddenBesides(offered, input.town);
    // what else they have for it is asked
    if (why !== null) return { outcome: 'forbidden', vars, clear: [...OFFERED], ...saying([forbidden(why)]) };
    await changeClaim(trx, claim.id, { offered });
    const tell = offered === before || isNotShown(own) ? [] : tellOwner(own, 'offer-came', member.name, offered);
    return { outcome: 'added', vars: { ...vars, offered }, slots: { known: offered }, tell };
  },

  async 'add-picture'(input): Promise<EffectOutput> {
    const own = await openOwn(input);
    if (!own) return { outcome: 'gone' };
    const { trx, member, slots } = input;
    const { claim, vars } = own;
    const [picture] = await ownMedia(trx, member.id, Array.isArray(slots.picture) ? slots.picture : []);
    if (picture === undefined) return { outcome: claim.offered === null ? 'nothing' : 'added', vars };
    await changeClaim(trx, claim.id, { offered_media: picture });
    return { outcome: 'added', vars, tell: isNotShown(own) ? [] : tellOwner(own, 'offer-came', member.name, '') };
  },

  async 'open-counter'(input): Promise<EffectOutput> {
    const found = await openCounter(input);
    if (!found) return { outcome: 'gone' };
    return { outcome: fits(found.queue, found.claim) === 0 ? 'promised' : 'open', vars: found.vars };
  },

  /** « Et contre ton vélo ? » */
  async 'send-counter'(input): Promise<EffectOutput> {
    const found = await openCounter(input);
    if (!found) return { outcome: 'gone' };
    const { trx, member, slots, now } = input;
    const { post, claim, vars } = found;
    if (fits(found.queue, claim) === 0) return { outcome: 'promised', vars };
    const said = String(slots.counter ?? '');
    const again = { vars, slots: { claim: claim.id }, clear: ['counter'] };
    if (saysMoney(said)) return { outcome: 'money', ...again };
    const wish = readOffered(said);
    if (wish === '') return { outcome: 'nothing', vars };
    const why = forbiddenBesides(wish, input.town);
    if (why !== null) return { outcome: 'forbidden', ...again, ...saying([forbidden(why)]) };
    await changeClaim(trx, claim.id, { countered: wish, refused_wish: null });
    const args = { owner: member.name ?? '', ...aboutPost(post), offered: wish };
    const buttons = ['deal', 'no-deal'].map((name) => ({
      id: name,
      title: { key: `swap.button-${name}` },
      token: doToken(name, wishId(claim.id, wish)),
    }));
    const bubble: Bubble = { type: 'buttons', text: [{ key: 'swap.counter-came', args }], buttons };
    // what they have been asked already and not answered is not asked twice
    const tell: Tell[] = claim.countered === wish ? [] : [{ to: claim.by, bubbles: [bubble] }];
    return { outcome: 'sent', vars: { ...vars, offered: wish, later: laterOf(claim.by, now) }, tell };
  },

  /** Also to what they have said no to: they may come round. */
  async deal(input): Promise<EffectOutput> {
    const own = await openOwn(input);
    const wish = own?.claim.countered ?? own?.claim.refused_wish;
    // « ok pour le casque »
    const agreed = typeof input.slots.heard === 'string' ? readAgreesTo(input.slots.heard) : null;
    if (agreed !== null && (!own || !wish || !isIn(agreed, wish, own.claim.offered))) return { outcome: 'unsure' };
    if (!own || !wish || !isOf(input, wish)) return { outcome: 'gone' };
    await noteAct(input.trx, own.claim, input.member.id, input.now);
    // the picture was of what was offered before
    await changeClaim(input.trx, own.claim.id, {
      offered: wish,
      offered_media: null,
      countered: null,
      refused_wish: null,
    });
    const tell = tellOwner(own, 'agreed-came', input.member.name, wish);
    return { outcome: 'agreed', vars: { ...own.vars, offered: wish }, tell };
  },

  async 'no-deal'(input): Promise<EffectOutput> {
    const own = await openOwn(input);
    const wish = own?.claim.countered;
    if (!own || !wish || !isOf(input, wish)) return { outcome: 'gone' };
    await noteAct(input.trx, own.claim, input.member.id, input.now);
    await changeClaim(input.trx, own.claim.id, { countered: null, refused_wish: wish });
    const offered = own.claim.offered ?? '';
    const tell = tellOwner(own, 'refused-came', input.member.name, offered);
    return { outcome: 'refused', vars: { ...own.vars, offered }, tell };
  },
};

/** The answer a button is about, and the mark of the wish where it bears one. */
const tapped = ({ slots }: EffectInput): string[] => String(slots.which ?? slots.claim ?? '').split('.');

/** Whether a button is about this wish: « D’accord » to an older one agrees to no newer. */
function isOf(input: EffectInput, wish: string): boolean {
  const [, mark] = tapped(input);
  return mark === undefined || Number(mark) === markOf(wish);
}

/** « ok pour le casque », of « la ps4 avec le casque » where a ps4 was offered: what it names is wished for, and some of it is new. */
function isIn(agreed: string, wish: string, offered: string | null): boolean {
  const said = namingWords(agreed);
  const isAmong = (word: string, words: readonly string[]) => words.some((one) => similarWord(one, word));
  const [wished, known] = [namingWords(wish), namingWords(offered)];
  return said.length > 0 && said.every((word) => isAmong(word, wished)) && !said.every((word) => isAmong(word, known));
}

type Found = NonNullable<Awaited<ReturnType<typeof openScene>>>;

/** The member's own answer to a swap, while it may still come to something. */
async function openOwn(input: EffectInput): Promise<Found | undefined> {
  const found = await openScene(input);
  return found?.claim.member_id === input.member.id && isUnderWay(found.claim.state) ? found : undefined;
}

/** An answer to a swap of the member's own that still waits to be chosen. */
async function openCounter(input: EffectInput): Promise<Found | undefined> {
  const found = await openScene(input);
  const isOwn = found?.post.member_id === input.member.id && found.claim.state === 'waiting';
  return isOwn && found.claim.by.status === 'approved' ? found : undefined;
}

async function openScene(input: EffectInput) {
  const { trx, now } = input;
  const scene: (Scene & { claim: ClaimBy }) | undefined = await lockFrontOf(trx, idOf(tapped(input)[0]), now);
  if (scene?.post.kind !== 'swap' || scene.post.outcome !== null) return undefined;
  const owner = await findMember(trx, scene.post.member_id);
  const vars = {
    ...aboutPost(scene.post),
    owner: owner?.name ?? '',
    later: owner ? laterOf(owner, now) : '',
    offered: scene.claim.offered ?? '',
    name: scene.claim.by.name ?? '',
    post: scene.post.id,
    standing: scene.claim.state,
  };
  return { ...scene, owner, vars };
}

/** Whoever has not been shown the answer yet finds the offer with it. */
const isNotShown = ({ claim }: Found): boolean => claim.state === 'waiting' && claim.shown_at === null;

function tellOwner({ post, claim, owner }: Found, key: string, name: string | null, offered: string): Tell[] {
  if (!owner) return [];
  const text: Words[] = [{ key: `swap.${key}`, args: { name: name ?? '', ...aboutPost(post), offered } }];
  return [{ to: owner, bubbles: [{ type: 'buttons', text, buttons: answerButtons(post, claim) }] }];
}
