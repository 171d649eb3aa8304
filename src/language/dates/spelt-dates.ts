/** Days of a month in words, the longer ones first. */
const DATES = [
  'premier first',
  'deux second',
  'trois third',
  'quatre fourth',
  'cinq fifth',
  'six sixth',
  'sept seventh',
  'huit eighth',
  'neuf ninth',
  'dix tenth',
  'onze eleventh',
  'douze twelfth',
  'treize thirteenth',
  'quatorze fourteenth',
  'quinze fifteenth',
  'seize sixteenth',
  'dix-sept seventeenth',
  'dix-huit eighteenth',
  'dix-neuf nineteenth',
  'vingt twentieth',
  'vingt-et-un twenty-first',
  'vingt-deux twenty-second',
  'vingt-trois twenty-third',
  'vingt-quatre twenty-fourth',
  'vingt-cinq twenty-fifth',
  'vingt-six twenty-sixth',
  'vingt-sept twenty-seventh',
  'vingt-huit twenty-eighth',
  'vingt-neuf twenty-ninth',
  'trente thirtieth',
  'trente-et-un thirty-first',
];
/** Any of them, for a pattern. */
export const SPELT_DATES = DATES.flatMap((names) => names.split(' '))
  .reverse()
  .map((name) => name.replaceAll('-', '[ -]'))
  .join('|');
/** « vingt et un » → 21; 0: none. */
export const dateOf = (words: string): number =>
  DATES.findIndex((names) => names.split(' ').includes(words.replaceAll(' ', '-'))) + 1;
