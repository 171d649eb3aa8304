import { foldTownName } from '../places/town-name.ts';
import { fold } from '../words/fold.ts';

/*
 * What people write at the door that says where they live, whatever was asked: « côté gare », « near the harbour », « non
 * Plérin pardon », to « Et ton prénom ? ».
 */

const plain = (text: string): string =>
  fold(text.slice(0, 120))
    .replace(/[.!?…,;:()"«»]+/g, ' ')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Said before what is meant: a second thought, or that one lives there. */
const AHEAD =
  /^(?:(?:ah|oh|euh|heu|bah|ben|bon|mais|et|alors|ok|oui|si|en fait|finalement|plutot|pardon|donc|du coup|well|so|yes|actually|sorry|(?:je )?(?:veux|voulais) dire|i mean(?:t)?|moi|c'?est|c|it's|it is|je suis|j'? ?h?abite|on habite|j'?suis|je vis|i live|i'm|i am|we live) )+/;
/** What begins a place and no name. */
const TOWARD =
  /^(?:(?:tout )?(?:pres|proche|a cote|en face|en haut|en bas|pas loin|au bout|au bord|autour) |(?:cote|vers|derriere|devant|dans|sur|entre|du cote|au|aux|a la|a l'|par la|du|des) |(?:near|next to|close to|by the|around|behind|opposite|in the|at the|on the|not far|between|towards?|off the) |d[eu] (?:la |l'|le |les ))/;
/** Words of which one alone, or behind its article, is a place. */
const PLACE_WORDS =
  /^(?:(?:le|la|les|l'|un|the|my|mon) ?)?(?:(?:petit|grand|vieux|old|new|haut|bas|train) )?(?:quartier|centre|center|hyper|hypercentre|bourg|gare|port|plage|rue|avenue|boulevard|impasse|allee|place|chemin|route|hopital|mairie|eglise|cathedrale|ecole|lycee|college|fac|campus|stade|marche|zone|parc|rond-point|campagne|village|hameau|cite|residence|lotissement|ville|station|harbou?r|beach|downtown|town|city|suburbs?|street|road|square|park|church|hospital|school|market|neighbou?rhood|district|countryside)(?:[ '-]|$)/;
/** Communes that are first names too: « Valentine », « Albert ». */
const NAMES = new Set(
  'albert alban alex alix anais aubin colombe eloise eve florentin francois gael germaine gilles laurie leon luc lucy marie marin mathieu noe paule raymond remy rene romain salome suzanne valentine yves mary amy pia nancy lourdes charly blaise noel vienne'.split(
    ' ',
  ),
);
/** A street number, and what stands on it. */
const NUMBERED =
  /^\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av|bd|boulevard|impasse|allee|place|chemin|route|street|road)\b/;

/** Whether a whole message says where somebody lives rather than what they are called. @param places known around, see turn.ts */
export function saysPlace(text: string, places: readonly string[]): boolean {
  const said = plain(text);
  const bare = said.replace(AHEAD, '');
  if (NUMBERED.test(bare) || TOWARD.test(`${bare} `) || PLACE_WORDS.test(bare)) return true;
  // « plutôt à Robien », « à l'est »; « A. Martin » is somebody
  if (AT.test(bare) && (bare !== said || /^\W*à\s/iu.test(text))) return true;
  const head = beforeNear(text);
  return (head !== null && isPlaceName(head, places)) || isPlaceName(text, places);
}

/** « à Robien », “in Robien” */
const AT = /^(?:a|en|in|at) (?=\S)/;

/** « Trégueux près de Saint-Brieuc »: what stands before what it is near to, as typed; null: nothing is near. */
export const beforeNear = (text: string): string | null => BEFORE_NEAR.exec(text.slice(0, 100))?.groups?.head ?? null;
const BEFORE_NEAR =
  /^[^\p{L}]*(?<head>\p{L}[\p{L}\p{M}'’ -]{1,40}?)[ ,(]+(?:juste |tout |c['’]est |just )?(?:(?:pr[eè]s|proche|[aà] c[oô]t[eé]|pas loin|non loin|[aà] proximit[eé]|close|next) (?:d[eu]s? |d['’]|to )|near )\s*\p{L}/iu;

/** « Cesson », « les villages », « le légué »: one of these places, and nothing else. */
export function isPlaceName(text: string, places: readonly string[]): boolean {
  const said = foldTownName(plain(text).replace(AHEAD, '').replace(AT, ''));
  if (said === '' || NAMES.has(said)) return false;
  const bare = withoutArticle(said);
  return places.some((place) => {
    const name = foldTownName(place);
    return name === said || (withoutArticle(name) === bare && bare.length > 3);
  });
}

const withoutArticle = (name: string): string => name.replace(/^(?:le|la|les|l) (?=\S)/, '');

/** A commune of that name is one when somebody says who they are: « moi c'est Plérin », not « moi c'est Valentine ». */
export const isAlsoFirstName = (name: string): boolean => NAMES.has(foldTownName(name));

/** Says that what was said before is not so. */
const CORRECTS =
  /^(?:(?:ah|oh|euh|bah|ben|mais|alors|et) )*(?:non|nan|no|pardon|oups|erreur|en fait|finalement|plutot|desolee?|sorry|actually|je me suis trompee?|i mean(?:t)?|je (?:veux|voulais) dire|enfin)(?= )|(?:^| )(?:pardon|oups|plutot|en fait|erreur|desolee?|sorry|actually|instead|rather)$/;
const LIVES = /(?:^|[^a-z])(?:j'? ?h?abite|on habite|je vis|i live|we live|rejoindre|join)(?![a-z])/;
/** What stands around a commune's name in such a sentence. */
const AROUND =
  /^(?:(?:ah|oh|euh|heu|bah|ben|bon|mais|et|alors|ok|oui|si|non|nan|no|yes|en fait|finalement|plutot|pardon|oups|erreur|desolee?|sorry|actually|(?:je )?(?:veux|voulais) dire|i mean(?:t)?|je me suis trompee?|enfin|moi|c'?est|c|it'?s|it is|je|j'|j|jsuis|suis|veux|voudrais|aimerais|jveux|bien|plus|habite|habitais|jhabite|j'habite|j'abite|vis|on|i|i'm|live|we|want to|would like to|i'd like to|rejoindre|join|a|au|aux|sur|de|d'|in|to|from|maintenant|now|la ville de|la commune de|ma commune c'est|ma ville c'est) )+/;
const BEHIND =
  /(?: (?:pardon|oups|plutot|en fait|erreur|desolee?|sorry|actually|instead|rather|maintenant|now|alors|merci|svp|stp|please|du coup|en fait|bien sur|voila|quoi|too|aussi|then))+$/;

/**
 * « non plérin pardon », « en fait j'habite Plérin », « je veux rejoindre St Brieuc alors »: the commune that is named after
 * all, as typed; null: no second thought about it.
 */
export function readOtherTown(text: string): string | null {
  const said = plain(text);
  // « j'habite à Rennes, et je viens souvent » is an answer in itself
  const isMeant =
    CORRECTS.test(said) || NOT_THAT.test(said) || (LIVES.test(said) && !/[,;]| (?:et|mais|and|but) /.test(text));
  if (text.includes('?') || text.length > 100 || !isMeant) return null;
  const bare = withoutAround(said);
  return bare.length > 2 && bare.split(' ').length <= 5 ? bare : null;
}

/** « Plérin, pas Saint-Brieuc »; not « je sais pas trop ». */
const NOT_THAT = /^(?!(?:je|j|on|ca|il|elle|i|we|it|pas|not)\b).+ (?:pas|not) (?:a |in )?[a-z]/;

function withoutAround(said: string): string {
  return `${said} `
    .replace(AROUND, '')
    .trim()
    .replace(/ (?:(?:et|and|mais|but) )?(?:(?:pas|not|je|j|i|on|we)\b|j').*$/, '')
    .replace(BEHIND, '')
    .trim();
}

/** « yes Saint-Brieuc », « je veux bien rejoindre st brieuc alors »: it names the commune again, and nothing in it. */
export function saysOnlyTown(text: string, town: string): boolean {
  return town !== '' && foldTownName(withoutAround(plain(text))) === foldTownName(town);
}
