import type { Alarm } from '../alarm.ts';
import { tellReplies } from './replies.ts';

export const questionAlarms = {
  /** Not everybody has replied, but there has been time to: the owner sees what there is. */
  async replies({ trx, post, now }) {
    return post.outcome === null ? { tell: await tellReplies(trx, post, now) } : {};
  },
} satisfies Record<string, Alarm>;
