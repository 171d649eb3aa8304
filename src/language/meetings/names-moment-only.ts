import { isAgreed } from '../replies/small-answers.ts';
import { fold } from '../words/fold.ts';
import { acceptsMoment } from './accepts-moment.ts';

const MOMENT_WORDS =
  /^(?:\d{1,2}(?:h\d{0,2}|:\d\d|am|pm)?|h|heures?|et|demie?|quart|midi|noon|aujourd'hui|demain|apres-demain|today|tomorrow|ce|cet|this|next|soir|matin|aprem|apres-midi|evening|morning|afternoon|tonight|vers|a|au|le|la|on|at|around|pour|for|ok|oui|alors|donc|du|coup|prochaine?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lun|mar|mer|jeu|ven|sam|dim|(?:mon|tues|wednes|thurs|fri|satur|sun)day|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)$/;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s,.!]+/)
    .filter((word) => word !== '');

/** Whether a word is of a moment: a day, an hour, or what stands between. */
export const isOfMoment = (word: string): boolean => MOMENT_WORDS.test(word);

/** « ok demain 18h », « samedi vers 10h »: a moment, and nothing else. */
export const namesMomentOnly = (text: string): boolean => wordsOf(text).every(isOfMoment);

/** « ok 19h30 », « ça marche pour demain 18h »: yes to a moment that is named, and nothing else to be read. */
export function agreesToMomentOnly(text: string): boolean {
  if (text.length > 60 || !/\d|midi|noon/i.test(text) || !acceptsMoment(text, { namesIt: true })) return false;
  const rest = wordsOf(text).filter((word) => !isOfMoment(word));
  return rest.length === 0 || isAgreed(rest.join(' '));
}
