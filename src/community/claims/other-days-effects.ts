import type { EffectSpecs } from '../../conversation/book.ts';
import type { Card } from '../../conversation/bubble.ts';
import type { DateContext } from '../../language/dates/dates.ts';
import { type OtherDays, readOtherDays } from '../../language/dates/other-days.ts';
import { readPeriod, saysOnlyDays } from '../../language/dates/period.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isNamedIn, keywordOf } from '../posts/rules.ts';
import type { Claim } from './claim.table.ts';
import { writeDays } from './for-when.ts';
import { daysShown, otherDaysButton } from './lending.ts';
import { listWaitingLoans } from './store.ts';

export const otherDaysSpecs = {
  'which-days': {
    outcomes: ['one', 'ask', 'several', 'none'],
    slots: ['claim', 'days', 'asks'],
    vars: ['keyword', 'thing'],
    says: {
      'claim.which-days': [],
      'claim.card-days': ['keyword', 'thing'],
      'claim.card-days-now': ['from', 'to'],
      'claim.button-other-days': [],
    },
  },
} satisfies EffectSpecs;

export const otherDaysEffects: Record<keyof typeof otherDaysSpecs, Effect> = {
  /** « plutôt samedi prochain »: of which loan that they wait for? */
  async 'which-days'({ trx, member, town, slots, now, house }): Promise<EffectOutput> {
    const said = String(slots.said ?? '');
    const context = { now, timezone: town?.timezone ?? house.timezone };
    const read = readOtherDays(said, context) ?? (slots.claim ? daysAlone(said, context) : null);
    const all = read ? await listWaitingLoans(trx, member.id, MOST_CARDS) : [];
    const named = all.filter(({ post }) => isNamedIn(said, post));
    const asked = all.filter(({ claim }) => claim.id === idOf(slots.claim));
    const meant = named.length > 0 ? named : !read?.isAlone ? [] : asked.length > 0 ? asked : all;
    const [only, another] = meant;
    if (!read || !only) return { outcome: 'none' };
    // « je peux pas le 25, plutôt le 28 », of three days: which of them are left is theirs to say
    if (!another && read.isForOne && isOfSeveral(only.claim) && read.days.from === read.days.to)
      return {
        outcome: 'ask',
        slots: { claim: only.claim.id, asks: 'yes' },
        vars: { keyword: keywordOf(only.post), thing: only.post.item },
      };
    if (!another) return { outcome: 'one', slots: { claim: only.claim.id, days: writeDays(read.days) } };
    return {
      outcome: 'several',
      bubbles: [
        { type: 'text', text: [{ key: 'claim.which-days' }] },
        { type: 'cards', cards: meant.map(cardOf) },
      ],
    };
  },
};

/** « le we du 12 », where it is known of which loan. */
function daysAlone(said: string, context: DateContext): OtherDays | null {
  const days = saysOnlyDays(said, context) ? readPeriod(said, context) : null;
  return days && { days, isAlone: true };
}

const isOfSeveral = ({ from_on, to_on }: Claim): boolean => from_on !== null && from_on !== to_on;

function cardOf({ claim, post }: { claim: Claim; post: Post }): Card {
  const { keyword, thing } = aboutPost(post);
  const { from, to } = daysShown(claim);
  return {
    title: { key: 'claim.card-days', args: { keyword, thing } },
    subtitle: { key: 'claim.card-days-now', args: { from, to } },
    buttons: [otherDaysButton(claim.id)],
  };
}
