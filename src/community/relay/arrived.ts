import type { Db, Trx } from '../../database/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import type { EffectOutput } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { argsFor, findPair } from './pair.ts';
import { bubblesOf, tellMessage } from './pass.ts';
import { listArrived, takeArrived } from './store.ts';

/**
 * Passes on what waited for its photos, each message in a transaction of its own. Whether the two may still write to
 * each other is looked at again; photos that did not come were told to their author already. One that fails is left for
 * the next round and does not stop the others.
 */
export async function passArrived(
  db: Db,
  now: Date,
  perform: (trx: Trx, output: EffectOutput, timezone?: string) => Promise<void>,
  onFailed: (id: string, error: unknown) => void,
): Promise<void> {
  for (const { id, claim_id, member_id } of await listArrived(db)) {
    const passing = inTransaction(db, async (trx) => {
      const me = await findMember(trx, member_id);
      const pair = me && (await findPair(trx, me, claim_id, now));
      const taken = await takeArrived(trx, id);
      if (!pair || !taken) return;
      if ('refused' in pair) {
        // « j'envoie ta photo » was said: whoever ended it knows, the other hears that it did not go
        const text = [{ key: 'relay.no-more' }];
        const tell = pair.refused === 'ended' ? [{ to: me, bubbles: [{ type: 'text' as const, text }] }] : [];
        return await perform(trx, { outcome: 'refused', tell });
      }
      const content = { text: taken.body ?? '', place: null };
      const bubbles = bubblesOf(argsFor(pair), claim_id, content, taken.photos);
      if (bubbles.length === 0) return;
      await perform(trx, { outcome: 'arrived', tell: [tellMessage(pair, id, bubbles)] }, pair.scene.timezone);
    });
    await passing.catch((error: unknown) => onFailed(id, error));
  }
}
