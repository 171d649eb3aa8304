import { readDate } from '../../language/dates/dates.ts';
import { refinedTitle } from '../../language/details/refined-title.ts';
import { findPlaces } from '../../language/places/find-place.ts';
import { saysToSomebody } from '../../language/posts/opens-post.ts';
import { isSameThing } from '../../language/things/same-thing.ts';
import { fold } from '../../language/words/fold.ts';
import { readNumber } from '../../language/words/number.ts';
import { asksForNote } from '../questions/at-note.ts';
import { openSlot } from '../questions/open-question.ts';
import { readingOf } from '../reading.ts';
import { flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { settle } from '../walk.ts';
import { addDetail } from './tell-more.ts';

/*
 * What is written below a photo is about the picture. Where something else is asked it is the answer only if it plainly is
 * one: « je donne cette lampe » is no quartier.
 */

/** « je donne cette lampe », below a photo, in a draft of a table: a post of its own, and the photo is of that. */
export function tellsAnother(s: Session, text: string): boolean {
  const frame = top(s);
  const item = frame?.slots.item;
  if (!frame || typeof item !== 'string' || !tellsPost(flowOf(s, frame))) return false;
  return tellsOther(s, text, [item, ...thingsOf(frame)]);
}

/** A post, of none of these things. */
function tellsOther(s: Session, text: string, things: readonly string[]): boolean {
  const { intent, confidence, direction, items } = readingOf(s, text);
  if (intent !== 'post' || confidence !== 'strong' || direction === undefined || items.length === 0) return false;
  return OWN_VERB.test(fold(text)) && !things.some((one) => items.some((other) => isSameThing(one, other)));
}

/** « je donne ce vélo », below a photo, where a word for whoever is answered is asked for: a post; not « je te prête celle-ci ». */
export function tellsBesideNote(s: Session, text: string): boolean {
  const frame = top(s);
  if (!frame || !asksForNote(s) || saysToSomebody(text) || THIS_ONE.test(fold(text))) return false;
  return tellsOther(s, text, [String(frame.vars.thing ?? '')]);
}

const THIS_ONE = /\b(?:celle|celui|celles|ceux|l[ea]s? miens?|l[ea]s? miennes?|this one|these|mine)\b/;

const OWN_VERB =
  /^\W*(?:(?:et|alors|bonjour|salut)[ ,]+)*(?:je|j'|on|nous|i'm|i am|we|donne|prete|cherche|giving|lending)(?![a-z])|(?:^| )(?:a (?:donner|preter|echanger)|to give(?: away)?|to lend)(?![a-z])/;
const thingsOf = ({ slots }: Frame): string[] => (Array.isArray(slots.things) ? slots.things : []);

/** Whether a caption plainly answers what is asked: of a place, a day, a number. */
export function answersQuestion(s: Session, text: string): boolean {
  switch (openSlot(s)?.type) {
    case 'place':
      return (
        /^\W*(?:a|au|aux|sur|vers|pres|quartier|in|at|near) /.test(fold(text)) ||
        findPlaces(text, s.ctx.places).length > 0
      );
    case 'date':
      return readDate(text, s.ctx) !== null;
    case 'number':
      return readNumber(text) !== null;
    default:
      return true;
  }
}

/** What the picture shows, said more exactly, or told besides. False: it tells nothing that the post would say. */
export function* ofPicture(s: Session, frame: Frame, text: string): Part<boolean> {
  const { item } = frame.slots;
  if (typeof item !== 'string') return false;
  const title = Array.isArray(frame.slots.things) ? null : refinedTitle(item, text);
  if (title === null) return addDetail(s, frame, text);
  frame.slots.item = title;
  yield* settle(s, frame, ['item']);
  return true;
}
