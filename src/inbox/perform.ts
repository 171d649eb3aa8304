import type { EffectOutput } from '../community/effect.ts';
import type { Trx } from '../database/database.ts';
import type { TurnPorts } from './turn.ts';

export type PerformPorts = Pick<TurnPorts, 'render' | 'send' | 'postInternal' | 'broadcast' | 'takeBack' | 'unsay'>;

/** Carries out whatever an effect, or the clock, owes to others, in its transaction. */
export async function perform(
  trx: Trx,
  ports: PerformPorts,
  output: Pick<EffectOutput, 'tell' | 'internal' | 'broadcast' | 'takeBack' | 'unsay'>,
  timezone: string,
  now: Date,
): Promise<void> {
  if (output.unsay && output.unsay.length > 0) await ports.unsay(trx, output.unsay, now);
  for (const { to, bubbles, relay } of output.tell ?? []) {
    if (bubbles.length > 0) await ports.send(trx, to, 1, ports.render(bubbles, to, timezone, now), now, relay);
  }
  for (const news of output.internal ?? []) await ports.postInternal(trx, news, now);
  for (const post of output.broadcast ?? []) await ports.broadcast(trx, post);
  for (const post of [output.takeBack ?? []].flat()) await ports.takeBack(trx, post, now);
}
