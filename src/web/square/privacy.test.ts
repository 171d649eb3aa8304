import { expect, test } from 'vitest';
import { PRIVACY } from './privacy.ts';

/** All that the page says in one language. */
const told = (language: 0 | 1): string =>
  PRIVACY.parts
    .flatMap(({ blocks }) => blocks.flat(2))
    .filter((_, index) => index % 2 === language)
    .join('\n');

/** What docs/retention.md lists of what people leave here, by table, and where the page says so. */
const LISTED: readonly (readonly [table: string, french: RegExp, english: RegExp])[] = [
  ['member', /prénom, le quartier et la langue/, /first name, neighbourhood and language/],
  ['side_channel, an address', /adresse e-mail, seulement si/, /e-mail address, only if/],
  ['side_channel, a browser', /navigateurs que tu relies/, /Browsers you tie/],
  ['side_channel, until when', /jusqu’à ce que tu l’enlèves ou que tu partes/, /until you remove it or leave/],
  ['page_comment', /commentes une annonce/, /comment on a post/],
  ['page_comment, until when', /Un commentaire sur la Page : 30 jours/, /comment on the Page: 30 days/],
  ['page_post', /recopiés sur la Page Facebook/, /copied onto the town’s Facebook Page/],
  [
    'page_post, until when',
    /copie sur la Page Facebook[^\n]*un an après sa fin/,
    /copy on the Facebook Page[^\n]*a year after/,
  ],
  ['post', /annonces sont publiques/, /posts are public/],
  ['no_show', /rendez-vous manqué : un an/, /missed meeting: a year/],
  ['relay_message', /30 jours, ou 14/, /30 days, or 14/],
];

test.each(LISTED)('the privacy page tells of %s', (_table, french, english) => {
  expect(told(0)).toMatch(french);
  expect(told(1)).toMatch(english);
});

test('the privacy page does not say that posts are for neighbours alone', () => {
  expect(told(0)).not.toMatch(/voisins de ta ville : tes annonces/);
});
