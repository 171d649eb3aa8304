import type { Trx } from '../database/database.ts';
import type { EffectOutput } from './effect.ts';
import type { Post } from './posts/post.table.ts';

/** What a reminder is given when its time has come: its post, locked, and the answer it is about, if it is about one. */
export interface AlarmInput {
  trx: Trx;
  post: Post;
  claimId: string | null;
  now: Date;
  /** IANA, the town's. */
  timezone: string;
}

/** Looks at what is true then, decides, writes, and says who is to hear of it. What has been overtaken does nothing. */
export type Alarm = (input: AlarmInput) => Promise<Pick<EffectOutput, 'tell' | 'internal' | 'takeBack' | 'broadcast'>>;
