import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « tu l'as oublié ? », « oh mince désolée Fatou », « elle est sublime !!! », « j'ai pris les bd »: said to whom one has something to do
 * with, by how it is said and whatever it names. To the whole town one speaks of a thing, and not to anybody.
 */

/** One person, or those who come: « tu », « chez toi », « servez-vous ». */
const TO_YOU =
  /(?:^|[^a-z])(?:tu|te|toi|ton|ta|tes|vous|votre|vos|you|your|yours|t'(?:es|as|en|inquiete|inquietes?|appelle|attends?|envoie)|(?:je|j) t'[a-z]+|servez|passez|venez|sonnez|prenez|viens|passe(?= (?:demain|ce|quand|a|vers|apres|avant|plutot|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi))|attends?|attendez|wait|come(?= (?:over|by|round|at|tomorrow|tonight|any)))(?![a-z])/;
/** Excuses, thanks, and what one feels. */
const FEELS =
  /(?:^|[^a-z])(?:desolee?s?|dsl|pardon|mince|zut|oups|oops|sorry|merci+|thanks?|thank you|cheers|ta|mdr|lol|haha+|courage|bravo|felicitations?|trop (?:content|contente|sympa|cool|gentil|gentille|bien|beau|belle|chou)|(?:c'?est|ca|elle est|il est|elles sont|ils sont|it'?s|that'?s) (?:top|super|parfait|nickel|genial|geniale|sublime|magnifique|superbe|trop|impec|impeccable|perfect|great|lovely|gorgeous))(?![a-z])/;
/** The verdict on what was just told, as it ends: « ampli marshall top », « celui de paul parfait ». */
const VERDICT =
  /[a-z0-9][ ,]+(?:top|parfaits?|parfaites?|nickels?|genial(?:e|es)?|impec|super|sublimes?|magnifiques?|perfect|great|lovely|awesome)[ .!]*$/;
/** What has changed hands: « g les bd », « j'ai pris mon stère », « paul me l'a donné ». */
const HAS_GOT =
  /(?:^|[ ,])(?:(?:j'ai|j ai|g|jai|on a|i(?:'ve)?(?: have)?)(?: bien| tout| enfin| deja)? (?:pris|eu|recu|recup|recupere|recuperes?|recuperee?s?|donnee?s?|rendue?s?|got|taken|picked|collected)|(?:j'ai|g|jai) (?:mon|ma|mes|les|le|la|l')(?= ?[a-z]+(?: [a-z]+)?(?:[ ,!.]+(?:merci|c bon|c'est bon|top|super))?[ !.]*$)|(?:me|m') ?(?:l'a|les a|l'ont) (?:donne|prete|rendu)e?s?)(?![a-z])/;

/** Whether the words are said to somebody, if there is anybody they may be said to. */
export function isSaidToSomebody(text: string): boolean {
  const plain = spellOut(text).text;
  return [TO_YOU, FEELS, VERDICT, HAS_GOT].some((way) => way.test(plain)) || EXCLAIMS.test(fold(text).trim());
}

/** « elle est sublime !!! », « chaud ! »: short, and cried out. */
const EXCLAIMS = /^.{1,40}!+$/;
