import { isSameThing } from '../../language/things/same-thing.ts';
import { namesThing } from '../../language/things/things.ts';
import { tidyItem } from '../../language/things/tidy-item.ts';
import { fold } from '../../language/words/fold.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { openSlot } from '../questions/open-question.ts';
import { readingOf } from '../reading.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { recordEnd } from '../walk.ts';
import { addTo, draftOf, oneMessage } from './one-message.ts';

/** Marks a change that only a photo has opened, right behind what had gone up: it may be of something else. */
export const PHOTO_AHEAD = 'photo-ahead';
const GIVES =
  /^[^a-z0-9]*(?:(?:bonjour|salut|et|alors|sinon|aussi|bon|hello|voila|hop)[ ,!]+)*(?:(?:je |j'|j|on |nous |i'm |i am )?(?:vous )?(?:donne|prete|echange|offre|propose|cherche|recherche|giving|lending|looking for)|a (?:donner|preter|echanger)|dispo)(?![a-z])/;

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

/** « je donne un fauteuil vert », behind a photo that was taken for one of the post before: the photo is of the armchair. */
export function* ofPhotoAhead(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  if (!frame || frame.vars[PHOTO_AHEAD] === undefined || !Array.isArray(frame.slots.photos)) return false;
  const { intent, direction, items } = readingOf(s, text);
  if (intent !== 'post' || direction === undefined || text.includes('?') || !GIVES.test(spellOut(text).text))
    return false;
  const item = String(frame.slots.item ?? '');
  if (direction === frame.slots.direction && items.some((one) => isSameThing(item, one))) return false;
  const { photos } = frame.slots;
  s.state.frames.pop();
  recordEnd(s, frame, 'interrupted');
  return yield* oneMessage(s, text, false, { photos });
}
