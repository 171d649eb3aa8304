import { fold } from '../words/fold.ts';

/** What is said of a meeting to which somebody did not come. */
export interface NobodyCame {
  /** Somebody is spoken of: « il n'est pas venu », « Yann m'a posé un lapin ». */
  isOfSomebody: boolean;
  /** « pas venu hier »: said of somebody else by whoever waited at home; of themselves by whoever was to come. */
  isBare?: true;
  /** Whom, as it was written. */
  name?: string;
}

const LEAD =
  '^(?:(?:non|nan|no|bah|bonjour|bonsoir|salut|coucou|euh|bon|ben|alors|mais|finalement|malheureusement|et|desolee?|hello|hi|sorry|well)[ ,.!:]+)*';
const NOBODY = '(?:personne|nobody|no one|no-one)';
const HE = '(?:il|elle|ils|elles|on|he|she|they|[a-z][a-z-]{1,20})';
const NE = "(?:n'|ne |ne s'|n's'|s')?";
/** What may follow: for what, to fetch it, when, where. */
const REST =
  "(?:[ ,.!]+(?:pour|chercher|prendre|recuperer|la|le|les|l'|au|a|hier|ce|cet|aujourd|finalement|malheureusement|du tout|tout|for|to|at|yesterday|today|this|last|in the end)\\b.*)?$";

const PERSONNE = new RegExp(
  `${LEAD}(?:${NOBODY} (?:${NE}(?:est|sont|etait|s'est) (?:jamais |finalement )?(?:venue?s?|passee?s?|presentee?s?|au rendez-vous)|(?:n'|ne )?etait la\\b|(?:came|showed up|turned up|was there|has come))|(?:il )?(?:n'|ne )?y (?:avait|a eu) personne|there was (?:nobody|no one)|j'ai attendu pour rien|on a attendu pour rien|i waited for nothing)${REST}`,
);
const SOMEBODY = new RegExp(
  `${LEAD}(?:${HE} ${NE}(?:est|sont|s'est|se sont) (?:finalement )?(?:pas|jamais) (?:venue?s?|passee?s?|presentee?s?)|${HE} (?:m'a|nous a|m'ont) (?:pose|mis|fait) un lapin|${HE} (?:never|didn't|did not|hasn't) (?:come|came|showed up|show up|turn(?:ed)? up)|${HE} stood me up)${REST}`,
);
const BARE = new RegExp(`${LEAD}(?:toujours |finalement )?(?:pas|jamais) (?:venue?s?|passee?s?)${REST}`);
/** Asked, spoken to whoever reads it, supposed, or still to come. */
const NOT = /\b(?:tu|(?<!rendez-)vous|you|si|if|quand|when|encore|yet|demain|tomorrow)\b/;
const NAME =
  /^(?:[\p{L}]+[ ,!]+)?(?!(?:Il|Elle|Ils|Elles|On|Personne|He|She|They|Nobody|No)\b)(\p{Lu}[\p{L}-]+) (?:n['’]|ne |m['’]a|never|didn|did not|hasn|stood|est pas|est jamais)/u;

/** « fatou est jamais venue »: whoever stands first and is no « il » is somebody by name. */
const BARE_NAME = new RegExp(
  `${LEAD}(?!(?:ils?|elles?|on|he|she|they|personne|nobody|quelqu'un|ca|cela|ce|le|la|les|mais|monsieur|madame|gens)\\b)([a-z][a-z-]{1,20}) (?:n'|ne |s'|est |never |didn't |hasn't |m'a |nous a |stood )`,
);

/** « personne n'est venu », « Yann n'est pas venu pour les tomates », « il n'y avait personne ». null: something else. */
export function readNobodyCame(text: string): NobodyCame | null {
  if (text.length > 140 || text.includes('?')) return null;
  const said = fold(text).replace(/[ .!]+$/, '');
  if (NOT.test(said)) return null;
  if (PERSONNE.test(said)) return { isOfSomebody: false };
  if (BARE.test(said)) return { isOfSomebody: false, isBare: true };
  if (!SOMEBODY.test(said)) return null;
  const name = NAME.exec(text)?.[1] ?? BARE_NAME.exec(said)?.[1];
  return { isOfSomebody: true, ...(name === undefined ? {} : { name }) };
}
