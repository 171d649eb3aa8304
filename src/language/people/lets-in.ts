import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

const YES =
  "(?:(?:ok(?:ay)?|oui|ouais|d'accord|dac|c'est (?:ok|bon|oui|d'accord)|yes|fine|sure|pas de (?:souci|probleme)|let's)[ ,!]*)+";
const NO = "(?:(?:non|nan|no|pas (?:ok|d'accord)|c'est (?:non|pas bon))[ ,!]*)+";
const NUMBER = '(?:(?:le |la )?(?:n[°o]? ?|numero |number |#)?\\d{1,6})';
const WHO = `(?<who>${NUMBER}|\\p{L}[\\p{L}'-]{1,20}(?: (?!in(?![\\p{L}])|stp|svp|merci|please|thanks)\\p{L}[\\p{L}'-]{1,20})?)`;
/** Where nothing but the name says whom: with a capital. */
const NAMED = `(?<who>${NUMBER}|\\p{Lu}[\\p{L}'-]{1,20})`;
const END = '(?:[ ,]+(?:stp|svp|merci|please|thanks))*[ .!]*$';
const LETS_IN: readonly RegExp[] = [
  new RegExp(`^${YES}(?:pour|for|to) ${WHO}${END}`, 'iu'),
  new RegExp(
    `^(?:(?:je l'|je |j'|on |nous |i )?(?:accepte|approuve|valide|accept|approve)|let|welcome|bienvenue)(?: (?:à|a|to))? ${WHO}(?: in)?${END}`,
    'iu',
  ),
  new RegExp(`^(?:[Oo]k(?:ay)?|OK|[Oo]ui|[Dd]'accord|[Yy]es)[ ,!]+${NAMED}${END}`, 'u'),
  new RegExp(`^${NAMED}[ ,:]+(?:c'est )?(?:ok|OK|oui|d'accord|c'est bon|accepté\\p{L}*|is (?:ok|fine)|yes)${END}`, 'u'),
];
const KEEPS_OUT: readonly RegExp[] = [new RegExp(`^${NO}(?:pour|for|to) ${WHO}${END}`, 'iu')];
const SMALL = "(?<who>\\p{L}[\\p{L}'-]{1,20})";
/** Right below newcomers the name alone says whom, however it is written. */
const BELOW_IN: readonly RegExp[] = [
  new RegExp(`^(?:ok(?:ay)?|oui|yes|d'accord)[ ,!]+${SMALL}${END}`, 'iu'),
  new RegExp(`^${SMALL}[ ,:]+(?:c'est |c )?(?:ok|oui|d'accord|bon|accepté\\p{L}*|yes|is (?:ok|fine))${END}`, 'iu'),
];
const BELOW_OUT: readonly RegExp[] = [
  new RegExp(`^(?:non|nan|no|pas)[ ,!]+${SMALL}${END}`, 'iu'),
  new RegExp(`^${SMALL}[ ,:]+(?:c'est |c )?(?:non|nan|no|refusé\\p{L}*|pas ok)${END}`, 'iu'),
];
const NO_NAME =
  /^(?:venir|passer|prendre|aider|garder|donner|preter|faire|aller|voir|attendre|essayer|partir|chercher|echanger|publier|volontiers|avec|sans|son|sa|ses|leur|leurs|ton|ta|tes|votre|vos|mon|ma|mes|notre|nos|celui|celle|ceux|bonne|bonjour|annonce|pour|for|to|merci|thanks|moi|toi|lui|elle|eux|nous|vous|tous|toutes|tout|ca|ça|demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|midi|ce|cet|cette|le|la|les|l|un|une|des|du|je|j|tu|il|on|c|mais|et|alors|bien|super|bon|oui|non|ok|go|me|you|it|them|us|him|her|all|now|back|home|here|there|later|soon|aboard|board|minuit|midnight|maintenant|apres|plus|tard|hier|ensuite|cela|ici|la-bas|cette|everyone|everybody|everything|what|when|which|whatever|again|tomorrow|tonight|today|noon|that|this|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|compris|note|noté|vu|recu|reçu|parfait|cool|top|great|good|got)(?![a-z])/;

/**
 * « ok pour Ludo », « oui pour 12 », « non pour Ludo », said by an admin to whom newcomers were shown: by name or number. null: about
 * something else.
 * @param isBelow right below them: « ok bob », « kim non »
 */
export function readLetsIn(text: string, isBelow = false): { who: string; isIn: boolean } | null {
  if (text.length > 60 || text.includes('?')) return null;
  const said = text.trim().replaceAll('’', "'").replace(/\s+/gu, ' ');
  for (const [patterns, isIn] of [
    [isBelow ? BELOW_IN : LETS_IN, true],
    [isBelow ? BELOW_OUT : KEEPS_OUT, false],
  ] as const) {
    const named = patterns.map((pattern) => pattern.exec(said)?.groups?.who).find((who) => who !== undefined);
    const who = named?.replace(/^(?:l[ea] )?(?:n[°o]? ?|num[ée]ro |number |#)?(?=\d)/iu, '');
    if (who !== undefined && !NO_NAME.test(fold(spellOut(who).text))) return { who, isIn };
  }
  return null;
}
