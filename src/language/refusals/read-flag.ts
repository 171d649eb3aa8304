import { readKeyword } from '../answers/keyword.ts';
import { foldAligned } from '../words/fold.ts';

/** A post that somebody says should not be there. */
export interface Flag {
  /** null: it was not said which. */
  number: number | null;
  word: string | null;
  /** The word as somebody may be called, or a thing that is there no more, in lower case; null: neither. */
  name: string | null;
  /** « la rose »: a thing, not somebody called so. */
  isThing: boolean;
  /** What is wrong with it, as typed; null: nothing was said. */
  words: string | null;
}

const LEAD =
  /^\s*(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|tiens a|dois)|j'aimerais|i (?:want|would like|need) to|i'd like to|please) )?(?:signaler?|je signale|signalement(?: de| du)?|report|flag)\b(?: (?:l'annonce|cette annonce|une annonce|annonce|le post|ce post|the post|this post|a post|post)\b)?(?: (?:de|du|des|d'|about|of|for)(?= [a-z]{3}))?[ :,]*/;

/** « perceuse », « la table basse : une arnaque »; what is wrong with it comes after a stop. */
const NAMED =
  /^(?<article>(?:le|la|les|un|une|cette|cet|ce|the|a|an|this) |l')?(?<word>[a-z][a-z-]{2,24})(?<more>(?: [a-z'-]{1,20}){0,3}?)(?:[ .!?]*$|(?<stop> ?[,.:;!-]+ ))/;
/** People and troubles: a complaint, but of no post. */
const NO_POST =
  /^(?:membres?|personnes?|gens|voisine?s?|quelqu|admins?|problemes?|bugs?|erreurs?|arnaques?|abus|spam|membership|member|person|people|neighbou?rs?|someone|somebody|problem|error|scam|abuse)\b/;

/** « le vélo »: something one has seen; « un vélo » may be anything. */
const SEEN = /^(?:le|la|les|cette|cet|ce|the|this) |^l'/;
/** Words that stand where a name might. */
const NO_NAME =
  /^(?:m[oe]n|mes|ma|ton|tes|son|ses|nos|vos|que|qui|quoi|tout|tous|elle|lui|eux|him|her|them|this|that|my|your|his|their)$/;

/**
 * « signaler le 42 », « je signale CHAISE 42 : une arnaque », « signaler perceuse » (a word, that may be no post's), « signaler
 * l'annonce »; null: it is no such thing.
 */
export function readFlag(text: string): Flag | null {
  const { text: said, at } = foldAligned(text);
  const lead = LEAD.exec(said);
  if (!lead) return null;
  const rest = text.slice(at[lead[0].length] ?? text.length);
  if (rest.trim().replace(/[.!?]+$/, '') === '')
    return { number: null, word: null, name: null, isThing: false, words: null };
  const read = readKeyword(rest);
  if (!read || read.number === null) return readNamed(rest);
  return { number: read.number, word: read.word, name: null, isThing: true, words: read.rest ?? null };
}

function readNamed(rest: string): Flag | null {
  const { text: said, at } = foldAligned(rest);
  const match = NAMED.exec(said);
  const word = match?.groups?.word;
  if (!match || word === undefined || NO_POST.test(word)) return null;
  const more = match.groups?.stop === undefined ? '' : rest.slice(at[match[0].length] ?? rest.length).trim();
  const { article, more: further } = match.groups ?? {};
  const isName = article === undefined ? further === '' && !NO_NAME.test(word) : SEEN.test(article);
  return {
    number: null,
    word: word.replace(/-/g, '').toUpperCase(),
    name: isName ? word : null,
    isThing: article !== undefined,
    words: more === '' ? null : more,
  };
}
