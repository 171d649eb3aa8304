import { fold } from '../words/fold.ts';

const PUTS_BACK =
  /^(?:(?:non|nan|oups|oops|zut|mince|attends?|pardon|desolee?|en fait|finalement|erreur|stp|svp|no|wait|sorry|actually|ok|bon|alors|tu peux|peux-tu|je veux|je voudrais|please|can you)[ ,!.]+)*(?:(?:je )?(?:remets?|remettre|remettez|republie[rz]?|repost(?:e[rz]?)?)[- ]?(?:l[ea]s?|l'annonce|ca|cette annonce)?(?: en ligne)?|put (?:it|them) (?:back(?: up)?|up again)|annule[rz]? (?:le |mon )?retrait|fallait pas (?:le |la |les |l')?(?:retirer|enlever|supprimer))(?:[ ,]+(?:en ligne|svp|stp|s'il te plait|please|finalement|en fait|quand meme|merci|alors|plutot))*[ .!?]*$/;

/** « remets le », « non remets-la en ligne », “put it back up”: what was just taken down, without its name. */
export const putsBack = (text: string): boolean => text.length <= 60 && PUTS_BACK.test(fold(text));
