import type { Bubble, Words } from '../../conversation/bubble.ts';
import { takesAgreedBack } from '../../language/meetings/takes-moment-back.ts';
import { meetingTopic } from '../claims/topics.ts';
import type { EffectInput, Tell } from '../effect.ts';
import { shown } from './agreeing.ts';
import { dropAgreed, findAgreed } from './meetings.ts';
import { argsFor, type Pair, varsOf } from './pair.ts';
import { relayButton } from './pass.ts';
import { daysOf } from './proposing.ts';
import type { Meeting } from './relay.table.ts';

export const unagreedSays = {
  'relay.moment-off': ['other', 'keyword', 'thing', 'moment', 'instead'],
  'relay.moment-off-came': ['name', 'keyword', 'thing', 'moment', 'instead'],
  'relay.button-other-time': [],
  'relay.button-write': [],
} as const;

/**
 * « je peux plus samedi », once both had agreed on it: it is off for both, and another is asked for, unless the same words propose one.
 * Under the post's lock.
 */
export async function takeAgreedBack(
  { trx, now }: Pick<EffectInput, 'trx' | 'now'>,
  pair: Pair,
  text: string,
  instead: Date | null,
): Promise<{ tell: Tell; bubble: Bubble } | null> {
  const { claim, scene } = pair;
  const agreed = await findAgreed(trx, claim.id);
  if (!agreed || agreed.at <= now) return null;
  const context = { now, timezone: scene.timezone, during: daysOf(pair) };
  if (!takesAgreedBack(text, agreed.at, context)) return null;
  return await takeOff({ trx, now }, pair, agreed, instead);
}

/** What both had agreed on is off, and both are told. @param instead what is proposed in its place: it is that which is asked about */
export async function takeOff(
  { trx, now }: Pick<EffectInput, 'trx' | 'now'>,
  pair: Pair,
  agreed: Meeting,
  instead: Date | null,
): Promise<{ tell: Tell; bubble: Bubble }> {
  const { claim, scene, other } = pair;
  await dropAgreed(trx, agreed, { post: scene.post, hours: scene.hours }, now);
  const args = { ...shown(agreed.at), instead: instead === null ? '' : 'yes' };
  const off = (key: string, about: Record<string, string>): Bubble => {
    const words: Words[] = [{ key, args: { ...about, ...args } }];
    // another is proposed in the same breath: it is that one which is asked about
    if (instead !== null) return { type: 'text', text: words };
    return {
      type: 'buttons',
      text: words,
      buttons: ['other-time', 'write'].map((name) => relayButton(name, claim.id)),
    };
  };
  const { other: name, keyword, thing } = varsOf(pair, now);
  return {
    tell: { to: other, bubbles: [off('relay.moment-off-came', argsFor(pair))], topic: meetingTopic(claim.id) },
    bubble: off('relay.moment-off', { other: name, keyword, thing }),
  };
}
