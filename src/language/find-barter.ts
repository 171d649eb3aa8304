import { nameTask, nameThings } from './name-things.ts';
import type { Cut } from './pieces.ts';

/** Between what one has and what one wants: « mes skis, je les laisserais pour un paddle », « des DVD en échange ». */
const PIVOT =
  / (?:contre|<?->|=|=>) |(?<=[ ,])(?:en (?:echange|retour|contrepartie|face)|a la place|in (?:exchange|return)|pour (?=(?:votre|vos|ton|ta|tes|un|une|du|des|de la) )|for (?=(?:your|a|an|some|any) )|j'aimerais|je (?:cherche|voudrais|veux|prends|prendrais|reve)|on (?:cherche|laisse|donne)|je (?:laisse|donne|offre|mets|file|propose)|j'(?:ai|offre)|i (?:can|have|need|want)|vous me|tu me|and i|si (?:vous|tu|quelqu'un|un)|contre |moi je)|[.:;?!] /g;

/** What is swapped and what for, where only the order tells: the first thing named and the last. */
export function findBarter(
  folded: string,
  typed: (from: number, to: number) => string,
  cuts: readonly Cut[],
  from: number,
): { item: string; inReturn: string } | null {
  const stops = [...folded.slice(from).matchAll(PIVOT)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
  const bounds = [{ from, to: from }, ...stops, { from: folded.length, to: folded.length }];
  const named: string[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [start, end] = [bounds[i]?.to ?? 0, bounds[i + 1]?.from ?? 0];
    if (end - start < 3) continue;
    const part = folded.slice(0, end);
    const one = nameThings(part, typed, cuts, start)[0]?.item ?? nameTask(part, typed, cuts, start);
    if (one != null && one !== '') named.push(one);
  }
  const [item, inReturn] = [named[0], named.at(-1)];
  return item === undefined || inReturn === undefined || item === inReturn ? null : { item, inReturn };
}
