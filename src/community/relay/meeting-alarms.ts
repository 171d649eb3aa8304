import type { Alarm } from '../alarm.ts';
import { frontOf } from '../claims/carry-out.ts';
import { meetingTopic } from '../claims/topics.ts';
import type { Tell } from '../effect.ts';
import { blockBetween } from '../members/blocks.ts';
import { findMember } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { findAgreed } from './meetings.ts';
import { relayButton } from './pass.ts';

/** What the clock does for those who meet. */
export const meetingAlarms = {
  /** They meet in a few hours. */
  async 'meet-soon'({ trx, post, claimId, now }) {
    const { claims } = await frontOf(trx, post, { claimId }, now);
    const claim = claims.find(({ id, state }) => id === claimId && (state === 'accepted' || state === 'out'));
    const meeting = claim && (await findAgreed(trx, claim.id));
    const owner = await findMember(trx, post.member_id);
    if (!claim || !owner || !meeting || meeting.at <= now) return {};
    if (await blockBetween(trx, owner.id, claim.member_id)) return {};
    const { keyword, thing } = aboutPost(post);
    const tell = (to: Tell['to'], name: string | null): Tell => {
      const args = { name: name ?? '', keyword, thing, moment: { moment: meeting.at.toISOString() } };
      const buttons = [relayButton('write', claim.id), relayButton('other-time', claim.id)];
      const text = [{ key: 'relay.meet-soon', args }];
      const topic = meetingTopic(claim.id);
      // whoever comes back after it is asked how it went
      return { to, bubbles: [{ type: 'buttons', text, buttons }], topic, notAfter: meeting.at };
    };
    return { tell: [tell(owner, claim.by.name), tell(claim.by, owner.name)] };
  },
} satisfies Record<string, Alarm>;

/** Sentences that only the clock says. */
export const meetingAlarmSays = {
  'relay.meet-soon': ['name', 'keyword', 'thing', 'moment'],
} as const;
