import type { Words } from '../../conversation/bubble.ts';
import type { Db } from '../../database/database.ts';
import { findCommunes } from '../towns/find-communes.ts';
import { findCommune, townsAmong } from '../towns/store.ts';
import type { Commune } from '../towns/town.table.ts';
import { MOST_AROUND, namesIn, shortList } from './rules.ts';

type Named = { insee: string; name: string };

/**
 * The communes that a text names, of the same département or of those that work with this one. `why`: the sentence that
 * says what is wrong with it.
 */
export async function readAround(
  db: Db,
  commune: Commune,
  text: string,
): Promise<{ communes: Named[] } | { why: Words }> {
  const names = namesIn(text);
  if (names.length > MOST_AROUND) return { why: { key: 'found.around-many', args: { most: MOST_AROUND } } };
  const communes: Named[] = [];
  const unclear: string[] = [];
  for (const name of names) {
    const found = await nearbyCalled(db, commune, name);
    if (!found) unclear.push(name);
    else if (found.insee !== commune.insee && !communes.some(({ insee }) => insee === found.insee))
      communes.push(found);
  }
  if (unclear.length > 0) return { why: { key: 'found.around-unclear', args: { towns: shortList(unclear) } } };
  const taken = await townsAmong(
    db,
    communes.map(({ insee }) => insee),
  );
  const others = communes.filter(({ insee }) => taken.has(insee));
  if (others.length > 0) {
    return { why: { key: 'found.around-taken', args: { towns: shortList(others.map(({ name }) => name)) } } };
  }
  return { communes };
}

/** Of several communes of a name the one nearby is meant, if there is one. */
async function nearbyCalled(db: Db, { department, epci }: Commune, name: string): Promise<Named | undefined> {
  const found = await findCommunes(db, name, 10);
  const near: Named[] = [];
  for (const one of found) {
    const isNear =
      one.department === department || (epci !== null && (await findCommune(db, one.insee))?.epci === epci);
    if (isNear) near.push(one);
  }
  // a name that is not whole, or a slip, is taken for certain only when nothing else nearby is like it
  return near.length === 1 || found[0]?.exact || found[0]?.name === near[0]?.name ? near[0] : undefined;
}
