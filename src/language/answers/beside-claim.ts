import { foldAligned } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * What somebody says beside « je le prends », « je suis intéressée », “I'd love it”: for whom it is, when they can come. It is
 * their word for the owner.
 */

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|bsr|oui|alors|ok|super|genial|cool|merci|ah|oh|yes|great|wow)(?: (?:a tous|a toutes|tout le monde|all|everyone))?[ ,!.;:-]+)*';
const PRONOUN = "(?:le |la |les |l'|j'en )";
const FETCH = `(?: ${PRONOUN}?(?:prendre|avoir|recuperer|reserver|emprunter))?`;
const ANSWERS = [
  `moi(?: aussi)?(?: (?:je ${PRONOUN}?(?:prends?|veux)(?: bien)?))?`,
  `(?:moi )?je (?:vous |te )?${PRONOUN}? ?(?:prends?|prendrais|veux|voudrais|aimerais|souhaite(?:rais)?|reserve|demande|emprunte(?:rais)?)(?: bien)?(?: volontiers| aussi)?${FETCH}`,
  `(?:est[- ]ce que )?(?:(?:je|on) (?:peux|pourrais|peut|pourrait)|puis-je|pourrais-je|peut-on)(?: bien)? (?:te |vous )?(?:le |la |les |l'|l(?=avoir))(?:prendre|avoir|recuperer|reserver|emprunter)`,
  '(?:est[- ]ce que )?(?:tu|vous) (?:(?:peux|peut|pourrais|pouvez|pourriez) )?(?:me|nous) (?:le |la |les )(?:prete[rsz]?|garde[rsz]?|reserve[rsz]?)',
  '(?:can|could|would) you lend (?:it|them) to (?:me|us)',
  "j'aimerais(?: bien)? l(?:'|es )emprunter",
  "j ?'? ?(?:en )?(?:aimerais|veux|prends|prendrais|voudrais)(?: bien)?(?: l'avoir| le prendre| la prendre)?",
  '(?:je )?(?:suis |serais |serai )?(?:tres |bien |toujours |aussi )*(?:preneu(?:r|se)|interesse?e?s?|partante?)',
  "(?:ca|cela|celui-ci|il|elle) (?:m'interesse(?:rait)?|me (?:plai(?:t|rait)|tente|va))(?: beaucoup| bien| aussi)?",
  "(?:(?:(?:le|la) derni(?:er|ere) )?pour moi|c'est pour moi|a moi|avec plaisir|volontiers)",
  '(?:the )?last one (?:for me|please)',
  "(?:yes )?i(?:'ll|'d)?(?: will| would)?(?: really)?(?: (?:take|love|like|want|have|borrow))(?: to (?:have|take|borrow))? (?:it|them|that|this|one)",
  "(?:yes )?(?:i'?m |i am )?(?:very |really )?interested(?: in (?:it|them|this|that))?",
  '(?:can|could|may) i (?:please )?(?:have|take|get|collect|borrow) (?:it|them|that)',
  '(?:me|me too|mine|for me)',
].join('|');
const ALONE = `${GREETING}(?:${ANSWERS})`;
/** Behind the answer: a word ends. */
const OPENS = new RegExp(`^[^a-z0-9]*(?:${ALONE})(?:[ ,.;:!?-]+(?:${ALONE}))*(?![a-z0-9'-])`);
/** The answer comes last: « ma fille dort par terre, je le prends ! ». */
const CLOSES = new RegExp(
  `[,.;!?\\n-]+ ?(?:(?:donc|alors|du coup|et|so|and) )?(?:${ALONE})(?: svp| stp| merci| please)?[^a-z0-9?]*$`,
);
/** « 12 mois pour moi », « taille 38 pour moi »: which of them. */
const WHICH = new RegExp(
  `^[^a-z0-9]*${GREETING}(?<said>(?:(?:en |du |size |taille |pointure )*\\d{1,3} ?(?:mois|ans|months?|years?|cm|pouces|inch(?:es)?)?)) (?:pour moi|for me)(?![a-z])`,
);
const SIZED = /[a-z]/;
/** « un pour ma mère »: whom it is for. */
const FOR_WHOM = new RegExp(
  `^[^a-z0-9]*${GREETING}(?:une?|[1-9]\\d?|deux|trois|quatre|one|two|three) (?<said>(?:pour (?:ma|mon|mes|notre|nos|la|le|une?) |for (?:my|our|a|the) )[a-z])`,
);
/** Says no more than « please », and whether it is still there. */
const NOTHING =
  /^(?:[^a-z0-9]|\b(?:svp|stp|s'il (?:te|vous) plait|merci(?: (?:beaucoup|bien|d'avance))?|please|pls|thanks|thank you|aussi|too|si possible|if possible|pour moi|for me|moi|bonne (?:journee|soiree)|(?:s'il|si elle|s'ils|si c'est|si) ?(?:est |sont )?(?:encore |toujours )?(?:dispo(?:nible)?s?|libres?|la)|if (?:it's |it is |they are )?(?:still )?(?:available|free)|still available|tou(?:s|tes|t)|all|(?:encore|toujours) (?:dispo(?:nible)?s?|libres?))(?![a-z0-9]))*$/;
