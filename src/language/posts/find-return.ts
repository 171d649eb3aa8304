import { tidyItem } from '../things/tidy-item.ts';
import type { VerbRule } from '../verbs/post-verbs.ts';
import type { Folded } from '../words/fold.ts';
import { type Cut, nextBreak } from '../words/pieces.ts';

const RETURN =
  /(?:^|[\s,(])(?:(?:en echange|en contrepartie) ?,? ?(?:de |d'|:)? ?(?:(?:vous|tu) (?:me |m')(?:donnez|donnes|filez|preparez|faites)|je (?:prends|veux|voudrais|cherche|prendrais))? ?|contre |vs |in exchange for |in return for |against )(?=\S)/g;
const RETURN_SWAP = /(?:^|[\s,(])(?:contre |pour |vs |for |against |with |avec )(?=\S)/g;
/** « contre » that asks for nothing, or leans on something. */
export const NO_RETURN =
  /^(?:bons? soins?|bon soin|(?:un |les? |la |l'|des )?(?:murs?|froid|humidite|gaspillage|moustiques|chaleur|bruit|haies?|mairie|ecole|portail|pluie)\b|participation|(?:je )?te remercie|remise|signature|caution|(?:une )?decharge|rien|un (?:merci|sourire|coucou)|qu'|que\b|vous|toi|good (?:home|care)|nothing|a smile|moi\b)/;

/** Another sentence, or politeness, is behind it. */
const ENDS_RETURN = /[,;()]| (?:je|j'|j |on |nous |si |stp|svp|s'il|merci|please|thanks|i |i'm |we )/;

/** « contre un bon café », as it was typed, and where in the folded text; null: nothing is wanted in return. */
export function returnAsSaid(
  raw: string,
  { text: folded, at }: Folded,
  cuts: readonly Cut[],
): { at: number; said: string } | null {
  const match = [...folded.matchAll(RETURN)].find((one) => !NO_RETURN.test(folded.slice(one.index + one[0].length)));
  if (match === undefined) return null;
  const from = match.index + (/[\s,(]/.test(match[0].charAt(0)) ? 1 : 0);
  const next = ENDS_RETURN.exec(folded.slice(match.index + match[0].length))?.index;
  const stop = next === undefined ? folded.length : match.index + match[0].length + next;
  const to = cuts.reduce(
    (end, cut) => (cut.from > from && cut.from < end ? cut.from : end),
    Math.min(stop, nextBreak(folded, from)),
  );
  return { at: from, said: raw.slice(at[from] ?? 0, at[to] ?? raw.length).trim() };
}

/** What is wanted in return, and where it stands; `ahead`: where the words of the post begin. */
export function findReturn(
  raw: string,
  folded: string,
  at: readonly number[],
  rule: VerbRule,
  after: number,
  cuts: readonly Cut[],
  ahead: number,
): (Cut & { name: string }) | null {
  const matches = [...folded.matchAll(RETURN), ...(rule.kind === 'swap' ? folded.matchAll(RETURN_SWAP) : [])];
  for (const match of matches) {
    const from = match.index + match[0].length;
    const isAhead = match.index === 0 || /[.!,\n] ?$/.test(folded.slice(0, match.index));
    if (
      (from < after && !isAhead) ||
      NO_RETURN.test(folded.slice(from)) ||
      /^\d+ ?(?:€|euros?)/.test(folded.slice(from))
    )
      continue;
    const stop = nextBreak(folded, from);
    const next = from < after ? ahead : stop;
    const to = cuts.reduce((end, cut) => (cut.from >= from && cut.from < end ? cut.from : end), Math.min(stop, next));
    const typed = raw.slice(at[from] ?? 0, at[to] ?? raw.length);
    const tidy = tidyItem(typed);
    // « contre un 160 »
    const number = /^(?:une? |du |des )?(\d[\w ]*)/i.exec(typed.trim())?.[1];
    const item = (tidy.item === '' ? (number ?? '') : tidy.item)
      .replace(/, (?!\d).*$/, '')
      .replace(/^(?:je )?(?:donne|offre|propose|fais|prête) (?:des |du |de la |une? )?|^(?:your|votre|vos) /i, '');
    if (item !== '') return { from: match.index, to, name: item };
  }
  return null;
}
