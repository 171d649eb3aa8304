import { foldAligned } from '../words/fold.ts';
import { toYou } from './to-you.ts';

/*
 * « vous pouvez venir quand ? », « demande-leur quand ils peuvent venir », “can you all come Saturday?”: asked of all who answered, right below
 * where they are shown.
 */

const TO_ALL =
  /(?:^|[^a-z])(?<!rendez[- ])(?:vous|etes-vous|tout le monde|chacun|you all|all of you|everyone|everybody|both of you|anyone|qui (?:peut|pourrait|est dispo))(?![a-z])/;
const WHEN =
  '(?:quand|a quelle heure|quels? jours?|a partir de|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|apres-demain|aujourd|ce (?:soir|midi|matin|week)|cet apres|cette semaine|le (?:matin|soir|week)|dans la|le \\d|vers \\d|a \\d)';
/** They are to come, or to be free, or to have what it takes. */
const IS_OF_COMING = new RegExp(
  `(?<![a-z])(?:(?:venir|venez|viendr[a-z]+|passer|passez|passeri[a-z]+|dispos?|disponibles?|libres?|come|coming|free|available|pick (?:it|them) up)(?![a-z])|(?:pouvez|pourriez|pourrez|peut|pourrait|etes la|serez la|seriez la|can|could)(?: tous| toutes| tous les deux| plutot| bien)?(?: pour)? ${WHEN}|(?:avez(?:-vous)?|have) (?:tous |toutes |bien |all )?(?:une?|des?|de quoi|a)(?: grand[es]*| big)? (?:voiture|vehicule|camion|camionnette|utilitaire|fourgon|remorque|break|transporter|porter|emporter|emmener|car|van|truck|trailer))`,
);
/** Asked of us, or what we or they themselves are to do. */
const IS_OF_US =
  /(?<![a-z])(?:je|j'|i|tir(?:er|ez|age)|chois[a-z]+|preven[a-z]+|previen[a-z]+|dire|dites|direz|repon[a-z]+|leurs?|lui|eux|ils?|elles?|they|them|les autres|the others|others?|demand[a-z]+|rappel[a-z]+|relanc[a-z]+|envo[a-z]+|ecri[a-z]+|contact[a-z]+|annonces?|posts?|parallele|supprim[a-z]+|savez|sait|know|tell|ask|choose|draw)(?![a-z])/;
const ASK_THEM =
  /^[^a-z0-9]*(?:(?:alors|bon|ok|oui|stp|svp|please|tu peux|peux-tu|tu pourrais|can you|could you)[ ,!]+)*(?:demande[rz]?[- ](?:leur|a tous|a tout le monde|a chacun)|(?:leur )?demander|ask (?:them|everyone|everybody|all of them))(?= (?:si |s'|quand |a quelle |quel|comment |combien |ou |ce qu|if |whether |when |where |how |what |which ))/;
const MOST_LETTERS = 300;
const LEAST_LETTERS = 8;

/** The question as it is put to them. null: something else. */
export function readAsksAll(text: string): string | null {
  if (text.length > MOST_LETTERS || text.length < LEAST_LETTERS) return null;
  const { text: said, at } = foldAligned(text);
  const led = ASK_THEM.exec(said)?.[0];
  if (led !== undefined) return toYou(text.slice(at[led.length] ?? led.length).trim());
  const asked = (said.match(/[^.!?]*\?/g) ?? []).filter((one) => TO_ALL.test(one));
  return asked.length > 0 && asked.every((one) => IS_OF_COMING.test(one) && !IS_OF_US.test(one)) ? text : null;
}
