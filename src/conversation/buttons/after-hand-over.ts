import { readMoment } from '../../language/dates/moment.ts';
import { readNobodyCame } from '../../language/meetings/nobody-came.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { isOnlyThanks } from '../../language/replies/only-thanks.ts';
import { readPlainAnswer } from '../../language/replies/small-answers.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import type { Part, Session } from '../session.ts';
import { press } from '../start.ts';
import { isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/*
 * « C'est bien arrivé chez toi ? » [C'est reçu] [Pas encore] [Personne n'est venu]: what is written right below it answers that, also
 * by words that would not be read so elsewhere: « si si j'ai les 2 pots merci », « non », « y avait personne ».
 */

const DONE = 'after-done';
const NOT_YET = 'after-not-yet';
const NOBODY = 'after-nobody';

/** More is a story, or a word for the other. */
const MOST_LETTERS = 90;

export function* afterHandOver(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !(isFree(s) || isTalking(s)) || text.length > MOST_LETTERS) return false;
  const name = answerOf(s, text);
  if (name === null) return false;
  const shown = (yield { ask: 'buttons', names: [DONE, NOT_YET, NOBODY], of: 'last' }) as ButtonsAnswer;
  const ids = new Set(shown.map(({ id }) => id));
  // where nobody can have stayed away, that is « pas encore »
  const meant = shown.find(({ button }) => button === name) ?? (name === NOBODY ? shown.find(isNotYet) : undefined);
  return ids.size === 1 && meant !== undefined && (yield* press(s, { kind: 'do', ...meant }));
}

const isNotYet = ({ button }: { button: string }): boolean => button === NOT_YET;

function answerOf(s: Session, text: string): string | null {
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  if (opensPost(text) || (isOnlyThanks(text) && readPlainAnswer(text) === null)) return null;
  // another day, or a question: it goes on between the two
  if (text.includes('?') || readMoment(text, s.ctx) !== null || LATER.test(said)) return null;
  if (OWN_ABSENCE.test(said)) return NOT_YET;
  const absent = readNobodyCame(text);
  // « pas venu »: who, is not said
  if (absent?.isBare) return null;
  if (absent !== null || ABSENT.test(said)) return NOBODY;
  const plain = readPlainAnswer(text);
  if (plain === 'no' || MISSING.test(said)) return NOT_YET;
  if (plain === 'yes') return DONE;
  return HAS.test(said) && !NOT.test(said) ? DONE : null;
}

const LATER =
  /\b(?:demain|apres-demain|prochaine?|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|next)\b/;
const OWN_ABSENCE =
  /\b(?:je (?:n'|ne )?suis (?:pas|jamais)|j'ai pas pu|je n'ai pas pu|i (?:didn't|couldn't) (?:come|go|make it))\b/;
const ABSENT =
  /\b(?:y ?a(?:vait)? (?:eu )?personne|personne (?:n'|ne )?(?:est |etait |a )?(?:venue?|la|passee?|ouvert)|lapin|nobody|no one|stood me up|never came|didn't (?:come|show))\b/;
const MISSING =
  /^(?:(?:non|nan|nn|no|bah|ben|euh|ah)[ ,!.]+)*(?:pas encore|toujours pas|not yet|(?:j'ai |je l'ai |je les ai |on a |[a-z]+ )?(?:m'a |m'ont )?(?:encore |toujours )?(?:pas|rien|jamais) (?:encore )?(?:recue?s?|eue?s?|donnee?s?|remise?s?|rien|recuperee?s?)|i (?:haven't|didn't) (?:got|get|received?)|nothing yet)/;
const HAS =
  /^(?:bien )?(?:recue?s?|recuperee?s?|remise?s?|donnee?s? (?:a|hier|ce))\b|\b(?:j'ai (?:bien )?(?:l[ea]s?|eu|recu|recupere|pris|mes|mon|ma|tout)|(?:je|on|il|elle|ils|elles) ?(?:l'|les )(?:a|ai|ont)|c'?est (?:bon|fait|bien|ok|regle|remis|recu|parti\w*|donne\w*)|c (?:bon|fait|ok|recu|remis)|(?:bien|deja|est|sont|ete|ai|a|ont|avons) (?:recue?s?|recuperee?s?|remise?s?|donnee?s?|prise?s?|emportee?s?)|partie?s? (?:hier|ce|chez|avec)|arrivee?s? (?:bien|chez)|bien arrivee?s?|(?:i|we|he|she|they)(?:'ve| have| has)? (?:got|have|has|received|picked)|got (?:it|them)|all good)\b/;
const NOT = /\b(?:pas|jamais|rien|plus|not|never|n't|mais|but|sauf|si tu)\b/;
