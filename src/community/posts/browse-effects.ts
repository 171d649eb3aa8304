import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Button, Words } from '../../conversation/bubble.ts';
import { doToken, inToken } from '../../conversation/token.ts';
import { answersTo, isAnswer } from '../../language/search/likeness.ts';
import type { Only } from '../../language/search/refining.ts';
import { fold } from '../../language/words/fold.ts';
import { type Effect, type EffectInput, type EffectOutput, idOf } from '../effect.ts';
import { lastQuartierOf } from '../members/quartier.ts';
import { updateMember } from '../members/store.ts';
import type { Town } from '../towns/town.table.ts';
import type { Alert } from './alert.table.ts';
import { deleteAlert, insertAlert, listAlerts, MOST_ALERTS } from './alerts.ts';
import { besideOf } from './beside.ts';
import { cardsOf, wholeOf } from './card.ts';
import { type Page, readOnly, readPage, writePage } from './page-token.ts';
import type { Direction, Kind } from './post.table.ts';
import { type Found, searchPosts } from './search.ts';
import { noteSeen } from './seen.ts';
import { type Where, whereAsked } from './where-asked.ts';

/** Messenger shows ten cards: nine posts and the one that goes on. */
const PAGE = 9;

export const browseEffectSpecs = {
  browse: {
    outcomes: ['some', 'none', 'empty', 'over', 'where'],
    vars: ['words', 'place', 'only', 'nothing', 'beside'],
    says: {
      'browse.head-all': ['count'],
      'browse.head-words': ['count', 'words'],
      'browse.head-alike': ['words'],
      'browse.none-such': [],
      'browse.none-such-words': ['words'],
      'browse.head-only': ['count', 'only'],
      'browse.head-only-words': ['count', 'only', 'words'],
      'browse.head-here': ['here', 'place'],
      'browse.head-unheard': ['place', 'may'],
      'follow.begin': [],
      'browse.button-ask-for': [],
      'browse.button-alert': [],
      'browse.card-more': ['count'],
      'browse.button-more': [],
    },
  },
  'keep-quartier': { outcomes: ['kept'] },
  'set-alert': {
    outcomes: ['set', 'push', 'mail', 'both', 'again', 'full', 'unclear'],
    vars: ['words', 'count', 'beside'],
    // what comes with the posts that answer, see the wiring of the courier
    says: {
      'browse.alert-everywhere': ['place', 'town'],
      'browse.alert-followed': ['place', 'town'],
      'browse.alerted': ['words', 'count'],
      'browse.since': ['count'],
    },
  },
  'list-alerts': {
    outcomes: ['some', 'none'],
    says: { 'browse.card-alert': ['words'], 'browse.button-drop-alert': [] },
  },
  'drop-alert': { outcomes: ['dropped', 'gone'], vars: ['words'] },
  'drop-named-alert': { outcomes: ['dropped', 'which'], vars: ['words'], says: { 'browse.which-alert': [] } },
} satisfies EffectSpecs;

