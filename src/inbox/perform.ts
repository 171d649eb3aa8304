import type { EffectOutput } from '../community/effect.ts';
import type { Trx } from '../database/database.ts';
import type { TurnPorts } from './turn.ts';

export type PerformPorts = Pick<TurnPorts, 'render' | 'send' | 'postInternal' | 'broadcast' | 'announce' | 'takeBack'>;

/** Carries out whatever an effect, or the clock, owes to others, in its transaction. */
export async function perform(
  trx: Trx,
  ports: PerformPorts,
  output: Pick<EffectOutput, 'tell' | 'internal' | 'broadcast' | 'announce' | 'takeBack'>,
  timezone: string,
  now: Date,
): Promise<void> {
  for (const { to, bubbles, topic } of output.tell ?? []) {
    if (bubbles.length > 0) await ports.send(trx, to, 1, ports.render(bubbles, to, timezone, now), now, topic);
  }
  for (const news of output.internal ?? []) await ports.postInternal(trx, news, now);
  if (output.announce) await ports.announce(trx, output.announce, timezone, now);
  for (const post of output.broadcast ?? []) await ports.broadcast(trx, post);
  for (const post of [output.takeBack ?? []].flat()) await ports.takeBack(trx, post, now);
}
