import { singular } from '../words/singular.ts';
import { spellOut } from '../words/spell-out.ts';
import { comesWith } from './comes-with.ts';
import { FORBIDDEN, type Forbidden, type ForbiddenRule, IMITATION } from './forbidden-words.ts';

export type { Forbidden } from './forbidden-words.ts';

/** « une bouteille de vin », « 3 paquets de clopes », « une portée de chiots »: what is counted is the thing. */
const COUNTED =
  "(?:(?:bouteilles?|paquets?|cartouches?|boites?|plaquettes?|tablettes?|comprimes?|packs?|cartons?|caisses?|cubis?|bibs?|futs?|litres?|canettes?|cannettes?|lots?|stocks?|restes?|surplus|fonds?|portees?|couples?|paires?|dizaines?|douzaines?|kilos?|kg|grammes?|gr?|cl|l|sachets?|blagues?|pots?|flacons?|tubes?|trop|plein|beaucoup|bcp|peu|tas|colonies?|nichees?|bebes?|petits?|jeunes?|dons?|besoin|envie|recherche|manque|adoption|bottles?|packs?|box(?:es)?|cans?|crates?|litters?|pairs?|lots|bit|couple|packets?|cartons?|tablets?) (?:de |d'|of |pleins? de )|(?:bouteilles?|paquets?|cartouches?|boites?|plaquettes?|plaques?|comprimes?|cachets?|gelules?|tablettes?|sachets?|tubes?|flacons?|doses?|ampoules?) )";
const DETERMINER =
  "(?:une?|des|du|de la|de l'|de|le|la|les|l'|mon|ma|mes|notre|nos|ce|cet|cette|ces|quelques|plusieurs|deux|trois|quatre|cinq|six|sept|huit|dix|douze|\\d+|x ?\\d+|an?|the|some|my|our|these|two|three|four|five|six|few|several)";
const ADJECTIVE =
  '(?:petite?s?|grande?s?|gros(?:se)?s?|jeunes?|vieux|vieille|beaux?|belles?|jolie?s?|adorables?|magnifiques?|mignon\\w*|gentille?s?|bonne?s?|superbes?|vraie?s?|dernier\\w*|autres?|ancien\\w*|vieilles|excellente?s?|mini|naines?|bebes?|little|small|baby|young|cute|lovely|old|adorable|good|french|red|white|unopened|spare|leftover|live|vivante?s?)';
/** A sentence begins, or a chunk of a list. */
const START = '(?:^|[.,;:!?(\\n"+/&*] ?|(?:^| )[->]+ ?)';
/** Offered or asked for. */
const GIVING =
  "(?:donn(?:e|es|ons|er|erais|ez)|offr(?:e|es|ir|ons)|ced(?:e|er)|pret(?:e|er|ons)|(?:re)?cherch(?:e|ons|ant)|voudr(?:ais|ait)|veu(?:x|t)|voulez|souhait(?:e|er)|aimerais|adopt(?:er|e|ions?)|echang(?:e|er|erais)|troqu(?:e|er)|troc|vend(?:s|re|u)?|propos(?:e|er)|plac(?:e|er)|besoin|faut|faudrait|reste|aurai[st]|auriez|avez|sauver|dispo(?:nibles?)?|debarrass(?:e|er)|distribu(?:e|er)|manque|don|a (?:donner|adopter|placer|vendre|ceder|echanger|saisir|recuperer)|acheter?|prends|recupere(?!r)|contre|emprunt(?:e|er)|lou(?:e|er)|giv(?:e|ing)|giving away|give away|offer(?:ing)?|looking for|need|want(?:ed|ing)?|has|have|got|any|rehom(?:e|ing)|adopt(?:ing)?|swap(?:ping)?|sell(?:ing)?|free|spare|lend(?:ing)?|for|j'ai|on a|nous avons|(?:maisons?|familles?|foyers?|homes?) (?:pour|for))";
const AND = '(?:et|ou|and|or|ainsi que)';
const WITH = '(?:avec|with)(?: (?:sa|ses|son|leurs?|its|his|her|their))?';

