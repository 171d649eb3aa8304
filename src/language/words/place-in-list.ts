const WORDS = [
  'premier premiere 1er first',
  'deuxieme second seconde 2nd',
  'troisieme third 3rd',
  'quatrieme fourth',
  'cinquieme fifth',
  'sixieme sixth',
  'septieme seventh',
  'huitieme eighth',
  'neuvieme ninth',
  'dixieme tenth',
];

/** How one says which of a list, folded: « le 2eme », « la deuxième », “the last one”. `at` from 0. */
export function placeWords(at: number, count: number): string[] {
  const place = at + 1;
  const named = (WORDS[at] ?? '').split(' ').filter((word) => word !== '');
  const numbered = [`${place}`, `${place}e`, `${place}eme`, `${place}ieme`, `${place}th`];
  return [...named, ...numbered, 'one', ...(place === count ? ['dernier', 'derniere', 'last'] : [])];
}
