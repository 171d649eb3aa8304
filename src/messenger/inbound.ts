/** One event of a member, as parsed from Meta's webhook: what the inbox stores and a turn handles. */
export type Inbound =
  | { type: 'text'; text: string }
  /** A tap on a button or a quick reply. Typed text never becomes one. */
  | { type: 'tap'; payload: string; title: string; ref?: string }
  /** Photos, by Meta's address (which expires: they are fetched at once), with words if there were any. */
  | { type: 'images'; urls: string[]; text?: string }
  /** An m.me link followed in an existing thread. */
  | { type: 'referral'; ref: string }
  /** Something that cannot be read as words; `text` when words came with it. */
  | { type: 'other'; what: OtherContent; text?: string }
  /** The member changed or deleted something said before. */
  | { type: 'edit'; mid: string; text: string }
  | { type: 'delete'; mid: string }
  | { type: 'reaction'; mid: string; emoji?: string }
  /** Told by another part of the program, never by Meta: somebody else's turn concerns this member. */
  | { type: 'internal'; name: string; about: Record<string, string | number> }
  /** A shape nobody knows yet. */
  | { type: 'unknown'; raw: unknown };

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
