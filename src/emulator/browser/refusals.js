import { say } from './said.js';

/** What Meta's error numbers mean, for somebody who has never read its documentation. Code, or code/subcode. */
const MEANINGS = {
  '10/2018278': 'refusal-10/2018278',
  '10/1893063': 'refusal-10/1893063',
  '551/1545041': 'refusal-551/1545041',
  '100/2018001': 'refusal-100/2018001',
  '1/1357046': 'refusal-1/1357046',
  100: 'refusal-100',
  190: 'refusal-190',
  104: 'refusal-104',
  613: 'refusal-many',
  80006: 'refusal-many',
  4: 'refusal-many',
  1: 'refusal-passing',
  2: 'refusal-passing',
};

/** A refused send in plain words, and as Meta worded it: { words, numbers, original }. */
export function refusalOf({ answer, fault }) {
  const { code, error_subcode: subcode, message = '' } = answer?.error ?? {};
  const numbers = [code, subcode].filter((number) => number !== undefined).join('/');
  const known = MEANINGS[numbers] ?? MEANINGS[code];
  const meaning = known ? say(known) : message;
  return {
    words: fault ? say('askedFor', { meaning }) : meaning,
    numbers,
    original: message,
  };
}
