/** One event of a member, as parsed from Meta's webhook: what the inbox stores and a turn handles. */
export type Inbound =
  /** `ref`: from the link or advert that brought the member here; `replyTo`: the message (mid) they quoted. */
  | { type: 'text'; text: string; ref?: string; replyTo?: string }
  /** A tap on a button or a quick reply. Typed text never becomes one. */
  | { type: 'tap'; payload: string; title: string; ref?: string }
  /** Photos, by Meta's address (which expires: they are fetched at once), with words if there were any. */
  | { type: 'images'; urls: string[]; text?: string }
  /** An m.me link followed in an existing thread. */
  | { type: 'referral'; ref: string }
  /** Something that cannot be read as words; `text` when words came with it, `at` when it is a place and says where. */
  | { type: 'other'; what: OtherContent; text?: string; at?: Coordinates }
  /** The member changed or deleted something said before. */
  | { type: 'edit'; mid: string; text: string }
  | { type: 'delete'; mid: string }
  /** `removed`: the reaction was taken back. `emoji` may be Meta's name of it (« angry ») when no sign came with it. */
  | { type: 'reaction'; mid: string; emoji?: string; removed?: boolean }
  /** Told by another part of the program, never by Meta: somebody else's turn concerns this member. */
  | { type: 'internal'; name: string; about: Record<string, string | number> }
  /** An event that is not a message (handover, opt-in, a shape nobody knows yet): kept, but nothing was said. */
  | { type: 'unknown'; raw: unknown };

export interface Coordinates {
  lat: number;
  long: number;
}

export type OtherContent =
  | 'sticker'
  | 'like'
  | 'audio'
  | 'video'
  | 'file'
  | 'location'
  | 'link'
  | 'shared'
  | 'unsupported';
