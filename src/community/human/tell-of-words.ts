import type { Bubble, Words } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { isMany, tellableOfMany } from '../members/crowd.ts';
import type { Member } from '../members/member.table.ts';
import type { Town } from '../towns/town.table.ts';
import { messageCard, messageCardSays } from './card.ts';
import type { HumanMessage } from './human.table.ts';
import { countMessages, countMessagesFrom } from './store.ts';

export const wordsSays = { ...messageCardSays, 'human.crowd': ['count'], 'admin.button-pending': [] } as const;

/**
 * Tells the admins what somebody wrote to them: a card, or, when many write, one for all and no other for a while. Those
 * who are not in yet are no crowd to the members: whoever made them up silences nobody.
 */
export async function tellOfWords(
  trx: Trx,
  message: HumanMessage,
  { from, town, admins }: { from: Member; town: Town; admins: readonly Member[] },
  now: Date,
): Promise<Tell[]> {
  if (!(await isMany((since) => countMessagesFrom(trx, town.id, from.status, since), now))) {
    const card = await messageCard(trx, message, { from, town, others: null });
    return admins.map((to) => ({ to, bubbles: [card] }));
  }
  // it tells of all that waits, so all who may judge any of it hear it
  const told = await tellableOfMany(trx, town.id, 'words_told_at', now, ({ id }) => countMessages(trx, town.id, id));
  return told.map(({ to, count }) => ({
    to,
    topic: `messages:${town.id}`,
    bubbles: [wordsWait({ key: 'human.crowd', args: { count } })],
  }));
}

/** Words wait for an admin: how many or since when, and where to go on. */
export function wordsWait(said: Words): Bubble {
  return {
    type: 'buttons',
    text: [said],
    buttons: [{ id: 'pending', title: { key: 'admin.button-pending' }, token: doToken('pending') }],
  };
}
