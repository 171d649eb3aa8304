import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { CardFacts } from './card-facts.ts';
import { cardSvg, drawCard, widthOf, wrap } from './share-card.ts';

const CHAIR: CardFacts = {
  label: 'À donner',
  title: 'Fauteuil en velours vert',
  place: 'Cesson, Saint-Brieuc',
  keyword: 'FAUTEUIL 42',
  kind: 'give',
  photoKey: null,
};
const linesOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);

describe('what is drawn', () => {
  test('is the kind, the thing, the place and the keyword', () => {
    expect(linesOf(cardSvg(CHAIR, false)).join(' ')).toBe(
      'À donner Fauteuil en velours vert Cesson, Saint-Brieuc FAUTEUIL 42',
    );
  });

  test('leaves out pictures among the letters and keeps accents, however they are written', () => {
    const words = linesOf(cardSvg({ ...CHAIR, title: '🎁 E\u0301chelle 👨‍👩‍👧 d’été 🇫🇷 3️⃣ œuf\u0000' }, false)).join(
      ' ',
    );
    expect(words).toContain('Échelle d’été 3 œuf');
    expect(words).not.toMatch(/\p{Extended_Pictographic}|\p{C}/u);
  });

  test('is words, never markup', () => {
    const svg = cardSvg({ ...CHAIR, title: '</text><image href="x"/> & "y"' }, false);
    expect(svg).not.toContain('<image');
    expect(linesOf(svg).join(' ')).toContain('&lt;/text&gt;');
  });

  test.each([
    ['a'.repeat(80), true],
    ['Anticonstitutionnellement et hippopotomonstrosesquippedaliophobie', true],
    ['Lot de vaisselle dépareillée pour une colocation de six personnes, avec les verres', false],
    ['W'.repeat(80), false],
    ['漢字'.repeat(40), false],
  ])('stays in its place: %s', (title, hasPhoto) => {
    const svg = cardSvg({ ...CHAIR, title, keyword: `${'M'.repeat(30)} 12345`, place: title }, hasPhoto);
    const room = 1200 - 64 - (hasPhoto ? 560 : 300);
    for (const [, size = '', words = ''] of svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)) {
      expect([words, widthOf(words, Number(size)) <= room]).toEqual([words, true]);
    }
    // of the keyword the number is what counts
    expect(linesOf(svg).at(-1)).toMatch(/… 12345$/);
  });
});

test.each([
  ['un deux trois', 1000, ['un deux trois']],
  ['un deux trois', 61, ['un', 'deux', 'trois']],
  ['un deux trois quatre', 61, ['un', 'deux', 'tr…']],
])('lines are as long as there is room: %s in %i', (words, room, lines) => {
  expect(wrap(words, 20, room, 3)).toEqual(lines);
});

test('letters are no wider than they are taken to be', async () => {
  for (const word of [
    'Fauteuil',
    'ANTICONSTITUTION',
    'mmmmwwww',
    'illilli',
    'Œuvre d’été',
    '0123456789',
    'MWMW@%',
    'çéàùîöÉÀ',
  ]) {
    const size = 60;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="120"><rect width="100%" height="100%" fill="#fff"/><text x="10" y="80" font-family="DejaVu Sans, Noto Sans, sans-serif" font-weight="bold" font-size="${size}">${word}</text></svg>`;
    const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
    expect([word, info.width <= widthOf(word, size)]).toEqual([word, true]);
  }
});

test('a photo that is wider than high is seen from edge to edge', async () => {
  const strip = (background: string) => ({ create: { width: 200, height: 900, channels: 3 as const, background } });
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#f00' } })
    .composite([
      { input: strip('#0f0'), left: 0, top: 0 },
      { input: strip('#00f'), left: 1000, top: 0 },
    ])
    .jpeg()
    .toBuffer();
  const card = await drawCard(CHAIR, photo);
  const colourAt = async (left: number) => {
    const { channels } = await sharp(
      await sharp(card).extract({ left, top: 300, width: 20, height: 20 }).toBuffer(),
    ).stats();
    return channels.map(({ mean }) => Math.round(mean / 60));
  };
  expect(await Promise.all([670, 920, 1160].map(colourAt))).toEqual([
    [0, 4, 0],
    [4, 0, 0],
    [0, 0, 4],
  ]);
});

test('a picture beside the words fills its part', async () => {
  const red = await sharp({ create: { width: 300, height: 900, channels: 3, background: '#f00' } })
    .jpeg()
    .toBuffer();
  const card = sharp(await drawCard(CHAIR, red));
  const { channels } = await sharp(
    await card.extract({ left: 700, top: 20, width: 480, height: 590 }).toBuffer(),
  ).stats();
  expect(channels.map(({ mean }) => Math.round(mean / 50))).toEqual([5, 0, 0]);
});
