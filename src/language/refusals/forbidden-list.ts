import { fold } from '../words/fold.ts';

/** Before what is named: « pas d'alcool », « les matelas ». */
const BEFORE = /^(?:pas |no )?(?:de la |de l['’]|de |d['’]|du |des |les |la |le |l['’]|the )?/iu;
const SETTLED = { alcohol: /^(?:alcools?|alcohol)$/, animal: /^(?:animal|animaux|animals)$/ };

/**
 * What an admin writes that a town forbids: « Pas d'alcool, les animaux et matelas » → alcohol, animal, matelas. The
 * first two are what every town settles, the others stay in the admin's words.
 */
export function readForbidden(said: unknown): string[] {
  if (typeof said !== 'string') return [];
  const things = said
    .split(/[,;\n/]|\.(?:\s|$)|\s(?:et|ou|ni|and|or)\s/u)
    .map((thing) => thing.trim().replace(BEFORE, '').trim());
  const read = things.filter((thing) => /\p{L}.*\p{L}/u.test(thing)).map(settledOr);
  return [...new Map(read.map((thing) => [fold(thing), thing])).values()];
}

function settledOr(thing: string): string {
  const folded = fold(thing);
  const settled = Object.entries(SETTLED).find(([, pattern]) => pattern.test(folded));
  return settled?.[0] ?? thing;
}
