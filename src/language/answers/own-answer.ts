import { fold } from '../words/fold.ts';
import { namingWords } from '../words/naming.ts';

const OPENS =
  "(?:(?:non|bon|ok|alors|finalement|en fait|desolee?|dsl|pardon|svp|stp|bonjour|salut|je (?:veux|voudrais|souhaite|dois)|tu peux|peux[- ]tu|on peut|sorry|please|can you|i (?:want|would like) to|i'd like to)[ ,!]+)*(?:j[' ]?)?";
const TAKES_BACK = new RegExp(
  `^${OPENS}(?:je |j'|i(?:'d like to |'ll | want to )?)?(?:annul|retir|supprim|enlev|effac|cancel|withdraw|take back|remove|delete)(?:e[rzs]?)? (?:ma|mes|my) (?:reponses?|reservations?|participation|candidature|answers?|reply|replies|claims?)(?<about>.{0,60})$`,
);
/** « je laisse la perceuse », « je laisse tomber le vélo », said of a thing that one has answered. */
const LETS_GO = new RegExp(
  `^${OPENS}(?:i(?:'ll| will)? )?(?:(?:je |j')?(?:laisse(?: tomber)?|abandonne|renonce a|libere)|give up(?: on)?|let go of|drop) (?:le |la |les |l'|the |au |aux )(?<about>[a-z][a-z'-]{2,24}(?: [a-z][a-z'-]{1,20})?)$`,
);
/** « je laisse ma place », “I give up my place”, “how do I cancel my answer?”. */
const GIVES_UP = new RegExp(
  `^${OPENS}(?:i(?:'ll| will)? )?(?:(?:je |j')?(?:laisse|cede|libere|rends?|abandonne|donne)|give up|leave|release|let go of) (?:ma|my) (?:place|spot|tour|turn)(?<about>.{0,60})$`,
);
const ASKS_HOW =
  /^(?:comment (?:est-ce que je |je |on |(?:puis|peut)[- ](?:je|on) )?(?:peux |fais pour |faire pour )?|how (?:do|can|could) i )/;
const POLITE = /\b(?:svp|stp|s'il (?:te|vous) plait|merci|please|thanks|finalement|du coup)\b/g;

/** « annule ma réponse », « je retire ma réponse pour la lampe 43 »: with the words that name what it is to. null: something else. */
export function readOwnAnswerBack(text: string): string[] | null {
  const said = fold(text)
    .replace(ASKS_HOW, '')
    .replace(/[ .!?]+$/, '');
  const about = (TAKES_BACK.exec(said) ?? GIVES_UP.exec(said))?.groups?.about;
  return about === undefined ? null : namingWords(about.replace(POLITE, ''));
}

/** « finalement je laisse la perceuse »: the words that name it; whether they have answered one is looked up. null: something else. */
export function readLetsGoOf(text: string): string[] | null {
  const about = LETS_GO.exec(fold(text).replace(/[ .!]+$/, ''))?.groups?.about;
  return about === undefined ? null : namingWords(about.replace(POLITE, ''));
}
