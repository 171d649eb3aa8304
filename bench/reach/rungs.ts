/** Which rungs of the ladder the town has. */
export interface Ways {
  /** What waits behind a closed window is told on return; else it is lost. */
  onReturn: boolean;
  /** Do people ever touch the button that keeps the news coming? */
  keepsNews: boolean;
  push: boolean;
  mail: boolean;
  /** Admins are asked to write by hand to whom nothing else reaches. */
  hand: boolean;
  /** Some of those who give an address take the digest of posts, too. */
  digest: boolean;
  /** Who was asked for a side channel: the bot asks right after publishing. */
  asked: 'authors' | 'everybody';
}

export interface Rung {
  name: string;
  /** null: the naive bot. */
  ways: Ways | null;
}

const none: Ways = {
  onReturn: false,
  keepsNews: false,
  push: false,
  mail: false,
  hand: false,
  digest: false,
  asked: 'authors',
};
const onReturn = { ...none, onReturn: true };
const keepsNews = { ...onReturn, keepsNews: true };
const push = { ...keepsNews, push: true };
const mail = { ...push, mail: true };
const hand = { ...mail, hand: true };
const digest = { ...hand, digest: true };

/** Each with all that stands before it. */
export const LADDER: readonly Rung[] = [
  { name: 'naive bot', ways: null },
  { name: 'windows only', ways: none },
  { name: '+ told on return', ways: onReturn },
  { name: '+ button keeps window open', ways: keepsNews },
  { name: '+ web push', ways: push },
  { name: '+ e-mail', ways: mail },
  { name: '+ a word by hand', ways: hand },
  { name: '+ digest of posts by e-mail', ways: digest },
  { name: 'everyone asked for a side channel', ways: { ...digest, asked: 'everybody' } },
];