export const browseEffects: Record<keyof typeof browseEffectSpecs, Effect> = {
  /** F7. One's own posts are left out: their place is « mes annonces », with the answers to them. */
  async browse(input): Promise<EffectOutput> {
    const { member, town } = input;
    const asked = await whatIsAsked(input);
    if (asked === null) return { outcome: 'where' };
    if (!town || member.status !== 'approved') return { outcome: 'over' };
    const where = await whereAsked(input.trx, member, town, asked.quartier);
    const found = await find(input, town, asked, where);
    if (found.posts.length > 0) return shownTo(input, found, asked, where);
    // « que les dons », and there is none of what was looked for: those that there are
    const wider = { ...asked, words: '' };
    const others =
      asked.only === undefined || asked.words === '' || asked.after ? null : await find(input, town, wider, where);
    if (others !== null && others.posts.length > 0) return shownTo(input, others, wider, where, asked);
    const { words, quartier, only } = asked;
    const nothing = only === undefined ? 'yes' : '';
    const beside = asked.isBeside ? 'yes' : '';
    return { vars: { words, place: quartier, only: only ?? '', nothing, beside }, ...emptyOf(asked, where) };
  },

  async 'keep-quartier'({ trx, member, slots }): Promise<EffectOutput> {
    await updateMember(trx, member.id, { quartier: String(slots.quartier ?? '').slice(0, 60) });
    return { outcome: 'kept' };
  },

  /** F6. */
  async 'set-alert'(input): Promise<EffectOutput> {
    const { trx, member, town, slots, now } = input;
    const words = textOf(slots.words);
    if (words === '' || !town || member.status !== 'approved') return { outcome: 'unclear' };
    const outcome = await insertAlert(trx, { member_id: member.id, town_id: town.id, words }, now);
    const beside = await besideOf(trx, member.id, input.house);
    const vars = { words, count: MOST_ALERTS, beside: beside.told ?? '' };
    // what is there already need not be waited for
    const asked = { words, quartier: '' };
    const place = textOf(slots.place);
    const named = await whereAsked(trx, member, town, place);
    const notes = named.unheard ? headed(unheardOf(named), null, named) : widerThan(named, place, slots, town);
    const where = { followed: named.followed };
    const found = outcome === 'set' ? await find(input, town, asked, where) : null;
    const isThere = found !== null && found.posts.length > 0 && !found.isNear;
    const bubbles = isThere ? ((await shownTo(input, found, asked, where)).bubbles ?? []) : [];
    return {
      outcome: outcome === 'set' ? (beside.offered ?? 'set') : outcome,
      vars,
      bubbles: [...(outcome === 'full' ? [] : notes), ...bubbles],
    };
  },

  async 'list-alerts'({ trx, member }): Promise<EffectOutput> {
    const alerts = await listAlerts(trx, member.id);
    if (alerts.length === 0) return { outcome: 'none' };
    const cards = alerts.map(({ id, words }) => ({
      title: { key: 'browse.card-alert', args: { words } },
      buttons: [{ id: 'drop-alert', title: { key: 'browse.button-drop-alert' }, token: doToken('drop-alert', id) }],
    }));
    return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
  },

  async 'drop-alert'({ trx, member, slots, now }): Promise<EffectOutput> {
    const id = idOf(slots.alert);
    const words = id === null ? undefined : await deleteAlert(trx, id, member.id, now);
    return words === undefined ? { outcome: 'gone' } : { outcome: 'dropped', vars: { words } };
  },

  async 'drop-named-alert'({ trx, member, slots, now }): Promise<EffectOutput> {
    const alerts = await listAlerts(trx, member.id);
    const alert = named(alerts, textOf(slots.words));
    const words = alert === undefined ? undefined : await deleteAlert(trx, alert.id, member.id, now);
    if (words !== undefined) return { outcome: 'dropped', vars: { words } };
    // they are shown then, each with its button
    return {
      outcome: 'which',
      bubbles: alerts.length === 0 ? [] : [{ type: 'text', text: [{ key: 'browse.which-alert' }] }],
    };
  },
};

/** An alert is for all that one looks at: said where they have named a part of it. Of « à Noël », of which nothing is known, nothing is said. */
function widerThan(
  { first, within, elsewhere, followed }: Where,
  place: string,
  { near }: EffectInput['slots'],
  town: Town,
): Bubble[] {
  const isPart =
    near !== undefined || within || elsewhere || (first !== undefined && (first.id !== town.id || followed.length > 0));
  if (!isPart) return [];
  const key = followed.length > 0 ? 'browse.alert-followed' : 'browse.alert-everywhere';
  const args = { place: first?.name ?? place, town: town.name };
  return [{ type: 'text', text: [{ key, args }] }];
}

