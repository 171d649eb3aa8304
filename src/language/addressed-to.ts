import { fold } from './fold.ts';
import { namesThing } from './things.ts';

/*
 * « slt zoé, jpasse demain 9h ? »: to whom a message says it is. A name further on in it may only be spoken of (« je l'ai
 * laissé chez Zoé »).
 */

/** What one greets somebody with: the name behind it is theirs. */
const GREETS =
  "(?:re[- ]?)?(?:bonjour|bonsoir|salut|slt|coucou|cc|bjr|bsr|kikou|hello|hey|hi|yo|dear|ch[eè]re?|bonne (?:journee|soiree|nuit)|a (?:demain|bientot|tout(?: de suite| a l'heure)?|plus|toute))";
/** Behind these the name must be set apart: « oui zoé est là » speaks of her. */
const SAYS =
  "(?:oui|ouais|non|ok|okay|d'accord|dac|merci(?: (?:beaucoup|bien))?|super|parfait|desolee?|pardon|alors|dis|dis[- ]moi|au fait|pour|a|stp|yes|no|thanks|thank you|sorry|for|to)";
/** So a name ends a message that is for somebody else, or about them. */
const ABOUT =
  /(?:^|[ '])(?:a|chez|de|d|du|pour|avec|et|ou|par|que|qu|est|c'est|sans|voir|vois|vu|appelle|demande|connais|to|at|for|with|from|and|or|of|is|see|ask)$/;

/** `surely`: it begins with their name, as one speaks to somebody. `perhaps`: it ends with it. */
export function isAddressedTo(text: string, name: string): 'surely' | 'perhaps' | null {
  // a name on a line of its own is set apart
  const said = fold(text.replaceAll('\n', ', ')).replace(/^[^a-z0-9]+/, '');
  const [first = ''] = fold(name).split(' ');
  if (first.length < 2) return null;
  const named = escaped(first);
  const greeting = new RegExp(`^(?:${SAYS}[ ,!]+)?${GREETS}[ ,!]+(?:${GREETS}[ ,!]+)?${named}(?![a-z'-])`);
  const apart = new RegExp(`^(?:${SAYS}[ ,!]+){0,2}${named} ?(?:[,:;!?.\\n]|-(?= )|$)`);
  if (greeting.test(said) || apart.test(said)) return 'surely';
  const last = new RegExp(`^(?<before>.*?)(?<apart>[,!.?;:]?) ?\\b${named}[ .!?)]*$`).exec(said)?.groups;
  if (!last || last.before === '') return null;
  return last.apart === '' && ABOUT.test(String(last.before).trim()) ? null : 'perhaps';
}

const escaped = (word: string): string => word.replace(/[^a-z0-9]/g, '\\$&');

const OPENING = new RegExp(
  `^(?:${SAYS}[ ,!]+)?${GREETS}[ ,!]+[a-z]|^(?:${SAYS}[ ,!]+){0,2}[a-z][a-z'-]+ ?(?:[,:;!?.]|-(?= ))`,
);

/** Whether it may begin with somebody's name at all: who that may be need not be looked up else. */
export function maySpeakTo(text: string): boolean {
  return OPENING.test(fold(text.replaceAll('\n', ', ')).replace(/^[^a-z0-9]+/, ''));
}

const SPEAKS_TO = new RegExp(`^(?:${SAYS}|${GREETS})(?![a-z])`);

/** « rose, pivoine », « Zoé : 2 »: nothing but the name itself says that it is said to anybody. */
export function beginsWithNameAlone(text: string): boolean {
  return !SPEAKS_TO.test(fold(text).replace(/^[^a-z0-9]+/, ''));
}

const ITEM = "[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,2}";
const LIST = new RegExp(`^${ITEM}(?:, ?${ITEM})*(?:,| et| and) ${ITEM}(?: (?:en|de|a|in) [a-z' -]+)?[ .!]*$`);

/** « prune, fraise et abricot »: things, one behind the other, the first of which may be called as somebody is. */
export function listsThings(text: string): boolean {
  return LIST.test(fold(text)) && namesThing(text.slice(text.indexOf(',') + 1), 4);
}
