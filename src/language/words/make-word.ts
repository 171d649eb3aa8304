import { fold } from './fold.ts';
import { NUMBER_WORDS } from './number.ts';
import { wordSet } from './word-set.ts';

/** Never the thing itself. */
export const SMALL_WORDS =
  wordSet(`un une des du de d la le les l au aux a en et ou mon ma mes notre nos votre vos son sa ses ce cet
  cette ces quelques plusieurs pour avec sans dans sur par tres trop plus pas qui que j je m me nous vous il y n no the an
  some my our your of for with in to and or i this that these those any more encore aussi toute tout tous toutes
  chez contre type genre marque environ x quelque chose something anything`);
/** Said before the thing, in French; colours and the like, in English, where they always come first. */
export const ADJECTIVES =
  wordSet(`petit petite petits petites grand grande grands grandes gros grosse gros vieux vieil vieille vieilles
  beau bel belle beaux belles joli jolie jolis jolies bon bonne bons bonnes nouveau nouvelle ancien ancienne super magnifique
  tres mini double divers diverses differents differentes autre autres premier premiere jeune jeunes
  old new small big large little great nice good lovely green red blue black white brown grey gray yellow pink purple orange
  wooden plastic metal used second hand secondhand free kids kid baby double single`);
/** A measure of something else: « 5 pots de confiture » is about jam. Only when something else follows. */
export const MEASURES =
  wordSet(`pot pots sac sacs carton cartons boite boites bocal bocaux lot lots paire paires bouteille bouteilles kilo
  kilos kg g litre litres l caisse caisses cagette cagettes cageot cageots barquette barquettes tas ensemble reste restes
  morceau morceaux bout bouts peu paquet paquets rouleau rouleaux stock botte bottes poignee dizaine douzaine vingtaine
  serie sachet sachets pile quantite surplus collection jar jars bag bags box boxes pair bottle bottles pack packs pile set
  bunch bit lots dozen kilo kilos piece pieces couple`);
/** Of help, what it is for says more: « aide pour déménager » → DEMENAGER. Only when something else follows. */
export const HELP = wordSet(
  'aide aider coup main coups mains service services help hand quelqu quelqun personne someone besoin',
);

/** « VIDEOPROJECTEUR », « ACCORDEONISTE »: as many letters as people would type. */
export const MOST_OF_WORD = 18;

/**
 * The word of a post's keyword, from its item: the main noun in capitals without accents. « fauteuil en velours vert » →
 * FAUTEUIL, « l'échelle » → ECHELLE, « lave-linge » → LAVELINGE. Always 1 to 18 letters A to Z; ANNONCE when the item has none.
 */
export function makeWord(item: string): string {
  const tokens =
    fold(item.slice(0, 200))
      .replace(/(?<=[a-z]{2})-(?=[a-z]{2})|(?<=\b[a-z])-(?=[a-z])/g, '')
      .match(/[a-z]+/g) ?? [];
  const content = tokens.filter((token) => !SMALL_WORDS.has(token) && !NUMBER_WORDS.includes(token));
  const word =
    content.find((token) => token.length > 1 && !ADJECTIVES.has(token) && !MEASURES.has(token) && !HELP.has(token)) ??
    content.find((token) => token.length > 1 && !ADJECTIVES.has(token) && !SMALL_WORDS.has(token)) ??
    content.find((token) => token.length > 1) ??
    'annonce';
  return word.slice(0, MOST_OF_WORD).toUpperCase();
}
