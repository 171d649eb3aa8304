import { foldAligned, words } from '../words/fold.ts';
import { singular } from '../words/singular.ts';

/*
 * « pas abîmés », told of what was « un peu abîmés »: the one takes the place of the other, and nobody reads both.
 */

const NOT = /(?:^|[^a-z])(?:pas|plus (?:de|d')|(?:ne |n')[a-z]+ plus|jamais|aucune?|sans|not|no|never)(?![a-z])/;
const SMALL = new Set(
  'pas plus jamais aucun aucune sans not no never tout tres trop vraiment peu assez bien encore sont'.split(' '),
);
/** « abîmé », « abîmées » */
const stem = (word: string): string => singular(word).replace(/e$/, '');
const told = (text: string): string[] =>
  words(text)
    .filter((word) => word.length > 3 && !SMALL.has(word))
    .map(stem);
const isContrary = (one: string, other: string): boolean => {
  const [a, b] = [foldAligned(one).text, foldAligned(other).text];
  if (NOT.test(a) === NOT.test(b)) return false;
  const said = told(one);
  return told(other).some((word) => said.includes(word));
};

/** Details parted by commas, without those of which the contrary is told now. */
export function withoutContrary(had: string | null, now: string): string | null {
  if (had === null) return null;
  const left = had.split(', ').filter((part) => !isContrary(part, now));
  return left.length === 0 ? null : left.join(', ');
}

/** « pots un peu abîmés » → « pots », where « pas abîmés » is told now. */
export function titleWithoutContrary(title: string, now: string): string {
  const { text, at } = foldAligned(title);
  if (!NOT.test(foldAligned(now).text) || NOT.test(text)) return title;
  const denied = told(now);
  for (const match of text.matchAll(
    /(?<=[a-z0-9])[ ,–-]+(?:(?:un peu|tres|assez|legerement|trop|plutot|a bit|slightly|very|a little) )?(?<word>[a-z]{4,})(?=$|[,;])/g,
  ))
    if (denied.includes(stem(match.groups?.word ?? '')))
      return `${title.slice(0, at[match.index])}${title.slice(at[match.index + match[0].length])}`.trim();
  return title;
}
