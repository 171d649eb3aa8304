/** What a person did, and why. */
export interface Act {
  member: number;
  at: number;
  why: 'visit' | 'keeps' | 'news' | 'matter' | 'brought';
}

export interface Published {
  author: number;
  at: number;
  /** When its outcome was recorded. */
  endedAt: number | null;
  isHandedOver: boolean;
}

/** One of somebody's own matters, as it was owed. */
export interface Matter {
  member: number;
  owedAt: number;
  /** In Messenger, or by what went beside it and speaks of it. */
  arrivedAt: number | null;
}

/** All that came of one life of the town; times in milliseconds. */
export interface Trace {
  acts: Act[];
  posts: Published[];
  /** post/member → when they looked at it first. */
  learned: Map<string, number>;
  matters: Matter[];
  /** When messages came to phones. */
  messages: number[];
  /** About own matters: when mails and notifications came, and words by hand. */
  beside: number[];
  /** When digests of posts came. */
  digests: number[];
  /** When Meta refused something. */
  refused: number[];
  /** What counts. */
  from: number;
  until: number;
}
