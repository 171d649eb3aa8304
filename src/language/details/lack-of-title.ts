import { findLack } from '../posts/find-lack.ts';
import { isOfSome } from '../things/beside-thing.ts';
import { spellOut } from '../words/spell-out.ts';

/**
 * « puzzle, il manque une pièce » → « puzzle » and « il manque une pièce »; null: nothing is said to be wrong with it. In a title it
 * would be tidied away as what it is no name of.
 */
export function lackOfTitle(title: string): { item: string; lack: string } | null {
  const { text: folded, at } = spellOut(title);
  const from = findLack(folded, [])?.from ?? someOf(folded);
  if (from === null) return null;
  const start = at[from] ?? title.length;
  const item = title.slice(0, start).replace(/[\s,(]+$/u, '');
  const lack = title.slice(start).replace(/[\s,)]+$/u, '');
  return item.length < 2 || lack === '' ? null : { item, lack };
}

/** « bd, une a la couverture déchirée » */
function someOf(folded: string): number | null {
  for (const match of folded.matchAll(/, ?/g)) {
    const from = match.index + match[0].length;
    if (isOfSome(folded.slice(from))) return from;
  }
  return null;
}
