import { fold } from '../words/fold.ts';

/** Of the asker's own coming, or of the other person: nobody else needs the answer. */
const OF_PEOPLE =
  /(?:^|[ ,'(-])(?:j|je|j'\w*|on|nous|moi|me|m|tu|toi|t|te|vous|i|i'm|i'd|i'll|we|you|me)(?=[ ,'?!.)-]|$)/;
const OF_THINGS =
  /\b(?:est[- ]ce qu|est[- ](?:il|elle|ce)|sont[- ](?:ils|elles)|c'est|il|elle|ils|elles|ca|quel(?:le)?s?|combien|comment|pourquoi|dimensions?|taille|marche\w*|fonctionne\w*|mesure\w*|pese\w*|marque|couleur|etat|complet\w*|dispo\w*|encore|toujours|it|they|is|are|does|do|what|which|how|size|colou?r|work\w*)\b/;

/** « c'est bon pour ce soir ? »: about an arrangement. */
const ARRANGES =
  /\b(?:(?:c'est|est-ce) (?:bon|ok|possible)|(?:ca|that) (?:va|marche|works?) pour|is (?:it|that) (?:ok|okay|fine|possible))\b/;

/** « toujours dispo ? »: told with the answer itself. */
const AVAILABLE = /\b(?:(?:encore|toujours|tjs|tjrs|still) )?(?:disponibles?|dispos?|available|libres?)\b/;

/**
 * « est-ce qu'il marche ? », « quelle taille ? »: a question whose answer everybody who answered would like to have. « je
 * peux passer ce soir ? » is none. Of several sentences one is enough: « dispo ? elle fait quelle taille ? ».
 */
export function asksAboutThing(text: string): boolean {
  if (text.length > MOST_LETTERS || !text.includes('?')) return false;
  return sentencesOf(fold(text)).some(
    (asked) =>
      asked.endsWith('?') &&
      OF_THINGS.test(asked) &&
      !ARRANGES.test(asked) &&
      !AVAILABLE.test(asked) &&
      !OF_PEOPLE.test(asked.replace(POLITELY, '')),
  );
}

/** « tu peux me dire combien il mesure ? »: of the thing all the same. */
const POLITELY =
  /\b(?:s'il (?:te|vous) plait|savez-vous|sais-tu|tu sais|do you know|(?:est-ce que )?(?:tu|vous|on) (?:peux|peut|pouvez|pourrais|pourrait|pourriez) me (?:dire|preciser|redire)|(?:peux-tu|pourrais-tu|pouvez-vous|pourriez-vous) me (?:dire|preciser)|(?:tu as|t'as|vous avez|as-tu|avez-vous) une idee(?: de)?|(?:je )?(?:voulais|voudrais|aimerais) (?:juste )?savoir|j'aimerais (?:juste )?savoir|(?:can|could|would) you (?:please )?tell me|i(?:'d like| wanted) to know)\b/g;

/** Longer is a story. */
const MOST_LETTERS = 300;

const sentencesOf = (text: string): string[] => (text.match(/[^?.!]+[?.!]*/g) ?? []).map((one) => one.trim());
