import type { DateContext } from '../dates/dates.ts';
import { readMoment } from '../dates/moment.ts';
import { opensPost } from '../posts/opens-post.ts';
import { isOnlyThanks } from '../replies/only-thanks.ts';
import { readPlainAnswer } from '../replies/small-answers.ts';
import { spellOut } from '../words/spell-out.ts';
import { readHandedOver } from './handed-over.ts';
import { readNobodyCame } from './nobody-came.ts';
import { tellsTrouble } from './tells-trouble.ts';

/** More is a story, or a word for the other. */
const MOST_LETTERS = 90;

/**
 * What is said right below « c'est bien arrivé chez toi ? », also in words that would not be read so elsewhere: « si si j'ai les 2 pots
 * merci », « non », « y avait personne ». null: something else, or nothing sure.
 */
export function readArrived(text: string, context: DateContext): 'done' | 'not-yet' | 'nobody' | null {
  if (text.length > MOST_LETTERS) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  if (opensPost(text) || tellsTrouble(text) || (isOnlyThanks(text) && readPlainAnswer(text) === null)) return null;
  // another day, or a question: it goes on between the two
  if (text.includes('?') || readMoment(text, context) !== null || LATER.test(said)) return null;
  // « Fatou a pris 2 chaises », « j'ai pris un café »: so many of it is not yet all, and perhaps of something else
  if (readHandedOver(text)?.isCounted === true || TOOK_A_THING.test(said)) return null;
  if (OWN_ABSENCE.test(said)) return 'not-yet';
  const absent = readNobodyCame(text);
  // « pas venu »: who, is not said
  if (absent?.isBare) return null;
  if (absent !== null || ABSENT.test(said)) return 'nobody';
  const plain = readPlainAnswer(text);
  if (plain === 'no' || MISSING.test(said)) return 'not-yet';
  if (plain === 'yes') return 'done';
  return HAS.test(said) && !NOT.test(said) ? 'done' : null;
}

const LATER =
  /\b(?:demain|apres-demain|prochaine?|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|next)\b/;
const OWN_ABSENCE =
  /\b(?:je (?:n'|ne )?suis (?:pas|jamais)|j'ai pas pu|je n'ai pas pu|i (?:didn't|couldn't) (?:come|go|make it))\b/;
const ABSENT =
  /\b(?:y ?a(?:vait)? (?:eu )?personne|personne (?:n'|ne )?(?:est |etait |a )?(?:venue?|la|passee?|ouvert)|lapin|nobody|no one|stood me up|never came|didn't (?:come|show))\b/;
const TOOK_A_THING = /\b(?:j'|je |on |nous )(?:ai|a|avons) (?:bien |deja )?(?:pris|recupere|emporte|embarque) une? /;
const MISSING =
  /^(?:(?:non|nan|nn|no|bah|ben|euh|ah)[ ,!.]+)*(?:pas encore|toujours pas|not yet|(?:j'ai |je l'ai |je les ai |on a |[a-z]+ )?(?:m'a |m'ont )?(?:encore |toujours )?(?:pas|rien|jamais) (?:encore )?(?:recue?s?|eue?s?|donnee?s?|remise?s?|rien|recuperee?s?)|i (?:haven't|didn't) (?:got|get|received?)|nothing yet)/;
const HAS =
  /^(?:bien )?(?:recue?s?|recuperee?s?|remise?s?|donnee?s? (?:a|hier|ce))\b|\b(?:j'ai (?:bien )?(?:l[ea]s?|eu|recu|recupere|pris|mes|mon|ma|tout)|(?:je|on|il|elle|ils|elles) ?(?:l'|les )(?:a|ai|ont)|c'?est (?:bon|fait|bien|ok|regle|remis|recu|parti\w*|donne\w*)|c (?:bon|fait|ok|recu|remis)|(?:bien|deja|est|sont|ete|ai|a|ont|avons) (?:recue?s?|recuperee?s?|remise?s?|donnee?s?|prise?s?|emportee?s?)|partie?s? (?:hier|ce|chez|avec)|arrivee?s? (?:bien|chez)|bien arrivee?s?|(?:i|we|he|she|they)(?:'ve| have| has)? (?:got|have|has|received|picked)|got (?:it|them)|all good)\b/;
const NOT = /\b(?:pas|jamais|rien|plus|not|never|n't|mais|but|sauf|si tu)\b/;
