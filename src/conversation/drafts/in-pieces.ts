import { isBrandAlone } from '../../language/things/brands.ts';
import { LONGEST, tidyItem } from '../../language/things/tidy-item.ts';
import { fold } from '../../language/words/fold.ts';
import { isPlural } from '../../language/words/is-plural.ts';
import { understood } from '../questions/question.ts';
import { correctionIn } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, say, tellsPost, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { settle } from '../walk.ts';

/*
 * « je donne », « des plants », « de tomates », « 8 », one after the other on a phone: a question that came between them is not what
 * the next piece answers.
 */

/** « de tomates », « d'olivier », « en bois »: goes on with a name; « de la gare » is a place. */
const GOES_ON =
  /^(?:de (?!la |l['’]|le |les |mon |ma |mes |pr[ée]f[ée]rence|suite|rien|m[êe]me|temps|tou?te?s? |plus|retour|nuit|jour|chez|partout)|d['’] ?(?!acc?|ici|habitude|abord|avance)|en (?=(?:bois|m[ée]tal|velours|cuir|plastique|tissu|lin|coton|laine|verre|osier|rotin|inox|fer|acier|pierre|pin|ch[êe]ne|teck|formica|carton|c[ée]ramique|porcelaine|bambou|kit|alu|toile)(?!\p{L})))\p{Ll}[\p{L}'’ -]{2,28}$/iu;
const MOST_WORDS = 4;
/** « 8 », « x 8 » */
const BARE_NUMBER = /^\W{0,2}x? ?(?<count>\d{1,3})\W{0,2}$/iu;
/** Asked for one of these, or shown all of it. */
const BETWEEN = new Set(['quartier', 'until', 'direction', 'kind']);

export function* inPieces(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  if (!frame || !tellsPost(flowOf(s, frame)) || !isBetween(s, frame)) return false;
  const { item, things, kind } = frame.slots;
  if (typeof item !== 'string' || Array.isArray(things)) return false;
  const count = Number(BARE_NUMBER.exec(text)?.groups?.count ?? 0);
  // asked until when, « 8 » is a day
  if (count > 0 && !isAskedWhen(s, frame) && kind !== 'service' && isPlural(tidyItem(item).item)) {
    understood(s);
    const isNew = (frame.slots.quantity ?? null) === null;
    frame.slots.quantity = count;
    if (!isNew) say(s, { key: 'common.changed' });
    yield* settle(s, frame, ['quantity']);
    return true;
  }
  const brand = brandBehind(item, text);
  if (brand === null && !goesOn(s, item, text)) return false;
  understood(s);
  frame.slots.item = brand ?? `${item} ${text.trim()}`;
  yield* settle(s, frame, ['item']);
  return true;
}

/** « bosch », behind « ma perceuse »: of its name, whatever is asked meanwhile; it is no quartier. */
function brandBehind(item: string, text: string): string | null {
  if (!isBrandAlone(text)) return null;
  const brand = text.trim().replace(/^(?:c['’]est )?(?:de (?:la )?marque |marque )?(?:une? )?/iu, '');
  const isSaid = fold(item)
    .split(/[^a-z0-9-]+/)
    .includes(fold(brand));
  const whole = isSaid ? item : `${item} ${brand}`;
  return whole.length <= LONGEST ? whole : null;
}

function isAskedWhen(s: Session, frame: Frame): boolean {
  const step = currentStep(s, frame);
  return step?.type === 'collect' && step.slot === 'until';
}

function isBetween(s: Session, frame: Frame): boolean {
  const step = currentStep(s, frame);
  if (frame.editing !== undefined) return false;
  return step?.type === 'review' || (step?.type === 'collect' && BETWEEN.has(step.slot));
}

/** A name of one word, of which more is told. */
function goesOn(s: Session, item: string, text: string): boolean {
  const said = text.trim();
  if (!GOES_ON.test(said) || said.split(/\s+/u).length > MOST_WORDS || item.split(/\s+/u).length > 2) return false;
  return correctionIn(s, said) === null;
}