/** « cette alerte » is the one that there is; « perceuse » names the alert « perceuse », else the only one that waits for such a thing: « perceuse sans fil ». */
function named(alerts: readonly Alert[], words: string): Alert | undefined {
  if (words === '') return alerts.length === 1 ? alerts[0] : undefined;
  const same = alerts.find((alert) => fold(alert.words) === fold(words));
  if (same !== undefined) return same;
  const alike = alerts.filter(
    (alert) => isAnswer(answersTo(words)(alert.words)) || isAnswer(answersTo(alert.words)(words)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

type Asked = Omit<Page, 'after'> & Partial<Page>;

async function find(
  { trx, member, now }: EffectInput,
  { id: townId }: Town,
  asked: Asked,
  { followed, first }: Where,
): Promise<Found> {
  const { words, quartier, only, isBeside, after } = asked;
  return searchPosts(trx, {
    townId,
    followed,
    first: first?.id,
    words,
    quartier: quartier === '' || first ? undefined : quartier,
    ...filterBy(only),
    exceptAuthor: member.id,
    isBeside,
    now,
    after,
    limit: PAGE,
  });
}

/**
 * Their cards, under what they are; they have been seen then.
 * @param instead what was looked for, and there is none of: these are those that there are
 */
async function shownTo(
  { trx, member }: EffectInput,
  found: Found,
  asked: Asked,
  where: Where,
  instead?: Asked,
): Promise<EffectOutput> {
  await noteSeen(
    trx,
    member.id,
    found.posts.map(({ id }) => id),
  );
  const { words, quartier, only, after } = asked;
  const none = instead ? noneSuch(instead) : [];
  const missing = instead ?? (found.isNear ? asked : null);
  const head = after ? [] : headed([...none, ...headOf(found, asked, where)], missing, where);
  return {
    outcome: 'some',
    vars: { words, place: quartier, only: only ?? '', nothing: '', beside: '' },
    bubbles: [...head, ...wholeOf(found.posts), withNext(found, asked)],
  };
}

/** What stands above cards: with a way to what is not among them. */
function headed(text: Words[], missing: Asked | null, { unheard }: Where): Bubble[] {
  const buttons = [
    ...(missing === null ? [] : wishes(missing)),
    ...(unheard?.mayFollow ? [button('follow-town', 'follow.begin', String(unheard.town.id))] : []),
  ];
  return [buttons.length === 0 ? { type: 'text', text } : { type: 'buttons', text, buttons }];
}

/** To ask everybody for it, or to be told when it comes: of what is sought, not of what others seek. */
function wishes({ words, only }: Asked): Button[] {
  if (words === '' || only === 'request') return [];
  return [button('ask-for', 'browse.button-ask-for', words), button('alert', 'browse.button-alert', words)];
}

const button = (id: string, key: string, of: string): Button => ({ id, title: { key }, token: doToken(id, of) });

const noneSuch = ({ words }: Asked): Words[] =>
  words === '' ? [{ key: 'browse.none-such' }] : [{ key: 'browse.none-such-words', args: { words } }];

/** A side is one, a kind is of what is offered: « les prêts ». */
function filterBy(only: Only | undefined): { direction?: Direction; kind?: Kind } {
  if (only === undefined) return {};
  return only === 'offer' || only === 'request' ? { direction: only } : { direction: 'offer', kind: only };
}

function emptyOf(asked: Asked, where: Where): EffectOutput {
  const { words, only, after } = asked;
  if (after) return { outcome: 'over' };
  const lead = unheardOf(where);
  if (only !== undefined) return { outcome: 'over', bubbles: headed([...noneSuch(asked), ...lead], asked, where) };
  const bubbles = lead.length > 0 ? headed(lead, null, where) : [];
  return { outcome: words === '' ? 'empty' : 'none', bubbles };
}

function unheardOf({ unheard }: Pick<Where, 'unheard'>): Words[] {
  if (!unheard) return [];
  const { town, mayFollow } = unheard;
  return [{ key: 'browse.head-unheard', args: { place: town.name, may: mayFollow ? 'yes' : '' } }];
}

/** What was typed or tapped. null: near whom is not known yet. */
async function whatIsAsked({ trx, member, town, slots }: EffectInput): Promise<Asked | null> {
  if (typeof slots.page === 'string') return readPage(slots.page) ?? { words: '', quartier: '' };
  const words = textOf(slots.words);
  if (slots.beside !== undefined && slots.beside !== null) return { words, quartier: '', isBeside: true };
  if (slots.near === undefined) return { words, quartier: textOf(slots.place), only: readOnly(slots.only) };
  // asked where, they would not say
  if (slots.quartier === null) return { words, quartier: '' };
  const quartier = member.quartier ?? (town && (await lastQuartierOf(trx, member.id, town.id)));
  return quartier === null ? null : { words, quartier };
}

/** Words come from a button too, and anybody can forge one. */
function textOf(slot: EffectInput['slots'][string] | undefined): string {
  return typeof slot === 'string' ? inToken(slot).trim().slice(0, 80) : '';
}

function headOf(
  { total: count, here, isNear }: Found,
  { words, quartier, only }: Asked,
  { first, unheard }: Where,
): Words[] {
  const what: Words =
    only !== undefined
      ? words === ''
        ? { key: 'browse.head-only', args: { count, only } }
        : { key: 'browse.head-only-words', args: { count, only, words } }
      : words === ''
        ? { key: 'browse.head-all', args: { count } }
        : isNear
          ? { key: 'browse.head-alike', args: { words } }
          : { key: 'browse.head-words', args: { count, words } };
  const unsaid = unheardOf({ unheard });
  // all of the own town, and nothing of others: that is said already
  const isAll = quartier === '' || (first !== undefined && here === count);
  if (isAll || (unheard && here === 0)) return [what, ...unsaid];
  return [what, { key: 'browse.head-here', args: { here, place: first?.name ?? quartier } }, ...unsaid];
}

function withNext({ posts, more, next }: Found, { words, quartier, only, isBeside }: Asked): Bubble {
  const cards = cardsOf(posts);
  if (next === null || cards.type !== 'cards') return cards;
  const button = {
    id: 'more',
    title: { key: 'browse.button-more' },
    token: doToken('more', writePage({ words, quartier, only, isBeside, after: next })),
  };
  return {
    ...cards,
    cards: [...cards.cards, { title: { key: 'browse.card-more', args: { count: more } }, buttons: [button] }],
  };
}