/** As many letters are read; Messenger cuts what is longer. */
const MOST_READ = 2_000;
/** As many letters are passed on. */
const MOST_LETTERS = 300;

/** Whether folded words beside an answer are but politeness, or the hope that it is still there. */
export const isMereHope = (folded: string): boolean => NOTHING.test(folded);

/** null: nothing but the answer itself, or a text that answers in some other way. */
export function besideClaim(text: string): string | null {
  if (text.length > MOST_READ) return null;
  const { text: folded, at } = foldAligned(text);
  const which = WHICH.exec(folded)?.groups?.said;
  const whom = FOR_WHOM.exec(folded);
  if (which !== undefined && SIZED.test(which)) return typedAs(text, at, folded.indexOf(which), which.length);
  if (whom?.groups?.said !== undefined) {
    const from = whom[0].length - whom.groups.said.length;
    return typedAs(text, at, from, folded.trimEnd().length - from).slice(0, MOST_LETTERS);
  }
  const opening = OPENS.exec(folded)?.[0].length;
  const closing = opening === undefined ? CLOSES.exec(folded)?.index : undefined;
  const [from, to] = opening === undefined ? [0, closing ?? 0] : [opening, folded.length];
  if (isMereHope(folded.slice(from, to))) return null;
  const said = text
    .slice(at[from], at[to])
    .replace(/^[\s,.;:!?)–—-]+/u, '')
    .replace(/^(?:et|and)\s+/iu, '')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  return said === '' ? null : said.slice(0, MOST_LETTERS);
}

/** « un pour ma mère stp », « le dernier pour moi »: one of several, said in words. */
const ONE = new RegExp(
  `^[^a-z0-9]*${GREETING}(?:(?:une?|1) (?:seule? )?pour (?:moi|ma|mon|mes|notre|nos)|(?:1|one) for (?:me|my|our)|(?:le|la) derni(?:er|ere) pour moi|(?:the )?last one (?:for me|please))(?![a-z])`,
);
export const wantsOne = (text: string): boolean => text.length <= MOST_LETTERS && ONE.test(foldAligned(text).text);

const typedAs = (text: string, at: readonly number[], from: number, length: number): string =>
  text.slice(at[from], at[from + length] ?? text.length).trim();

/** « je la prends ! », “I'll take it please”: an answer as one speaks, and no more. */
export function isClaimAlone(text: string): boolean {
  if (text.length > MOST_LETTERS || text.includes('?')) return false;
  const folded = foldAligned(spellOut(text).text).text;
  const opening = OPENS.exec(folded)?.[0].length;
  return opening !== undefined && isMereHope(folded.slice(opening));
}

/** Says how one likes it, or agrees with whoever spoke: a word for the owner where a word is asked for. */
const WORD_OF_LIKING =
  /^[^a-z0-9]*(?:(?:ca|cela|celui-ci|il|elle) me (?:plait|tente|va)\b|(?:moi aussi|me too)[^a-z0-9]*$)/;

/** « je la prends ! », asked for a word: nothing that the owner does not know. « elle me plaît beaucoup » is a word for them. */
export function saysOnlyClaim(text: string): boolean {
  return isClaimAlone(text) && !WORD_OF_LIKING.test(foldAligned(spellOut(text).text).text);
}
