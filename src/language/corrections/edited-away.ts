import { readDropsThing, readLetsGoOf, readOwnAnswerBack } from '../answers/own-answer.ts';
import { isDeclined, isNone } from '../replies/small-answers.ts';
import { readChangedMind, saysOfDay } from './changed-mind.ts';
import { wantsNoMore } from './wants-no-more.ts';

/*
 * « je prends la lampe », edited to « finalement non merci »: the new words take the answer back, and are nothing that whoever gives it
 * should read.
 */

/**
 * @param isWord the message was the word that goes with an answer, and no answer itself
 * @returns `sure`, or `perhaps`: it may be of a day, or of a part; null: nothing is taken back
 */
export function editedAway(text: string, isWord: boolean): 'sure' | 'perhaps' | null {
  if (isNone(text) || isDeclined(text)) return !isWord ? 'sure' : THANKS.test(text) ? 'perhaps' : null;
  const isOfAnswer = (readOwnAnswerBack(text) ?? readDropsThing(text) ?? readLetsGoOf(text)) !== null;
  if (isOfAnswer || (readChangedMind(text) && !saysOfDay(text)) || PLAINLY.test(text)) return 'sure';
  return wantsNoMore(text) && !saysOfDay(text) ? 'perhaps' : null;
}

const THANKS = /merci|thank/i;

/** « finalement non merci », “actually no thanks” */
const PLAINLY =
  /^\W*(?:(?:ah|oh|euh|bon|mince|désolée?|desolee?|dsl|pardon|sorry|oh no)[ ,.!]+)*(?:(?:finalement|en fait|du coup|au final|actually)[ ,]+(?:non|nan|no)(?: ?,? ?(?:merci|thanks|thank you))?|(?:non|nan|no)(?: ?,? ?(?:merci|thanks|thank you))?[ ,]+(?:finalement|en fait|du coup|après tout|apres tout|after all|actually))(?:[ ,.!]+(?:désolée?|desolee?|dsl|pardon|sorry|merci|thanks))*[ .!…]*$/iu;

/** « non », « rien », in place of a word: none goes with the answer. */
export const isNoWord = (text: string): boolean => isNone(text) && !THANKS.test(text);
