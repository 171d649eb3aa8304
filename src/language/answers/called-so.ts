import { foldAligned } from '../words/fold.ts';
import { asWord, GREETING, LEAD, POLITE_TAIL } from './keyword.ts';

/*
 * « je prends CONFITURE », « CONFITURE »: a thing called as its post is, without an article or a number. It may be anything until a post
 * is found that is called so.
 */

export interface CalledSo {
  /** As in a post's keyword. */
  word: string;
  /** In capitals, as keywords are written. */
  isLoud: boolean;
  /** It is said that it is wanted, or please. */
  isWanted: boolean;
  /** What is said besides, as typed. */
  rest?: string;
}

const NAMED = new RegExp(`^(?<lead>${LEAD})?(?<word>[a-z][a-z'-]{2,24})(?<tail>(?![a-z'-]).*)$`);
/** Says neither that it is wanted nor that it is not: « pour demain », “like football”. */
const SAYS_LITTLE = /^(?:pour|c'?est pour|i (?:like|love|get|have)|(?:en )?reponse.*) $/;

export function readCalledSo(text: string): CalledSo | null {
  const folded = foldAligned(text);
  const flat = folded.text.replace(/\n/g, ' ').trimEnd();
  let start = flat.length - flat.trimStart().length;
  start += GREETING.exec(flat.slice(start))?.[0].length ?? 0;
  const groups = NAMED.exec(flat.slice(start))?.groups;
  const word = asWord(groups?.word);
  if (!groups || word === null) return null;
  const { lead = '', tail = '' } = groups;
  const polite = POLITE_TAIL.exec(tail)?.[0] ?? '';
  const more = tail.slice(polite.length);
  // « je prends rendez-vous demain », « CONFITURE de fraises »: more than a name
  if (more !== '' && !/[,.;:!?)]/.test(polite)) return null;
  const from = start + lead.length;
  const typed = text.slice(folded.at[from] ?? 0).slice(0, groups.word?.length);
  const said = more === '' ? '' : text.slice(folded.at[flat.length - more.length] ?? 0).trim();
  const isLed = lead !== '' && !SAYS_LITTLE.test(lead);
  return {
    word,
    isLoud: typed === typed.toUpperCase(),
    isWanted: isLed || /[a-z]/.test(polite),
    ...(said === '' ? {} : { rest: said.slice(0, MOST_LETTERS) }),
  };
}

const MOST_LETTERS = 300;
