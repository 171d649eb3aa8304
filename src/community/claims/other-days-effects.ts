import type { EffectSpecs } from '../../conversation/book.ts';
import type { Button, Card } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { readOtherDays } from '../../language/dates/other-days.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { MOST_CARDS } from '../most-cards.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost, isNamedIn } from '../posts/rules.ts';
import type { Claim } from './claim.table.ts';
import { writeDays } from './for-when.ts';
import { daysShown } from './lending.ts';
import { listWaitingLoans } from './store.ts';

export const otherDaysSpecs = {
  'which-days': {
    outcomes: ['one', 'several', 'none'],
    slots: ['claim', 'days'],
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
    const read = readOtherDays(said, { now, timezone: town?.timezone ?? house.timezone });
    const all = read ? await listWaitingLoans(trx, member.id, MOST_CARDS) : [];
    const named = all.filter(({ post }) => isNamedIn(said, post));
    const asked = all.filter(({ claim }) => claim.id === idOf(slots.claim));
    const meant = named.length > 0 ? named : !read?.isAlone ? [] : asked.length > 0 ? asked : all;
    const [only, another] = meant;
    if (!read || !only) return { outcome: 'none' };
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

function cardOf({ claim, post }: { claim: Claim; post: Post }): Card {
  const { keyword, thing } = aboutPost(post);
  const { from, to } = daysShown(claim);
  return {
    title: { key: 'claim.card-days', args: { keyword, thing } },
    subtitle: { key: 'claim.card-days-now', args: { from, to } },
    buttons: [otherDaysButton(claim.id)],
  };
}

/** Of a loan that one waits for. */
export function otherDaysButton(claimId: string): Button {
  return { id: 'other-days', title: { key: 'claim.button-other-days' }, token: doToken('other-days', claimId) };
}
