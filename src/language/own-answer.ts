import { fold } from './fold.ts';
import { namingWords } from './naming.ts';

const OPENS =
  "(?:(?:non|bon|ok|alors|finalement|en fait|desolee?|dsl|pardon|svp|stp|bonjour|salut|je (?:veux|voudrais|souhaite|dois)|tu peux|peux[- ]tu|on peut|sorry|please|can you|i (?:want|would like) to|i'd like to)[ ,!]+)*(?:j[' ]?)?";
const TAKES_BACK = new RegExp(
  `^${OPENS}(?:annul|retir|supprim|enlev|effac|cancel|withdraw|take back|remove|delete)(?:e[rzs]?)? (?:ma|mes|my) (?:reponses?|reservations?|participation|candidature|answers?|reply|replies|claims?)(?<about>.{0,60})$`,
);
const POLITE = /\b(?:svp|stp|s'il (?:te|vous) plait|merci|please|thanks|finalement|du coup)\b/g;

/** « annule ma réponse », « je retire ma réponse pour la lampe 43 »: with the words that name what it is to. null: something else. */
export function readOwnAnswerBack(text: string): string[] | null {
  const about = TAKES_BACK.exec(fold(text).replace(/[ .!]+$/, ''))?.groups?.about;
  return about === undefined ? null : namingWords(about.replace(POLITE, ''));
}
