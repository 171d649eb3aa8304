import { daytimeAfter, type TownHours } from '../reminders/humane-time.ts';
import { minutesBetween } from './silence.ts';

/** With less by day than that until the end nothing is gathered: each answer is told as it comes. */
const LEAST_LEFT = 60;

/** A scene of a post: for how many minutes answers to it are gathered, and when its town is awake. */
interface Simmering {
  post: { expires_at: Date | null };
  gather: number;
  hours: TownHours;
}

/**
 * Until when answers are gathered, or what is said to a question of the owner's. Of what would be over by then half of what is left by day: the
 * other half is the owner's, to choose in. `now`: nothing is waited for.
 */
export function simmersUntil(now: Date, { post, gather, hours }: Simmering): Date {
  const ends = post.expires_at;
  const at = daytimeAfter(now, gather, hours);
  // what is over already is chosen from whenever its owner likes
  if (ends === null || at < ends || ends <= now) return at;
  const left = minutesBetween(now, ends, hours);
  return left < LEAST_LEFT ? now : daytimeAfter(now, left / 2, hours);
}
