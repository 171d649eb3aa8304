import { spellOut } from '../words/spell-out.ts';
import { asWord } from './keyword.ts';

/** « 1 kg de tomates svp », « je veux bien 2 kg »: some of what is measured and not counted. */
export interface WantsMeasure {
  /** As a keyword's word; null where it is not named. */
  word: string | null;
  /** How much, and what is said besides, as typed: a word for the owner. */
  said: string;
}

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|hey|oui|yes|ok|moi|alors|super|merci|ah|oh)[ ,!.]+)*';
const WANTS =
  "(?:(?:je|j'|on) ?(?:en |vous |t'en |te )?(?:prends?|prendrais?|veux|veut|voudrais|aimerais|reserve|suis preneu(?:r|se) (?:de |d')?)(?: bien)?(?: volontiers)?(?: (?:avoir|prendre|recuperer))?|(?:i|we)(?:'ll|'d| will| would)? (?:take|like|love|want|have)|(?:can|could|may) i (?:please )?have|(?:je|on) (?:peux|pourrais|peut) (?:en )?(?:avoir|prendre))";
const AMOUNT =
  '(?:(?:environ |juste |seulement |just |only )?(?:[1-9]\\d{0,2}(?:[.,]\\d{1,2})?|0[.,]\\d{1,2}|une?|deux|trois|quatre|cinq|one|two|three|a|half a|un demi|une demi|1/2)[ -]?(?:kgs?|kilos?|g|grammes?|litres?|l|livres?|pounds?|lbs?|poignees?|handfuls?)|la moitie|half(?: of (?:it|them))?)';
const SAID = new RegExp(
  `^[^a-z0-9]*${GREETING}(?<lead>${WANTS} )?(?<amount>${AMOUNT})(?: (?:de |d'|of |des |du )(?:the |les |la )?(?<thing>[a-z][a-z'-]{2,24}(?: [a-z'-]{2,20})?))?(?=[ ,.!?;]|$)(?<rest>.*)$`,
);
const POLITE = /^[ ,]*(?:svp|stp|s'il (?:te|vous) plait|please|pls|pour moi|for me|me suffi\w*)(?![a-z])/;
const ELSE =
  /\b(?:cherch\w*|donne|prete|echange|propose\w*|vends?|besoin|quelqu'un|qui a|looking for|need|someone|anyone)\b/;
const SVP = / (?:svp|stp|please|pls|pour|for)$/;
const MOST_LETTERS = 150;

/** null: it is not said that it is wanted, or it is said to everybody. */
export function readWantsMeasure(text: string): WantsMeasure | null {
  if (text.length > MOST_LETTERS) return null;
  const { text: said, at } = spellOut(text);
  const groups = SAID.exec(said.replace(/\n/g, ' '))?.groups;
  if (groups?.amount === undefined || ELSE.test(said)) return null;
  const { lead, amount, thing = '', rest = '' } = groups;
  const name = thing.replace(SVP, '');
  const behind = `${thing.slice(name.length)}${rest}`;
  if (lead === undefined && !POLITE.test(behind)) return null;
  const from = said.indexOf(amount, lead === undefined ? 0 : said.indexOf(lead) + lead.length);
  const word = name === '' ? null : asWord(name.split(' ')[0]);
  if (name !== '' && word === null) return null;
  return {
    word,
    said: text
      .slice(at[from] ?? 0)
      .trim()
      .slice(0, MOST_LETTERS),
  };
}