const MODIFIERS = `(?:${DETERMINER} ?)?(?:${ADJECTIVE} )*`;
const HEAD = new RegExp(
  `(?:(?<start>${START})|(?<giving>\\b${GIVING}(?: (?:aussi|encore|toujours|gratuitement|vite|urgent|bien|volontiers|away|a nouveau))?(?: a (?:adopter|donner|placer))? )|(?<and>[a-z)] ${AND} )|(?<along>[a-z)],? ${WITH} ))(?<mine>(?:mon|ma|mes|notre|nos|my|our|le|la|les|l'|ce|cet|cette|ces|the) ?)?(?:(?:d'|de |des |du |a )?(?:${DETERMINER} ?)?(?:${ADJECTIVE} )*${COUNTED}|(?:d'|de |of )?${MODIFIERS})(?:${ADJECTIVE} )*$`,
);
/** What helps an animal, or tells of it: « garder mon chat », « qui a vu mes poules ». */
const CARE =
  /\b(?:gard(?:e|er|ons|ez|ien\w*|erait|erais)|promen\w+|nourri\w*|soign\w*|sortir|sors|balad\w*|caress\w*|toilett\w+|dress\w+|eduqu\w+|educat\w+|veterinaire|veto|pension|accompagn\w+|emmen\w+|amen\w+|transport\w*|conduire|s'occuper|m'occupe\w*|occupe\w*|visit\w+|vacances|pet[- ]?sit\w*|cat[- ]?sit\w*|dog[- ]?(?:sit|walk)\w*|walk(?:ing)?|feed(?:ing)?|look(?:ing)? after|mind(?:ing)?|mow|groom\w*|vet|allergi\w+|peur d|perdu\w*|disparu\w*|trouve|vu|lost|missing|found|seen|cherche mon|cherche ma|cherche notre|brosser|laver|tondre)\b/;
/** It finds a new home: said behind the animal, in the same breath. */
const REHOMED =
  /^[^.,;!?\n]*\b(?:cherch\w* (?:un |une |des |leur |sa |son )?(?:nouve\w+ |bonn?e?s? |gentill?e? |autre )?(?:foyers?|familles?|maisons?|maitres?|adoptant\w*|nid)|a (?:donner|adopter|placer|ceder|vendre|prendre|sauver|reserver|saisir)|(?:a l'|l'|pour |en )adoption|contre bons? soins?|need(?:s|ing)? (?:a )?(?:new |good )*homes?|looking for (?:a )?(?:new |good )*homes?|for adoption|to (?:a )?good homes?|free to|to give away|for free|to rehome|gratuit\w*)\b/;
