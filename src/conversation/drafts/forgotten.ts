import { readDate } from '../../language/dates/dates.ts';
import { isPlaceName } from '../../language/people/says-where.ts';
import { readsAsSentence } from '../../language/replies/reads-as-sentence.ts';
import { isTask, namesThing } from '../../language/things/things.ts';
import { helpWords } from '../answer.ts';
import type { SlotDef } from '../book.ts';
import { openSlot } from '../questions/open-question.ts';
import { askBecause } from '../questions/question.ts';
import { flowOf, type Session, tellsPost, top } from '../session.ts';

/*
 * « au fait merci pour hier », « il pleut », in the evening, and « C'est quoi ? » was asked in the morning: said to nobody in particular,
 * and no title. What was begun is offered again; what fits the question answers it however late it comes.
 */

/** So long after it was asked, words that any question takes need not answer it. */
const FORGOTTEN_MS = 3 * 60 * 60_000;

/** As many words from the first on may be the name of a thing. */
const WITHIN = 12;

/** A post that is not up yet, asked about hours ago, and words that only fill its gap because any would. */
export function isForgottenFor(s: Session, text: string): boolean {
  const frame = top(s);
  const slot = openSlot(s);
  if (!frame || !slot || frame.from !== undefined || !tellsPost(flowOf(s, frame))) return false;
  if (slot.type !== 'text' && slot.type !== 'place') return false;
  if (!(s.ctx.now.getTime() - Date.parse(frame.asked ?? '') >= FORGOTTEN_MS)) return false;
  return readsAsSentence(text) && !answers(s, slot, text);
}

function answers(s: Session, slot: SlotDef, text: string): boolean {
  if (slot.type === 'place') return isPlaceName(text, s.ctx.places ?? []) || NAMES_PLACE.test(text);
  if (slot.tells === 'title') return IT_IS.test(text) && (namesThing(text, WITHIN) || isTask(text));
  if (slot.tells === 'return') return namesThing(text, WITHIN) || isTask(text);
  return /\d/.test(text) || readDate(text, s.ctx) !== null;
}

/** « c'est une lampe », « j'ai un vélo »: what it is; « il est tard pour le lit » is not. */
const IT_IS =
  /^\W*(?:(?:ben|bah|euh|oui|alors)[ ,]+)*(?:c['’ ]?est|ce sont|j['’ ]?ai|je (?:donne|pr[eê]te|cherche)|it['’]?s|i have|i['’]ve)(?![a-z])/iu;

/** « c'est à la gare », « on habite rue des Lilas » */
const NAMES_PLACE =
  /^\W*(?:c['’ ]?est|j['’ ]?h?abite|je (?:suis|vis|loge)|on (?:est|habite)|(?:il|elle|ils|elles|[cç]a) (?:est|sont|se trouve)|i(?:['’]m| am| live)|it['’]?s)\s+(?:[aà]|au|aux|dans|sur|vers|en|rue|quartier|pr[eè]s|c[oô]t[eé]|in|at|near)\s/iu;

/** Nothing else it could be was found: what was begun is shown again. */
export function offerForgotten(s: Session): void {
  askBecause(s, { key: 'common.draft-waits' }, helpWords(s, top(s)));
}
