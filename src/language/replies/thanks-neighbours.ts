import { spellOut } from '../words/spell-out.ts';

/** « merci à tous », « merci les voisins », « merci à vous deux », “thanks everyone”: said to neighbours, who do not read it. */
const WHO =
  "(?:(?:(?:a |aux? )?(?:vous )?(?:tou(?:s|tes)(?: (?:les )?(?:\\d|deux|trois|quatre))?|tout le monde|deux|trois|chacune?|toutes et tous|tous et toutes))|(?:a |aux )?(?:les |mes |chers |cheres )?(?:voisins?|voisines?|gens|amis|copains|filles|gars|volontaires)|(?:a )?ceux qui [a-z' ]{3,40}|(?:to )?(?:everyone|everybody|all(?! (?:good|the|of it|is|right|for))|(?:you )?(?:all|both|guys)|neighbou?rs|folks))(?![a-z])";
const THANKS = new RegExp(
  `(?:^|[^a-z])(?:merci\\w{0,2}|thanks?|thank you|thx)(?: (?:beaucoup|bcp|infiniment|encore|mille fois|bien|so much|a lot|again))* ${WHO}`,
);
/** « bonjour, merci à tous d'avance » asks first. */
const AHEAD = /\b(?:d'avance|par avance|in advance)\b/;

export function thanksNeighbours(text: string): boolean {
  if (text.length > 200 || text.includes('?')) return false;
  const { text: said } = spellOut(text.replaceAll('’', "'"));
  return THANKS.test(said) && !AHEAD.test(said);
}
