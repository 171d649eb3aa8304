import { foldAligned } from '../words/fold.ts';
import { asWord } from './keyword.ts';

/** Another thing that somebody names beside the one they answer. */
export interface AlsoNamed {
  /** As a keyword's word; null where a number alone was said. */
  word: string | null;
  number: number | null;
  /** Its name, folded: « table de nuit ». Only where no number was said. */
  thing?: string;
}

const LINK = "(?:[ ,;:.+&!-]+|(?:et|and|plus|ainsi que|aussi|also|avec|puis|ou|or|as well as)(?![a-z']) ?)*";
const WISH = "(?:(?:je (?:prends|veux bien|veux|voudrais)|i'll take|i'd like|pour)(?: aussi| bien| also)? )?";
const ENDS =
  "(?= ?(?:$|[,.;:!?+&)]|(?:et|and|pour|for|si|if|svp|stp|s'il|please|pls|merci|thanks|thank|je|j'\\w+|i|i'\\w+|aussi|too|also|on|nous|we)(?![a-z])))";
/** « et le lit 43 », « LIT 43 », « 43 »: with its number. */
const NUMBERED = new RegExp(
  `^${LINK}${WISH}(?:l'|(?:le|la|les|the|un|une) )?(?:(?<word>[a-z][a-z'-]{1,24})(?: [a-z'-]{1,20}){0,2}? ?)?(?:#|n ?°|no\\.? )? ?(?<number>[1-9]\\d{0,5})(?![\\d]|[.,/:]\\d)${ENDS}`,
);
/** « le lit », « et la table de nuit »: one of those there are, as it is called. */
const NAMED = new RegExp(
  `^${LINK}${WISH}(?:l'|(?:le|la|les|the) )(?<thing>[a-z][a-z-]{2,24}(?: [a-z'-]{1,20}){0,3}?)${ENDS}`,
);
/** Nothing that an owner need read. */
const POLITE =
  /^(?:[^a-z0-9]|\b(?:aussi|too|also|svp|stp|s'il (?:te|vous) plait|please|pls|merci|thanks|thank you|pour moi|for me)(?![a-z0-9]))*$/;
const LEADS_ON = /^(?:[\s,;:.!?)–—-]+|(?:et|and|aussi|too|also)(?![\p{L}'’]))+/iu;

const MOST = 5;
const MOST_LETTERS = 300;

/** What stands at the head of the words beside an answer and may be another thing: and those words without it, as typed. */
export function readAlsoNamed(said: string): { named: AlsoNamed; rest: string | null }[] {
  if (said.length > MOST_LETTERS) return [];
  const { text: folded, at } = foldAligned(said);
  const found: { named: AlsoNamed; rest: string | null }[] = [];
  for (let from = 0; found.length < MOST; ) {
    const left = folded.slice(from);
    const numbered = NUMBERED.exec(left);
    const match = numbered ?? NAMED.exec(left);
    if (!match?.groups) break;
    const { word, number, thing } = match.groups;
    const name = asWord(word ?? thing);
    if (number === undefined && name === null) break;
    from += match[0].length;
    const behind = folded.slice(from);
    const rest = POLITE.test(behind)
      ? null
      : said
          .slice(at[from] ?? said.length)
          .replace(LEADS_ON, '')
          .trim() || null;
    const named: AlsoNamed =
      number === undefined || thing !== undefined
        ? { word: name, number: null, ...(thing?.includes(' ') ? { thing } : {}) }
        : { word: name, number: Number(number) };
    found.push({ named, rest });
    if (rest === null) break;
  }
  return found;
}
