import type { MessageReading } from '../read-message.ts';
import { NUMBER_WORDS, readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';
import type { Message } from './message.ts';

/*
 * « faut 2 personnes pour la descendre », « à porter à deux »: so many people it takes to fetch the thing, and not so many things.
 */

const N = `(?<n>\\d{1,2}|${NUMBER_WORDS.join('|')})`;
/** « 2 ou 3 » */
const OR = '(?: ?(?:ou|a|or|to|-) ?\\d{1,2})?';
const PEOPLE =
  '(?:(?:bonnes?|grands?|gros|strong) )?(?:personnes?|pers|gens|costauds?|hommes?|mecs|gars|adultes?|porteurs?|(?:paires? de )?bras|people|persons?|men|adults)';
const CARRY =
  '(?:porter|descendre|monter|soulever|demonter|charger|deplacer|transporter|bouger|sortir|prendre|recuperer|carry|lift|move|load|take|collect)';
const NEEDED =
  "(?:faut|faudra|faudrait|prevoir|prevoyez|besoin d'etre|dois|doit|devez|need|needs|takes|requires|bring)";
const TAKES: readonly RegExp[] = [
  // « faut 2 personnes », « il faut être 2 », “you need 2 people”
  new RegExp(
    `\\b${NEEDED} (?:bien |d'|de )?(?:etre |venir |s'y mettre |at least |au moins |au minimum )?(?:a )?${N}${OR} ${PEOPLE}(?![a-z])`,
    'g',
  ),
  new RegExp(
    `\\b${NEEDED} (?:bien )?(?:etre|venir|s'y mettre|to be) (?:a |au moins |au minimum |at least )?${N}(?![a-z0-9])`,
    'g',
  ),
  // « 2 personnes pour la descendre », « 2 personnes minimum », “2 people to carry it”
  new RegExp(
    `(?<![a-z0-9])${N}${OR} ${PEOPLE} (?:(?:pour|to) (?:la |le |les |l')?${CARRY}(?![a-z])|minimum|mini|min|necessaires?|obligatoires?|needed|required)`,
    'g',
  ),
  // « à porter à 2 »
  new RegExp(`\\b${CARRY} (?:it )?(?:a|en etant) ${N}(?![a-z0-9])`, 'g'),
];

/** A post that counts its things, and not who is to carry them. */
export function withoutPeople(reading: MessageReading, { aligned: { text } }: Message): MessageReading {
  const { intent, kind, quantity } = reading;
  if (intent !== 'post' || kind === 'service' || quantity === undefined) return reading;
  const people = TAKES.flatMap((pattern) => [...text.matchAll(pattern)]);
  if (!people.some(({ groups }) => readNumber(groups?.n ?? '') === quantity)) return reading;
  // « 2 frigos, faut être 2 »: said of the things as well
  const rest = people.reduce((left, { 0: said }) => left.replace(said, ' '), text);
  const isSaid = (rest.match(/[a-z]+|\d+/g) ?? []).some((word) => readNumber(word) === quantity);
  if (isSaid) return reading;
  const { quantity: _, ...others } = reading;
  return others;
}

const WHOLE = new RegExp(
  `^[^a-z0-9]*(?:(?:ah|oh|et|mais|attention|par contre|and|but|you|on|il|ca)[ ,:!]+)*${NEEDED} (?:bien )?(?:etre |venir |at least |au moins |au minimum )?(?:a )?${N}${OR}(?: ${PEOPLE})?(?: (?:(?:pour|to) (?:(?:la |le |les |l')${CARRY}|${CARRY} (?:it|them))|minimum|mini|min))?[ .!]*$`,
);
/** « faut 2 personnes pour la descendre », and no more: of the thing that is told of, and no help that is sought. */
export const saysWhoCarries = (text: string): boolean => text.length <= 120 && WHOLE.test(spellOut(text).text);
