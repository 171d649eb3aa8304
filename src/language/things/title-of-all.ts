import { fold } from '../words/fold.ts';

/*
 * « 2 poufs en cuir, une table basse en bois massif, … », nine things in one message: a title has no room for all of them. As many as fit
 * stand in it, whole, and the others behind it.
 */

/** As many letters a title has, and what stands behind it. */
const MOST_IN_TITLE = 80;
const MOST_BEHIND = 160;

/** Says of a thing, before its name, which it is. */
const BEFORE =
  /^(?:\d+ |(?:grande?s?|petite?s?|vieux|vieilles?|beaux?|belles?|bonne?s?|jolie?s?|ancienne?s?|gros(?:ses?)?|nouve(?:au|lle)s?|old|big|small|large|little|nice|new) )*/iu;
/** The name itself: « machine à café », « lit parapluie », « vélo d'appartement ». */
const NAME =
  /^[\p{L}\p{M}'’-]+(?: (?:[àa] |de |d['’]|en |pour |of )?(?!(?:avec|sans|et|en|pour|de|du|des|with|without|and|very|très|presque|comme)(?![\p{L}]))[\p{L}\p{M}'’-]+)?/u;

/** « grande table basse en bois massif exotique » → « grande table basse » */
function shortName(thing: string): string {
  const before = BEFORE.exec(thing)?.[0] ?? '';
  const name = NAME.exec(thing.slice(before.length))?.[0] ?? '';
  return name === '' ? thing : `${before}${name}`;
}

const all = (things: readonly string[]): string => things.join(', ');

/** Names that fit in so many letters, whole; a list that is cut shows it. */
export function within(names: readonly string[], room: number): string {
  if (all(names).length <= room) return all(names);
  let said = '';
  for (const name of names) {
    const next = said === '' ? name : `${said}, ${name}`;
    if (next.length > room - 1) return `${said}…`;
    said = next;
  }
  return said;
}

export interface InTwo {
  title: string;
  /** The names behind it, and how many they are. */
  rest: string;
  more: number;
}

/**
 * @param room for the names behind it: less where something else is told there
 * @returns null: the title names them all by itself
 */
export function titleOfAll(title: string, things: readonly string[], room = MOST_BEHIND): InTwo | null {
  const said = fold(title);
  if (things.length < 2 || things.every((thing) => said.includes(fold(shortName(thing))))) return null;
  const whole = inTwo(things);
  return whole.rest.length <= room ? whole : inTwo(things.map(shortName), room);
}

/** As many as fit, and the others. */
function inTwo(names: readonly string[], room = Number.POSITIVE_INFINITY): InTwo {
  const more = names.findIndex((_, place) => place > 0 && all(names.slice(0, place + 1)).length > MOST_IN_TITLE);
  if (more === -1) return { title: all(names), rest: '', more: 0 };
  return { title: all(names.slice(0, more)), rest: within(names.slice(more), room), more: names.length - more };
}
