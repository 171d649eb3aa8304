import { foldAligned } from './fold.ts';
import { readKeyword } from './keyword.ts';

/** A post that somebody says should not be there. */
export interface Flag {
  /** null: it was not said which. */
  number: number | null;
  word: string | null;
  /** What is wrong with it, as typed; null: nothing was said. */
  words: string | null;
}

const LEAD =
  /^\s*(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|tiens a|dois)|j'aimerais|i (?:want|would like|need) to|i'd like to|please) )?(?:signaler?|je signale|signalement(?: de| du)?|report|flag)\b(?: (?:l'annonce|cette annonce|une annonce|annonce|le post|ce post|the post|this post|a post|post)\b)?[ :,]*/;

/** « signaler le 42 », « je signale CHAISE 42 : une arnaque », « signaler l'annonce »; null: it is no such thing. */
export function readFlag(text: string): Flag | null {
  const { text: said, at } = foldAligned(text);
  const lead = LEAD.exec(said);
  if (!lead) return null;
  const rest = text.slice(at[lead[0].length] ?? text.length);
  if (rest.trim().replace(/[.!?]+$/, '') === '') return { number: null, word: null, words: null };
  const read = readKeyword(rest);
  if (!read || read.number === null) return null;
  return { number: read.number, word: read.word, words: read.rest ?? null };
}
