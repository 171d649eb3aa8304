import { words } from './fold.ts';

/** Edits to turn one word into the other, two swapped neighbours counting as one; gives up above `limit`. */
export function editDistance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** « pots » → « pot », « bateaux » → « bateau », « chevaux » stays: enough to compare two spellings of one word. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

/**
 * Whether two words are the same to a hurried typist: folded, singular or plural, one slip in a word of four to seven
 * letters, two in a longer one, or the beginning of a compound (« LAVE » of « LAVELINGE »).
 */
export function similarWord(a: string, b: string): boolean {
  const one = singular(words(a.slice(0, 60)).join(''));
  const two = singular(words(b.slice(0, 60)).join(''));
  if (one === '' || two === '') return false;
  if (one === two) return true;
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (short.length >= 4 && long.startsWith(short)) return true;
  if (short.length < 4) return false;
  // In a short word another first letter is another word (« table », « sable »).
  if (short.length < 7) return one[0] === two[0] && editDistance(one, two) <= 1;
  return editDistance(one, two) <= 2;
}
