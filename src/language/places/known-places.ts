import { isThing } from '../things/things.ts';
import { foldAligned } from '../words/fold.ts';
import { editDistance } from '../words/similar-word.ts';
import type { PlacePhrase } from './find-place.ts';

/** What may stand in front of a known place and belongs to its phrase. */
export const BEFORE = "a|au|aux|sur|en|vers|de|d'|in|near|to|(?:quartier|secteur|residence)(?: de| du)?|cote";

/** Names of communes that are words of every day. */
const ORDINARY =
  /^(?:contre|vert|plaine|lit|table|roche|rue|vue|mer|port|bois|pont|beau|bon|grand|petit|ville|mur|four|cours|val|aime|dole|nice|tours|oust|moulins|barre|bourg|foret|vieux|creches?|cesse|coin|dame|demi|haut|bas|vers|france|bretagne|europe|plateau|villages|balzac|greves?)$/;

interface Known {
  pattern: RegExp;
  /** By their folded form, hyphens as spaces. */
  names: ReadonlyMap<string, string>;
  /** First words of names in several, as people say them: « Binic », « Lamballe ». */
  aliases: ReadonlySet<string>;
  /** By `keyOf`. */
  byKey: ReadonlyMap<string, string>;
}
const compiled = new WeakMap<readonly string[], Known>();
const plainName = (text: string): string => foldAligned(text).text.replace(/[- ]+/g, ' ').trim();
/** « la croix st lambert », « tour dauvergne »: as the full name, without what is left out or in at will. */
const keyOf = (plain: string): string => plain.replace(/(?<![a-z])st(e?)(?=[- ])/g, 'saint$1').replace(/[-' ]+/g, '');

/** One pattern for all names, made once for a list of them. */
function known(places: readonly string[]): Known {
  let one = compiled.get(places);
  if (one === undefined) {
    const names = new Map(
      places.map((place) => [plainName(place), place] as const).filter(([plain]) => plain.length > 2),
    );
    const aliases = new Set<string>();
    for (const [plain, place] of [...names]) {
      const [alias = '', ...rest] = plain.split(' ');
      const isShort =
        rest.length === 0 || alias.length < 5 || /^(?:saint|sainte|notre|chateau|chapelle|ville|vallee)$/.test(alias);
      if (!isShort && !names.has(alias)) {
        names.set(alias, place.split(/[- ]/)[0] ?? alias);
        aliases.add(alias);
      }
    }
    const forms = [...names.keys()]
      .sort((a, b) => b.length - a.length)
      .map((plain) =>
        plain
          .replace(/[.*+?^${}()|\\]/g, '\\$&')
          .replace(/(?<![a-z])saint(e?)(?= )/g, '(?:saint$1|st$1)')
          .replace(/ /g, '[- ]')
          .replace(/'/g, "[' ]?"),
      );
    const pattern = new RegExp(
      `(?:(?<=^|[\\s,(])(?<prep>${BEFORE})[ ']?)?(?<![a-z])(?<name>${forms.join('|')})(?![a-z])`,
      'g',
    );
    one = { pattern, names, aliases, byKey: new Map([...names].map(([plain, name]) => [keyOf(plain), name])) };
    compiled.set(places, one);
  }
  return one;
}

/** A name that is also a word like any other. */
export const isWord = (plain: string): boolean => ORDINARY.test(plain) || isThing(plain);

/** A known name with one slip in it, behind a preposition or alone at an end: « à tregeux », « , ploufragn ». */
function misspelt(folded: string, names: ReadonlyMap<string, string>): PlacePhrase[] {
  return [...folded.matchAll(SPELT)].flatMap((match) => {
    const typed = (match.groups?.name ?? '').replace(/[- ]+/g, ' ').replace(/^st(e?) /, 'saint$1 ');
    // too short to be told from others: « a le meme » is not at Le Mené
    if (isWord(typed) || typed.replace(/^(?:la|le) /, '').length < 5 || typed.length < 6) return [];
    for (const [plain, name] of names) {
      if (plain[0] === typed[0] && Math.abs(plain.length - typed.length) <= 1 && editDistance(plain, typed, 1) <= 1)
        return [{ name, from: match.index, to: match.index + match[0].length }];
    }
    return [];
  });
}
const SPELT =
  /(?<=^|[\s,(.])(?:a|au|sur|vers|cote|quartier|de|in|near|from|,)[ ']+(?<name>(?:(?:la|le|st|ste|saint|sainte)[ -])?[a-z]{4,}(?:-[a-z]+)*)(?![a-z])/g;

/** The places of a list that a folded text names; where none is, those named with one slip in them. */
export function knownPlaces(folded: string, places: readonly string[]): PlacePhrase[] {
  if (places.length === 0) return [];
  const all = known(places);
  const exact = exactPlaces(folded, all);
  return exact.length > 0 ? exact : misspelt(folded, all.names);
}

function exactPlaces(folded: string, { pattern, byKey, aliases }: Known): PlacePhrase[] {
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const typed = match.groups?.name ?? '';
    const name = byKey.get(keyOf(typed));
    const to = match.index + match[0].length;
    const isDoubtful = aliases.has(typed) || isWord(typed.replace(/^(?:la|le|les|l') ?/, ''));
    if (name === undefined || (isDoubtful && !isSaidAsPlace(folded, match, to))) return [];
    return [{ name, from: match.index, to }];
  });
}

/** « Contre », « Vert » and « Plateau » are places too: a name that is an ordinary word needs its « à », or to stand alone. */
function isSaidAsPlace(folded: string, { index, groups }: RegExpExecArray | RegExpMatchArray, to: number): boolean {
  if (groups?.prep !== undefined)
    return !/^d[e']$/.test(groups.prep) || /\b(?:quartier|cote|habitants?) $/.test(folded.slice(0, index));
  return /[,(/.!;-] ?$/.test(folded.slice(0, index)) && /^ ?(?:$|[,).!;/-])/.test(folded.slice(to));
}
