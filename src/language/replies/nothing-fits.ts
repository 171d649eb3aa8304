import { spellOut } from '../words/spell-out.ts';

const AHEAD = '(?:(?:non|nan|bah|ben|ah|oh|hmm+|mouais|bon|ok|merci|desolee?|no|well|nah|thanks)[ ,!.…]+)*';
const SAYS = [
  'bof(?:[ ,]+bof)*(?: rien (?:d.interessant|pour moi))?|mouais|bof bof|meh',
  "(?:c'est )?(?:pas|rien de) (?:terrible|fou|ouf|genial|tres interessant)",
  "rien(?: du tout)?(?: (?:d'?\\s?interessant|de (?:special|particulier|bien|tentant)|pour (?:moi|l'instant|le moment)|(?:la )?qui (?:m'interesse|me (?:plai[st]|tente|va|convien(?:t|ne)))|(?:ne )?(?:m'interesse|me (?:plait|tente|va))))?",
  "(?:il )?(?:n')?(?:y a|ya|y'a) rien(?: (?:d'?\\s?interessant|pour moi|qui (?:m'interesse|me (?:plait|tente|va|convient))|de (?:bien|special)))?",
  "(?:(?:ca|cela) )?(?:ne )?(?:m'interesse|me (?:plait|tente|dit)) (?:pas|rien)(?: trop)?|pas interessee?|aucune?(?: (?:ne )?(?:m'interesse|me (?:plait|tente)))?",
  '(?:there(?:.s| is) )?nothing(?: (?:interesting|for me|i (?:need|want|like)|there|here|much|special))?|not (?:really )?interested|none(?: of (?:them|these|those))?(?: for me)?',
].join('|');
const BEHIND =
  "(?:[ ,.!]+(?:pour (?:moi|l'instant|le moment)|merci(?: quand meme)?|desolee?|tant pis|thanks|for now|sorry))*";
const NOTHING_FITS = new RegExp(`^[^a-z0-9]*${AHEAD}(?:${SAYS})${BEHIND}[ .!…]*$`);
const BAD = /^[^a-z0-9]*(?:(?:bah|bof|ah|c'est|it's|that's)[ ,]+)*(?:nul+e?s?|naze|pourri|rubbish|useless)[ .!]*$/;

/** « bof », « rien d'intéressant », “nothing for me”: of posts that were shown, nothing is wanted. */
export function saysNothingFits(text: string): boolean {
  if (text.length > 80 || text.includes('?')) return false;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  return NOTHING_FITS.test(said) || BAD.test(said);
}

const OF_POSTS =
  /\b(?:bof|mouais|meh|nul+e?s?|naze|pourri|rubbish|useless)\b|interes|plai[st]|tente|convien|terrible|special|particulier|genial|(?:rien|nothing|none) (?:de |d'|pour|for|of|there|here|much|i )/;

/** « rien d'intéressant », and not « rien », « aucun » alone: said of what is seen, whomever one writes to. */
export const saysOfPosts = (text: string): boolean => OF_POSTS.test(spellOut(text.slice(0, 80)).text);
