import { namesThing } from '../../language/things/things.ts';
import { tidyItem } from '../../language/things/tidy-item.ts';
import { fold } from '../../language/words/fold.ts';
import { openSlot } from '../questions/open-question.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { addTo, draftOf } from './one-message.ts';

/** « c'est une lampe », « voici mon vieux vélo » */
const THIS_IS =
  /^\W*(?:(?:alors|donc|euh|et) )*(?:c'? ?est|ce sont|voici|voila|il s'agit d[e']|this is|these are|it's|it is|here(?:'s| is| are)) ?/;
const MOST_WORDS = 10;

/** A photo was sent, and what is on it comes behind: whether it is offered or looked for is still asked. */
export function* onPhoto(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  if (!frame || !tellsPost(flowOf(s, frame)) || frame.slots.item !== undefined) return false;
  if (!Array.isArray(frame.slots.photos) || openSlot(s)?.type !== 'choice' || text.includes('?')) return false;
  const led = THIS_IS.exec(fold(text))?.[0].length ?? 0;
  const thing = text.slice(led);
  if (led === 0 || thing.split(/\s+/u).length > MOST_WORDS || !namesThing(thing)) return false;
  const { read, slots } = draftOf(s, flowOf(s, frame), thing, {});
  const { item, quantity } = tidyItem(thing);
  if (read.intent !== 'post') Object.assign(slots, { item, ...(quantity === undefined ? {} : { quantity }) });
  for (const slot of ['direction', 'kind']) delete slots[slot];
  return yield* addTo(s, frame, slots);
}
