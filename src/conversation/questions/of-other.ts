import { isSameThing } from '../../language/things/same-thing.ts';
import { namesThing } from '../../language/things/things.ts';
import { readingOf } from '../reading.ts';
import type { Session } from '../session.ts';

/** « je donne un vélo 50 euros », of a canapé: another thing, for which a price is asked. @param item null: whatever it is called */
export function isOfOther(s: Session, text: string, item: string | null): boolean {
  const { intent, items } = readingOf(s, text);
  const [first] = items;
  if ((intent !== 'post' && intent !== 'sale') || first === undefined || !namesThing(first)) return false;
  return item === null || !isSameThing(first, item);
}
