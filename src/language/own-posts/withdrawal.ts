import { fold } from '../words/fold.ts';

const WITHDRAWS =
  /^(?:(?:je (?:veux|voudrais)|peux-tu|peux tu|please|can you) )?(?:retire[rz]?|enleve[rz]?|supprime[rz]?|remove|withdraw|delete|take down) (?:l'annonce |mon annonce |my post |le |la |l'|mon |ma |my |the )?(?:[a-z'-]{2,20} )?(?:#|n° ?)?(?<number>[1-9]\d{0,5})(?: (?:stp|svp|merci|please))?[ .!]*$/;

/** « retirer 17 », « supprime le vélo 17 »: the number of a post that is to go. */
export function readWithdrawal(text: string): number | null {
  const number = WITHDRAWS.exec(fold(text))?.groups?.number;
  return number === undefined ? null : Number(number);
}
