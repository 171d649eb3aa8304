import type { MessageReading } from '../read-message.ts';
import { LONGEST } from '../things/tidy-item.ts';
import { fold } from '../words/fold.ts';
import type { Message } from './message.ts';

/*
 * What is wanted in return, as fully as it was said: « deux pots de miel », « un tourne-disque qui marche », and of « la même
 * en L » what it is the same as.
 */

/** How many, and how good: part of the bargain; and who does it, of what is done: « je répare votre vélo ». */
const COUNT =
  /(?:^|[^a-z0-9.,-])(?<said>(?:(?:je|on|nous|i|we|\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|two|three|four|five|six|seven|eight|nine|ten|twelve|une? heures? de|une? kilos? de|une? litres? de) )?(?:(?:bons?|bonnes?|vieux|vieille|vieil|petite?s?|grande?s?|good|big|small|old|nearly new) )?)$/;
/** What it does or what it is for, to the end of the clause. */
const WHICH = /^ (?:qui|that|who) [^,.;!?:()\n]{2,45}(?=$|[,.;!?:()\n])/;
const OF_WHAT =
  /^ (?:(?:aux?|a|en|de|du|pour) |d')(?!(?:vous|toi|moi|nous|plus|la place|donner|echanger|troquer|remerciement|compensation|echange|retour|contrepartie|partir|debattre|voir|venir|prendre|l'occasion|jardin|quand|preference|suite|fin|bon etat|tres bon)\b)[a-z0-9']+(?: [a-z0-9']+)?(?= ?(?:$|[,.;!?:()\n]))/;
/** Names no thing: it is the same one, of another size. */
const SAME =
  /^(?:(?:l[ea]s?|du|de la|une?|des|the) )?(?:memes?|pareil(?:le)?s?|same)(?= |$)(?: (?:ones?|choses?|thing)\b)?|^(?:(?:une?|des|d'|six|the) ?)?(?:autres?|others?)$|^(?=\d{1,3}(?:[.,]\d)?(?: ?(?:ans|mois))?$)|^(?=(?:plus|moins) [a-z]+$)|^(?=t\d$)|^(?=(?:size|taille|en) [a-z0-9]+(?: ans| mois)?$)/;
/** The size of what one has. */
const SIZE =
  /(?:^|[ ,(]+)(?:en |taille |size |t\.? ?|du |pointure )?(?:\d{1,3}(?:[.,/]\d+)?(?: ?(?:p|pouces?|cm|ans|mois|inch))?|xs|s|m|l|xl|xxl|t\d)(?![\p{L}\d'’]).*$/iu;

/** Where it is named: behind the word for it, else the last time. */
function placeOfReturn(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (/\b(?:contre|echange|vs|for|against)\b[^.!?]{0,30}$/.test(text.slice(0, at))) return at;
  return text.lastIndexOf(name);
}

/** With how many, and which, of what is wanted in return. */
export function withWholeReturn(reading: MessageReading, message: Message): MessageReading {
  const { inReturn, items } = reading;
  if (inReturn === undefined) return reading;
  const [item] = items;
  const same = SAME.exec(fold(inReturn));
  if (same !== null && item !== undefined && items.length === 1) {
    const own = item.replace(SIZE, '').trim();
    const rest = inReturn.slice(same[0].length).trim();
    const whole = `${own === '' ? item : own} ${rest}`.trim();
    return whole.length > LONGEST ? reading : { ...reading, inReturn: whole };
  }
  const { raw, aligned, places, dates } = message;
  const at = placeOfReturn(aligned.text, fold(inReturn));
  if (at < 0) return reading;
  const end = at + fold(inReturn).length;
  const from = at - (COUNT.exec(aligned.text.slice(0, at))?.groups?.said?.length ?? 0);
  // « papier à aquarelle » names no place that anybody knows; in « LAMPE À LAVE » all are capitals
  const hasCase = /\p{Ll}/u.test(raw);
  const known = places.filter(
    (one) =>
      message.context.places?.includes(one.name) === true ||
      (hasCase && /\p{Lu}/u.test(raw.slice(aligned.at[one.from] ?? 0, aligned.at[one.to] ?? raw.length))),
  );
  const isFree = (to: number): boolean => [...known, ...dates].every((cut) => to <= cut.from || end >= cut.to);
  const behind = [WHICH, OF_WHAT]
    .map((one) => one.exec(aligned.text.slice(end))?.[0].length ?? 0)
    .find((many) => many > 0);
  const to = behind !== undefined && isFree(end + behind) ? end + behind : end;
  const typed = raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length).trim();
  return typed.length > LONGEST || typed.length <= inReturn.length ? reading : { ...reading, inReturn: typed };
}