/** The same, of what was named before. */
const GIVEN_AWAY =
  /\b(?:qui (?:en|les|le|la) ve(?:ut|ulent)|(?:je|on|nous) (?:(?:vous )?(?:les?|la|l')|en) ?(?:donn\w+|ced\w+|offr\w+|plac\w+)|j'(?:echang|offr)\w+ |je (?:troqu|ced|donn)\w* (?:contre|tout)|chat(?:on|te)?s? a (?:donner|adopter))\b/;
const GIVES =
  /^(?:donn|offr|ced|adopt|plac|vend|sauv|debarrass|distribu|don|a |giv|offer|rehom|sell|free|echang|troc|troqu|swap)/;
/** A glass for help is thanks. */
const AS_THANKS = /\b(?:aide\w*|coup de main|demenag\w*|porter|remerci\w*|recompense|helps?|helping|moving)\b/;

/** What each town settles for itself; the rest is the law's. */
export const SETTLED_HERE = ['alcohol', 'animal'] as const satisfies readonly Forbidden[];

type Rule = Omit<ForbiddenRule, 'what'> & { what: Forbidden | 'own'; pattern: RegExp | null; alone: RegExp | null };

function compile<R extends Omit<ForbiddenRule, 'what'> & { what: Forbidden | 'own' }>(rule: R): Rule {
  return {
    ...rule,
    pattern: rule.named === undefined ? null : new RegExp(`(?<![a-z0-9'-])(?:${rule.named})(?![a-z0-9])`, 'g'),
    alone: rule.named === undefined ? null : new RegExp(`(?<=(?:^|[^a-z])(?:d|l)')(?:${rule.named})(?![a-z0-9])`, 'g'),
  };
}

const compiled = FORBIDDEN.map(compile);

/**
 * What in a post's title or message may not be passed on between neighbours: live animals, medicines and prescribed
 * consumables, weapons and fireworks, tobacco, alcohol, drugs, papers and vouchers, sexual services. It is about what is
 * offered or asked, not about what goes with it (« croquettes pour chat », « verres à vin », « garder mon chien »).
 * `here`: which of SETTLED_HERE are forbidden in the town. null: nothing.
 */
export function findForbidden(text: string, here: readonly string[] = SETTLED_HERE): Forbidden | null {
  const folded = foldedOf(text);
  const isLeft = ({ what }: Rule) => !SETTLED_HERE.some((one) => one === what) || here.includes(what);
  return (compiled.find((rule) => isLeft(rule) && isNamed(folded, rule))?.what ?? null) as Forbidden | null;
}

/** The first of a town's own words (« matelas », « bouteilles de gaz ») that a text offers or asks for; null: none. */
export function findOwnWord(text: string, own: readonly string[]): string | null {
  const folded = foldedOf(text);
  const isMeantIn = (named: string) => named !== '' && isNamed(folded, compile({ what: 'own', named }));
  return own.find((words) => isMeantIn(anyNumber(words))) ?? null;
}

/** One or several of it: « matelas », « sièges auto » also for « siège auto ». */
function anyNumber(words: string): string {
  return foldedOf(words)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => `${singular(word)}(?:s|x|es)?`)
    .join("[ '-]+");
}

function foldedOf(text: string): string {
  return spellOut(text.slice(0, 2_000)).text.replace(/\n+/g, '\n');
}

function isNamed(folded: string, rule: Rule): boolean {
  if (rule.plain?.test(folded)) return true;
  return [rule.pattern, rule.alone].some(
    (pattern) =>
      pattern !== null &&
      [...folded.matchAll(pattern)].some((match) => isMeant(folded, match.index, match.index + match[0].length, rule)),
  );
}

function isMeant(folded: string, from: number, to: number, rule: Rule): boolean {
  const behind = folded.slice(to, to + 60);
  if (rule.unless?.test(behind) || IMITATION.test(behind)) return false;
  const before = folded.slice(Math.max(0, from - 90), from);
  const head = HEAD.exec(before);
  if (head === null) return false;
  // where the sentence that names it begins and ends
  const start = Math.max(...['.', '!', '?', '\n', ';'].map((stop) => folded.lastIndexOf(stop, from - 1))) + 1;
  const end = folded.slice(to).search(/[.!?\n;]/);
  const sentence = folded.slice(start, end < 0 ? undefined : to + end);
  const ahead = folded.slice(start, from);
  if (head.groups?.along !== undefined) {
    if (!comesWith(rule.what, ahead, head[0], head.groups.mine !== undefined)) return false;
    if (rule.what === 'animal') return !CARE.test(sentence);
  } else if (head.groups?.and !== undefined && !isListed(ahead)) return false;
  if (rule.what === 'animal') return isAnimalMeant(folded, sentence, head, behind);
  if (rule.what === 'alcohol') {
    if (/\b(?:vides?|empty|en bois|verre|casiers?|caisses? en|collection)\b/.test(sentence)) return false;
    return !(AS_THANKS.test(sentence) && !/\b(?:bouteilles?|packs?|cartons?|caisses?)\b/.test(sentence));
  }
  if (rule.what === 'medicine')
    return !/\b(?:vides?|empty|jouets?|dinette|docteur|collecte|recycl\w+)\b/.test(sentence);
  // « la carte grise est perdue », « les armes »: a sentence about them
  return !(head.groups?.start !== undefined && head.groups.mine !== undefined && folded.slice(to).trim() !== '');
}

/** « canapé et chatons »: the one before must be offered too, and hold no « pour »: « pour chien et chat ». */
function isListed(before: string): boolean {
  return !/\b(?:(?:pour|a|au|aux|anti|contre|entre|de|d|du|for|of|between)\b [a-z' ]*|(?:avec|with) [a-z0-9' ]*)$/.test(
    before.replace(/\b(?:a (?:donner|adopter|placer)|de (?:la|l'))\b/g, ''),
  );
}

function isAnimalMeant(folded: string, sentence: string, head: RegExpExecArray, behind: string): boolean {
  const isGiven = REHOMED.test(behind) || GIVEN_AWAY.test(folded);
  const { start, giving, mine } = head.groups ?? {};
  const verb = giving?.trim() ?? '';
  if (CARE.test(sentence) && !isGiven && !GIVES.test(verb)) return false;
  // « j'ai un chat », « vous avez des poules ? »: so what
  if (/^(?:j'ai|on a|nous avons|avez|has|have|got|any|for|faut)/.test(verb)) return isGiven;
  // « je cherche mon chat »
  if (mine !== undefined && /cherch|besoin|need|look/.test(verb)) return false;
  // « mes poules pondent », « chat qui dort »: a sentence about them
  if (start === undefined || isGiven) return true;
  return mine === undefined && !/^ (?:qui|est|sont|a|ont|aime\w*|vit|vivent|dort|mange\w*|is|are|has)\b/.test(behind);
}
