import { similarWord } from '../../language/answers/keyword.ts';
import { namingWords } from '../../language/words/naming.ts';

/** Whether one of these words is the one of a keyword: « fauteuil », of FAUTEUIL 42. */
export function callsIt(words: readonly string[], keyword: unknown): boolean {
  const [own = ''] = String(keyword ?? '').split(' ');
  return own !== '' && words.some((word) => similarWord(word.toUpperCase(), own));
}

/** The same of what is written: « je cherche justement un fauteuil ». */
export const namesIt = (text: string, keyword: unknown): boolean => callsIt(namingWords(text), keyword);
