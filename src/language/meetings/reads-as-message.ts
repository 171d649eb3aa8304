import type { DateContext } from '../dates/dates.ts';
import { readMoment } from '../dates/moment.ts';
import { fold } from '../words/fold.ts';

/*
 * « je passe à 18h », « tu es là ? », « devant la mairie ? »: what one writes to somebody one is to meet, and hardly in a post.
 */

const COMES =
  /(?:^|[ ,.!?'])(?:j(?:e (?:(?:te |t'|vous |l'|le |la |les |peux |pourrai |vais )*)|'|')?(?:arrive|passe(?:rai|r)?|viens|viendrai|venir|serai|suis (?:la|devant|en bas|en route|en retard|arrivee?|chez toi)|t'attends|attends|sonne|rappelle|rejoins)|jpasse|jarrive|jviens|jsuis (?:la|devant|en bas|en route)|on (?:se (?:voit|retrouve|dit|rejoint)|dit)|rdv|rendez[- ]vous|i'?m (?:here|coming|on my way|outside|late)|i'?ll (?:come|be there|pass)|on my way|see you|let'?s meet)(?![a-z])/;
const TO_YOU =
  /(?:^|[ ,.!?])(?:tu (?:es|seras|peux|viens|passes|arrives|veux|preferes|habites|as)|t'es|t'as|chez toi|(?:ca|sa) te (?:va|dit|convient)|ca t'arrange|are you|can you|will you|your place)(?![a-z])/;

/** A moment alone is one too: « demain 18h ? ». */
export function readsAsMessage(text: string, context: DateContext): boolean {
  const said = fold(text);
  if (said.length > MOST) return false;
  return COMES.test(said) || TO_YOU.test(said) || readMoment(text, context) !== null;
}

/** Longer tells a story. */
const MOST = 200;
