import type { PostContext } from '../posts/post-parts.ts';
import { readMessage } from '../read-message.ts';
import { DESCRIBES } from '../things/same-thing.ts';
import { fold, words } from '../words/fold.ts';
import { SMALL_WORDS } from '../words/make-word.ts';
import { singular } from '../words/singular.ts';
import { spellOut } from '../words/spell-out.ts';
import { readDetail } from './detail.ts';

/*
 * « je donne », « un frigo », « il marche bien », « une table », sent one after the other: one message, in which each line
 * stays apart from the next unless it goes on with it.
 */

/** Leads to what comes, or says why; before anything is named nothing is lost without it. */
const LEADS =
  /^(?:alors|voila|alors voila|bon|ben|bah|du coup|donc|euh|heu|enfin|bref|en fait|par contre|sinon|well|so|ok|okay|(?:voila |alors |bon )*(?:je|on) demenage(?: bientot)?|j'ai une (?:annonce|question|demande))$/;
/** « j'ai plein de choses à donner »: what they are comes next. */
const ANNOUNCES = /\b(?:choses|trucs|affaires|bricoles|objets|things|stuff)(?: (?:a|pour|to) [a-z]+(?: away)?)?$/;
/** Goes on with the name of the thing: « en cuir », « avec 4 chaises », « de 2 mètres ». */
const GOES_ON = /^(?:en|de(?! la)|d'|pour|avec|et|ou|with|for|in|of|and)(?![a-z])/;
/** « et 2 chaises », “and a lamp”: another thing. */
const ANOTHER =
  /^(?:et|and) (?=(?:puis |aussi |also )?(?:une?|des|du|de la|les?|la|mon|ma|mes|\d+|deux|trois|quatre|an?|some|my) )/;

/** The lines as one text. */
export function joined(lines: readonly string[], context: PostContext): string {
  let whole = '';
  for (const line of lines) {
    const said = line.trim();
    if (whole === '') {
      whole = LEADS.test(plain(said)) ? '' : said;
      continue;
    }
    const isNamed = readMessage(whole, context).items.length > 0;
    if (!isNamed && LEADS.test(plain(said))) continue;
    whole += `${between(whole, said, isNamed)}${said}`;
  }
  return whole === '' ? lines.join(' ') : whole;
}

function between(whole: string, line: string, isNamed: boolean): string {
  if (/[.,;:!?]$/.test(whole)) return ' ';
  if (ANNOUNCES.test(plain(whole))) return ' : ';
  const said = spellOut(line).text.trim();
  if (!isNamed) return ' ';
  if (ANOTHER.test(said)) return ', ';
  if (isTrait(said) || (GOES_ON.test(said) && readDetail(line) === null)) return ' ';
  return ', ';
}

/** « vert », « grand et lourd ». */
function isTrait(said: string): boolean {
  const all = words(said);
  const describes = (word: string) => DESCRIBES.has(word) || DESCRIBES.has(singular(word));
  return all.length <= 3 && all.some(describes) && all.every((word) => describes(word) || SMALL_WORDS.has(word));
}

const plain = (line: string): string =>
  fold(line)
    .replace(/[^a-z0-9')]+$/g, '')
    .trim();
