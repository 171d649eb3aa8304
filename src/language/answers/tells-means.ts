import { spellOut } from '../words/spell-out.ts';
import { takeOutCount } from './claim-count.ts';
import { opensWithCount } from './opens-with-count.ts';

/** What helps to fetch it, or when they can: « j'ai un camion », « dispo mercredi ». */
const MEANS =
  /\b(?:j'ai|j'aurai|on a|nous avons|i have|i've got) (?:une?|le|la|mon|ma|a|the|my) [a-z]|\b(?:dispo\w*|libre|free|available)\b/;
/** They speak of themselves. */
const OF_ONES_OWN =
  /\b(?:j'ai|j'aurai|on a|nous avons|i have|i've got|je (?:suis|peux|passe|viens|habite|serai)|avec (?:ma|mon|mes|une?)|dispo\w*|libre)\b/;

/** « j'ai un camion », asked how many they would like: a word for the owner. */
export const tellsMeans = (text: string): boolean => MEANS.test(spellOut(text).text);

/** « je passe avec ma voiture », asked the same: whatever number stands in it, it counts nothing. */
export const tellsOfOneself = (text: string): boolean =>
  !opensWithCount(text) && OF_ONES_OWN.test(spellOut(text).text) && takeOutCount(text).parts === null;
