import { LONGEST, tidyItem } from '../things/tidy-item.ts';
import type { Folded } from '../words/fold.ts';
import type { Cut } from '../words/pieces.ts';

/*
 * What is given for what one asks for, said in a clause behind it: « mon canapé en échange », « je laisse un antivol contre »,
 * “I can give a saddle in return”. `find-return.ts` reads what stands behind « contre » and « en échange de ».
 */

/** Ends the clause that names it. */
const FOR_IT =
  /,? (?:(?:en (?:echange|retour|contrepartie|remerciement|compensation)|a la place|in (?:return|exchange)|to (?:swap|trade)|(?:a|pour|en) (?:echanger|troquer|echange)|to give back)(?= ?(?:$|[.,;!?:)\n]))|(?<!\bpar )contre(?= ?[.!?]*$))/g;
/** In front of the clause. */
const BREAK = /[.,;!?:(\n]|\b(?:et|and|mais|but) (?=(?:moi|je|j'|on|nous|i|we)(?![a-z]))/g;
/** Who gives it, and how: « moi je donne », « on a », “we will give”; or who would like it. */
const GIVER =
  /^(?:(?:moi|nous|donc|alors),? )?(?:(?:je|j'|on|nous|il|elle|i|we|i'll|we'll|i'd|i've|we've) ?)?(?:(?:te|vous|t'|lui|leur|m'|me|you) ?)?(?:(?:peux|peut|pourrais|pouvons|can|will|could|would) (?:te |vous |lui |leur )?)?(?:donn(?:e|er|erais|ons)|jdonne|offr(?:e|ir|irais|ons)|propos(?:e|er|erais|ons)|laiss(?:e|er|erais|ons)|filer?|ced(?:e|er)|ai|a|avons|apporte|give|offer(?:ing)?|swap|trade|have|got|bring|part with|like|aimerais|voudrais|veux(?: bien)?|prends|prendrais|prefererais)(?: you| vous)?(?![a-z]) /;
/** Behind it: « un gaufrier à laisser ». */
const TO_GIVE = / (?:a|to) (?:vous |te )?(?:laisser|proposer|filer|donner|passer|offrir|ceder|revendre|offer|give)$/i;
/** It names nothing, or asks for nothing. */
const NOTHING =
  /^(?:ca|cela|it|that|en|les?|la|moi|dispo|un truc|quelque chose|something)?$|\b(?:rien|nothing|bisous|merci)\b/;
const LONGEST_CLAUSE = 70;

type Found = Cut & { name: string };

function named(raw: string, { text, at }: Folded, from: number, to: number): string | null {
  if (NOTHING.test(text.slice(from, to).trim())) return null;
  const typed = raw.slice(at[from] ?? 0, at[to] ?? raw.length).trim();
  const said = typed.replace(TO_GIVE, '').replace(/ à (?:laisser|proposer|filer|donner|passer|offrir|céder)$/i, '');
  return (tidyItem(said).item || said).slice(0, LONGEST);
}

/** What is given for it and where it stands; null: nothing is said to be. */
export function findReturnBehind(raw: string, aligned: Folded, cuts: readonly Cut[]): Found | null {
  const { text } = aligned;
  for (const mark of text.matchAll(FOR_IT)) {
    const ahead = text.slice(0, mark.index);
    const last = [...ahead.matchAll(BREAK)].findLast((one) => one.index + one[0].length < mark.index);
    // what is asked for must have been said
    if (last === undefined || mark.index - last.index > LONGEST_CLAUSE || !/[a-z]{3}/.test(text.slice(0, last.index)))
      continue;
    const begin = last.index + last[0].length;
    const clause = ahead.slice(begin).trimStart();
    const from = mark.index - clause.length + (GIVER.exec(clause)?.[0].length ?? 0);
    const isCut = cuts.some((cut) => cut.from < mark.index && cut.to > from);
    const name = isCut || from >= mark.index ? null : named(raw, aligned, from, mark.index);
    if (name !== null) return { from: begin, to: mark.index + mark[0].length, name };
  }
  return null;
}

/** A clause of its own behind what is asked for, in a message known to be a swap: « … veut un skate, on a une trottinette ». */
const GIVEN =
  /[.,;!?] ?(?:et |and |mais |but )?(?=(?:moi |nous )?,? ?(?:(?:je|j'|on|nous|il|elle|i|we|i'll|we'll|i'd|i've|we've) ?|jdonne|donne|propose|offering|offre))(?<clause>[^.,;!?\n]{5,70})/g;
/** « je répare ton vélo, tu m'aides à ranger le garage », “we bake, you babysit”. */
const YOUR_TURN =
  /[.,;:!?] ?(?:(?:et|and|si|toi|vous|in return|en echange),? )*(?:tu |vous |t'|you )(?:me |m'|nous )?(?:(?:donnes|donnez|files|filez|passes|passez|faites?|fais) )?(?!(?:avez|as|etes|es|pouvez|peux|voulez|veux|venez|viens|passez|dites|are|can|want|have)\b)(?<clause>[a-z][^.,;!?\n]{2,70})/;
/** “lunch boxes for water bottles”. */
const SWAPPED_FOR = /^[a-z0-9' -]{3,60}? for (?<what>[a-z0-9' -]{3,60})/;

/** What a swap is for, where it is said without a word for it; undefined: it is not. */
export function returnOfSwap(raw: string, aligned: Folded): string | undefined {
  for (const match of aligned.text.matchAll(GIVEN)) {
    const clause = (match.groups?.clause ?? '').trimEnd();
    const giver = GIVER.exec(clause)?.[0];
    if (giver === undefined) continue;
    const begin = match.index + match[0].length - (match.groups?.clause ?? '').length;
    return named(raw, aligned, begin + giver.length, begin + clause.length) ?? undefined;
  }
  const turn = YOUR_TURN.exec(aligned.text);
  if (turn !== null) {
    const end = turn.index + turn[0].trimEnd().length;
    return named(raw, aligned, turn.index + turn[0].length - (turn.groups?.clause ?? '').length, end) ?? undefined;
  }
  const english = SWAPPED_FOR.exec(aligned.text);
  const what = english?.groups?.what;
  if (english === null || what === undefined) return undefined;
  const from = english[0].length - what.length;
  return named(raw, aligned, from, english[0].length) ?? undefined;
}
