import { namingWords } from './naming.ts';

const WORDS = [
  'premier premiere 1er first',
  'deuxieme second seconde 2nd',
  'troisieme third 3rd',
  'quatrieme fourth',
  'cinquieme fifth',
  'sixieme sixth',
  'septieme seventh',
  'huitieme eighth',
  'neuvieme ninth',
  'dixieme tenth',
].map((words) => words.split(' '));

/** Which of a list is said, and nothing else: « le 2eme », « la deuxième », “the last one”. From 1; null: none. */
export function readPlaceInList(text: string): number | 'last' | null {
  const [word, another] = namingWords(text).filter((one) => one !== 'one');
  if (word === undefined || another !== undefined) return null;
  if (/^(?:derniere?|last)$/.test(word)) return 'last';
  const at = WORDS.findIndex((words) => words.includes(word));
  if (at >= 0) return at + 1;
  // « 02 » is a département
  const numbered = /^([1-9]\d?)(?:e|i?eme|th)?$/.exec(word)?.[1];
  return numbered === undefined ? null : Number(numbered);
}
