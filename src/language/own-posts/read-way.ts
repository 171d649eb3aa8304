import { foldAligned } from '../words/fold.ts';

/** How a thing is given to one of several: whoever is first, or by lot. */
export type WaySaid = 'first' | 'draw';

const BEFORE =
  "(?:[,;:.(-] ?)?(?:(?:et|ce sera|ca sera|c'est|je le donne|je la donne|je les donne|attribue par|par|it goes|goes) )?";
const FIRST =
  '(?:aux?|le|la|les|to the|to) (?:premiere?s?|first)(?: (?:arrivee?s?|venue?s?|servie?s?|qui (?:vien(?:t|nent)|passe(?:nt)?|repond(?:ent)?|arrive(?:nt)?|se presente(?:nt)?|vient le (?:chercher|prendre|recuperer)|vient la (?:chercher|prendre|recuperer)|le (?:veut|prend)|la (?:veut|prend))|(?:one |person )?to (?:come|answer|reply)|one|come|person))(?:[ ,]+(?:premiere?s? )?servie?s?)?|premiere?s? (?:arrivee?s?|venue?s?|qui (?:vient|passe|repond))(?:[ ,]+(?:premiere?s? )?servie?s?)?|first come(?:[ ,]+first served)?';
const DRAW =
  '(?:(?:un |par |au |avec |on fera (?:un )?|je ferai (?:un )?|il y aura (?:un )?|with a |by )?(?:tirage au sort|tire(?:e|s|es)? au sort|(?:prize )?draw(?:ing)? lots|drawn by lot|by lottery|lottery|raffle))';
const WAY = new RegExp(`(?:^|(?<=[\\s,;:.!(-]))${BEFORE}(?:(?<first>${FIRST})|(?<draw>${DRAW}))(?![a-z])\\)?`);

/**
 * « au premier qui vient », « premier arrivé premier servi », « tirage au sort »: how its author wants to choose, and the
 * text without it, so that it stays out of the title. null: nothing said.
 */
export function takeOutWay(text: string): { way: WaySaid | null; text: string } {
  if (text.length > 2_000) return { way: null, text };
  const folded = foldAligned(text);
  const match = WAY.exec(folded.text.replace(/\n/g, ' '));
  if (!match) return { way: null, text };
  const from = folded.at[match.index] ?? 0;
  const to = folded.at[match.index + match[0].length] ?? text.length;
  const before = text.slice(0, from).replace(/[\s,;:(–-]+$/u, '');
  const after = text.slice(to).replace(/^\s*[,;:]?\s*/u, '');
  const between = after === '' || /^[.!?]/.test(after) ? '' : ', ';
  return {
    way: match.groups?.first === undefined ? 'draw' : 'first',
    text: before === '' ? after : `${before}${between}${after}`,
  };
}

/** Words that say no more than that it is said anew. */
const ANEW =
  /\b(?:plutot|finalement|en fait|non|mets|met|c'est|je prefere|prefere|par|au|le|un|rather|actually|no|make it|svp|stp)\b|[\s,;.!]+/g;
const BY_HAND =
  /^(?:(?:non|plutot|finalement|en fait)[ ,]+)*(?:je (?:choisis|choisirai|vais choisir|prefere choisir)(?: moi[- ]meme)?|moi qui choisis|i(?:'ll| will| prefer to)? choose(?: myself)?)[ .!]*$/;

/** A message that says no more than how it is chosen: « plutôt au tirage au sort », « je choisirai ». */
export function readWayAlone(text: string): WaySaid | 'choose' | null {
  const { way, text: rest } = takeOutWay(text);
  if (way === null) return BY_HAND.test(foldAligned(text).text.trim()) ? 'choose' : null;
  return foldAligned(rest).text.replace(ANEW, '') === '' ? way : null;
}
