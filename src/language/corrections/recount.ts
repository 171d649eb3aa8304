import { isPartOfName } from '../things/part-of-name.ts';
import { words } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';
import { LEAD, TRAIL } from './correction-words.ts';
import { NOT, NOT_BUT, NUMBER } from './rather.ts';

const MANY = `${NUMBER}|une? seule?|une?`;
const SAID = new RegExp(
  `^(?:(?:c'est|il y a|y a|j'ai|juste|seulement|it's|only) )*(?<many>${MANY}) (?:de |d')?(?<name>[a-z].*)$`,
);
const NOT_SO_MANY = new RegExp(
  `^(?:c'est |il y a |y a )?(?:${NOT}) (?:${MANY})(?: [a-z' -]{3,30}?)?(?:[ ,;:.]+(?:(?:mais|c'est|plutot|juste) )*)(?=(?:${MANY})\\b)`,
);
const NOT_BEHIND = new RegExp(` ?,? (?:et |and )?(?:${NOT_BUT}) (?:${MANY})$`);

/**
 * « 3 pots de figues en fait », « non c deux poufs », « pas 5, 3 pots de figues », of several things: the list with so many of the one
 * that is named. null: it names none, or several.
 */
export function recount(things: readonly string[], text: string): string[] | null {
  if (text.length > 80 || text.includes('?')) return null;
  const flat = text.replace(/\s+/g, ' ').trim();
  const aligned = spellOut(flat);
  let said = aligned.text.replace(/[\s.!,;]+$/, '');
  const end = said.length;
  for (let turn = 0; turn < 4; turn++) {
    const led = NOT_SO_MANY.exec(said)?.[0] ?? LEAD.exec(said)?.[0] ?? '';
    if (led === '') break;
    said = said.slice(led.length);
  }
  const from = end - said.length;
  for (let trail = TRAIL.exec(said); trail !== null; trail = TRAIL.exec(said)) said = said.slice(0, trail.index);
  said = said.replace(NOT_BEHIND, '');
  const { many = '', name } = SAID.exec(said)?.groups ?? {};
  if (name === undefined) return null;
  const count = readNumber(many.replace(/ seule?$/, ''));
  const named = things.filter((thing) => isPartOfName(name, thing));
  const [thing] = named;
  if (thing === undefined || named.length > 1 || count === null || count < 1) return null;
  const bare = thing.replace(/^\d{1,3} (?:de |d['’])?/, '');
  const isWhole = isPartOfName(bare, name) && words(name).length <= words(bare).length;
  const start = from + said.length - name.length;
  const typed = flat.slice(aligned.at[start] ?? 0, aligned.at[start + name.length] ?? flat.length);
  const whole = `${count === 1 ? '' : `${count} `}${isWhole ? typed : bare}`;
  return things.map((one) => (one === thing ? whole : one));
}
