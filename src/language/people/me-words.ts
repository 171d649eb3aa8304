import { isWord } from '../places/known-places.ts';
import { readTownText } from '../places/town-name.ts';
import { namesThing } from '../things/things.ts';
import { fold, foldAligned } from '../words/fold.ts';
import { isPlaceName } from './says-where.ts';

/** What somebody says of themselves, and whether it can mean nothing else. */
export interface Said {
  /** As typed. */
  what: string;
  isSure: boolean;
}

const RENAMING: readonly [RegExp, boolean][] = [
  [
    /^(?:en fait |non |plutot )*(?:je m'? ?appelle|mon (?:pre)?nom (?:c'est|est)|moi c'?est) (?:en fait|plutot|desormais|maintenant) /,
    true,
  ],
  [
    /^(?:je veux |je voudrais |j'aimerais |peux[- ]tu |tu peux )?(?:changer?|changes|modifier?|remplacer?) (?:mon|de) (?:pre)?nom (?:en|pour|par) /,
    true,
  ],
  [/^(?:appelle|appelez|nomme)[- ](?:moi) (?:plutot )?/, true],
  [/^(?:please )?(?:change|set) my (?:first )?name to /, true],
  [/^(?:please )?call me /, true],
  [
    /^(?:(?:non|no|mais|but|en fait|actually) )*(?:je m'? ?app?elle|mon (?:pre)?nom (?:c'?est|est)|my (?:first )?name(?: is|'?s)) /,
    false,
  ],
];

/** « je m'appelle plutôt Nina », « change mon prénom en Nina », « call me Nina »: the new name; null: none of that. */
export function readRenaming(text: string): Said | null {
  const notSo = NOT_SO.map((pattern) => pattern.exec(text.trim())?.groups?.name).find((name) => name !== undefined);
  if (notSo !== undefined && !A_MOMENT.test(foldAligned(notSo).text)) return { what: notSo, isSure: true };
  const said = readAfter(text, RENAMING, 6);
  // « appelle-moi demain » asks for a call
  const isCall = /^(?:appel|nomme|(?:please )?call)/i.test(text.trim());
  return said && isCall && !/^\p{Lu}/u.test(said.what) ? null : said;
}

/** “my name is Omar not Les Villages”; « moi c'est Gaël, pas Langueux », where capitals show two names: « moi c'est parfait, pas de souci ». */
const NOT_SO: readonly RegExp[] = [
  /^(?:(?:non|no|mais|but|en fait|actually)[, ]+)*(?:je m['’ ]? ?app?elle|mon pr[eé]nom (?:c['’ ]?est|est)|my (?:first )?name(?: is|['’]?s)) (?<name>\p{L}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}'’-]*)?),? (?:et |and )?(?:pas|non|not) \p{L}[\p{L}\p{M}'’ -]{0,40}[.!]*$/iu,
  /^(?:(?:[Nn]on?|[Mm]ais|[Bb]ut|[Ee]n fait|[Aa]ctually)[, ]+)*(?:[Mm]oi[, ]+[cC]['’ ]?(?:est)?|[Ii]['’]?m|I am) (?<name>\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}'’-]*)?),? (?:et |and )?(?:pas|non|not) \p{Lu}[\p{L}\p{M}'’ -]{0,40}[.!]*$/u,
];
/** « moi c'est samedi, pas dimanche » */
const A_MOMENT =
  /^(?:bon|bien|ok|oui|non|le|la|les|un|une|plus|pour|pas|trop|vraiment|demain|ce|cet|cette|hier|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|a|sure|not|here|there|free|home|at|in|on|tired|new|ready|late|busy|going|coming|looking|interested|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)(?![a-z])/;

const MOVING: readonly [RegExp, boolean][] = [
  [
    /^(?:je|on|nous) (?:(?:viens|vient|venons) de |vais |va |allons )?demenag(?:e|er|eons) (?:bientot )?(?:a|au|aux|sur|vers|pour) /,
    true,
  ],
  [
    /^(?:(?:en fait|au fait|finalement|bonjour|salut|coucou|ah|oh|bon)[ ,]+)*(?:j'? ?ai|on a|nous avons) (?:recemment |juste )?demenage (?:a|au|aux|sur|vers) /,
    true,
  ],
  [/^(?:j'|je |on |nous )habit(?:e|ons) (?:maintenant|desormais) (?:a|au|aux|sur) /, true],
  [/^(?:je veux |je voudrais )?changer? (?:de|ma) (?:ville|commune) (?:pour|en|par) /, true],
  [/^(?:i'?m|i am|we'?re|we are) moving to /, true],
  [/^(?:i|we)(?:'ve| have)? (?:just )?moved to /, true],
  [/^(?:i|we) (?:now live|live now) in /, true],
];

/** « je déménage à Rennes », « I've moved to Rennes »: where to; null when the message goes on with something else. */
export function readMoving(text: string): Said | null {
  return readAfter(text, MOVING, 6);
}

/** Which form says that it changes: what follows is a place, known or not. « mon quartier est … » may be any remark. */
const WITHIN: readonly [RegExp, boolean][] = [
  [
    /^(?:(?:en fait|au fait|non|bonjour|salut)[ ,]+)*(?:je veux |je voudrais |j'aimerais |on |je |j'ai |tu peux |peux[- ]tu )?chang(?:er?|es|ons) (?:de|mon|ma) quartier (?:pour|en|par|a|au|aux) /,
    true,
  ],
  [
    /^(?:(?:en fait|au fait|non|bonjour|salut)[ ,]+)*mon (?:nouveau )?quartier,? (?:maintenant |desormais )?(?:c'?est|est) (?:(?:maintenant|desormais|plutot|en fait) )?(?:(?:a|au|aux) )?/,
    false,
  ],
  [/^(?:please )?(?:change|set) my (?:neighbou?rhood|area|part of town) to /, true],
  [/^my (?:new )?(?:neighbou?rhood|area|part of town) is (?:now )?/, false],
];

/**
 * « mon quartier c'est Robien maintenant », “change my area to Robien”: where in their town they live; null: not said, or a
 * remark: « mon quartier est en travaux ». Not sure: it may answer a neighbour too.
 * @param places those that are known there
 */
export function readQuartier(text: string, places: readonly string[] = []): Said | null {
  const said = readAfter(text, WITHIN, 4);
  const what = said?.what.replace(/(?: (?:maintenant|désormais|desormais|now|stp|svp|please))+$/i, '') ?? '';
  if (said === null || what === '') return null;
  // « mon nouveau quartier c'est Beauvallon »: a name, and that it changes
  const isNamed = SAYS_CHANGE.test(fold(text)) && A_NAME.test(what);
  const isPlace = said.isSure || isNamed ? !NO_PLACE.test(what) : isPlaceName(what, places);
  return isPlace ? { what, isSure: said.isSure } : null;
}

const SAYS_CHANGE = /\b(?:nouveau|maintenant|desormais|new|now)\b/;
const A_NAME = /^(?:(?:la|le|les|the) |l['’])?\p{Lu}/u;

/** « je change de quartier pour un autre », « … pour être plus près » */
const NO_PLACE =
  /^(?:bien|loin|calme|sympa|super|tr[eè]s|trop|plus|moins|pas|une?|des|du|le m[eê]me|[eê]tre|avoir|aller|vivre|mon|ma|mes|raisons?|cause|quiet|nice|far|very|too|not|a|an|some|something|another)(?![\p{L}'’-])/iu;

const FOLLOWING: readonly [RegExp, boolean][] = [
  [/^(?:ne plus|je ne veux plus|je veux plus|arreter? de|arrete de) suivre (?:la ville de |la commune de )?/, false],
  [/^(?:unfollow|stop following) (?:the town of )?/, false],
  [
    /^(?:(?:je (?:veux|voudrais|souhaite|peux)|j'aimerais|peux[- ]tu|on peut|est[- ]ce que je peux)(?: bien)?(?: aussi)? )?suivre (?:aussi )?(?:la ville de |la commune de )?/,
    true,
  ],
  [/^suis (?:aussi )?(?:la ville de |la commune de )?(?=(?:[^ ]+ ){0,4}(?:aussi|stp|svp|s'il te plait)[ .!]*$)/, true],
  [
    /^(?:je (?:veux|voudrais|souhaite|peux)|j'aimerais|on peut|est[- ]ce que je peux)(?: bien)?(?: aussi)? (?:voir|recevoir|suivre|avoir)(?: aussi)? (?:aussi )?les annonces (?:de |d'|sur |a )(?:la ville de )?(?=.* aussi[ .!?]*$)/,
    true,
  ],
  [
    /^(?:je (?:veux|voudrais|souhaite)|j'aimerais)(?: bien)? aussi (?:voir|recevoir|suivre|avoir) les annonces (?:de |d'|sur |a )(?:la ville de )?/,
    true,
  ],
  [/^(?:i(?:'d| would) like to |i want to |can i )?follow (?:also )?(?:the town of )?/, true],
];

/** « je veux aussi saint brieuc », « je veux saint-brieuc aussi »: followed, where that is a town and no thing. */
const ALSO_THERE: readonly RegExp[] = [
  /^(?:et )?(?:je (?:veux|voudrais|souhaite)|j'aimerais|i(?:'d like| want| would like)) (?:bien )?(?:aussi|egalement|also) (?!(?:une?|des|du|de|d'|l[ea]s?|l'|an?|the|to) ?)(?<what>[a-z][a-z' -]{2,40})[ .!]*$/d,
  /^(?:et )?(?:je (?:veux|voudrais|souhaite)|j'aimerais|i(?:'d like| want| would like)) (?:bien )?(?!(?:une?|des|du|de|d'|l[ea]s?|l'|an?|the|to) ?)(?<what>[a-z][a-z' -]{2,40}?) (?:aussi|egalement|also|too|as well)[ .!]*$/d,
];

function readAlsoThere(text: string): string | null {
  const typed = text.trim();
  const folded = foldAligned(typed.slice(0, 120));
  for (const form of ALSO_THERE) {
    const [from, to] = form.exec(folded.text)?.indices?.groups?.what ?? [];
    if (from === undefined || to === undefined) continue;
    const what = typed.slice(folded.at[from], folded.at[to] ?? typed.length).trim();
    const { name } = readTownText(what);
    return name === '' || isWord(name) || namesThing(what, 2) ? null : what;
  }
  return null;
}

/** « suivre Plérin », « unfollow Plérin »: which town, and whether one wants to hear of it or no more; null: none of that. */
export function readFollowing(text: string): { what: string; isOver: boolean } | null {
  const said = readAfter(text, FOLLOWING, 4);
  const also = said === null ? readAlsoThere(text) : null;
  if (also !== null) return { what: also, isOver: false };
  return (
    said && {
      what: said.what.replace(/(?: (?:svp|stp|s'il te pla[iî]t|please|aussi|too))+$/i, ''),
      isOver: !said.isSure,
    }
  );
}

function readAfter(text: string, forms: readonly [RegExp, boolean][], mostWords: number): Said | null {
  const typed = text.trim();
  const folded = foldAligned(typed.slice(0, 120));
  for (const [form, isSure] of forms) {
    const match = form.exec(folded.text);
    if (!match) continue;
    const what = typed
      .slice(folded.at[match[0].length])
      .replace(/[\s.!?…]+$/u, '')
      .trim();
    const isShort = what.split(/\s+/).length <= mostWords && !/[,;:]|\bje\b/i.test(what);
    return what !== '' && isShort ? { what, isSure } : null;
  }
  return null;
}
