import type { Db } from '../../database/database.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { fold } from '../../language/words/fold.ts';
import type { Member } from '../members/member.table.ts';
import { listAdmins } from '../members/store.ts';
import { type Suspect, whyHold } from '../safety/hold-rules.ts';
import { quoteOf } from '../safety/signs.ts';
import type { Town } from '../towns/town.table.ts';
import type { Told } from './draft.ts';
import { type Hold, lateDeeds } from './hold-store.ts';

/** Whatever neighbours read of a post, as one text. A deposit is said to be one: it is no price. */
export function textOf(
  told: Pick<Told, 'item' | 'quartier' | 'loan' | 'deposit' | 'in_return' | 'help_when' | 'duration'>,
) {
  const { item, quartier, loan, deposit, in_return, help_when, duration } = told;
  const parts = [item, quartier, help_when, duration, loan, deposit === null ? null : `caution ${deposit}`, in_return];
  return parts.filter((part) => part !== null).join('\n');
}

export interface Wish {
  member: Member;
  town: Town;
  /** Of one post, or of several that are published together. */
  titles: readonly string[];
  /** All that would be read, and the message it was made of. */
  said: string;
  /** A link has been taken out of it. */
  hadLink: boolean;
  /** It is up already, and is told anew. */
  isChange: boolean;
  now: Date;
}

/**
 * A3. Why this must wait for an admin's look; null: it need not. Admins look themselves, and where there is none nobody
 * could ever look.
 */
export async function whyWait(db: Db, wish: Wish): Promise<Hold | null> {
  const { member, town, titles, said, hadLink, isChange, now } = wish;
  const admins = await listAdmins(db, town.id);
  if (admins.length === 0 || admins.some(({ id }) => id === member.id)) return null;
  const deeds = await Promise.all(
    titles.map((item) => lateDeeds(db, { memberId: member.id, townId: town.id, item, now })),
  );
  const [first] = deeds;
  const links = takeOutContacts(said).links.length;
  const suspect: Suspect = {
    words: fold(said),
    links: Math.max(links, hadLink ? 1 : 0),
    same: Math.max(...deeds.map(({ same }) => same)),
    lateAnswers: first?.lateAnswers ?? 0,
    ofHour: titles.length + (first?.ofHour ?? 0),
    isFirst: town.first_check && first?.hasPosted === false,
    waiting: first?.waiting ?? 0,
  };
  const why = whyHold(suspect, town.hold_level, { isChange, own: town.hold_levels });
  return why && { why, quote: quoteOf(said) };
}
