import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../words/fold.ts';
import { answersTo, isAnswer, LIKENESS, likenessTo } from './likeness.ts';
import { NAMES_OF_THINGS } from './names-of-things.ts';
import { allNames, expandNames, includes, meantAmong, namesAmong } from './synonyms.ts';

describe('the vocabulary', () => {
  const lines = NAMES_OF_THINGS.trim().split('\n');
  const things = lines.filter((line) => !/ [>~] /.test(line));

  test('no name is of two things', () => {
    const taken = new Map<string, string>();
    const twice: string[] = [];
    for (const line of things) {
      const keys = new Set(line.split(/, | \| /).map((name) => namesAmong(words(name))[0]?.key ?? ''));
      for (const key of keys) {
        if (taken.has(key)) twice.push(`${key}: « ${taken.get(key)} » and « ${line} »`);
        taken.set(key, line);
      }
    }
    expect(twice).toEqual([]);
  });

  test('what has kinds is a thing itself', () => {
    const wide = lines.filter((line) => line.includes(' > ')).map((line) => line.split(' > ')[0] ?? '');
    expect(wide.filter((name) => !things.some((line) => line.split(/, | \| /).includes(name)))).toEqual([]);
  });

  test('what does for something else is a thing itself, and no kind of it already', () => {
    const pairs = lines
      .filter((line) => line.includes(' ~ '))
      .flatMap((line) => {
        const [name = '', others = ''] = line.split(' ~ ');
        return others.split(', ').map((other) => [name, other] as const);
      });
    const isNamed = (name: string) => things.some((line) => line.split(/, | \| /).includes(name));
    expect(pairs.flat().filter((name) => !isNamed(name))).toEqual([]);
    const key = (name: string) => namesAmong(words(name))[0]?.key ?? '';
    expect(pairs.filter(([one, other]) => includes(key(one), key(other)))).toEqual([]);
  });

  test('no thing is a kind of what is a kind of it', () => {
    const wide = lines.filter((line) => line.includes(' > ')).map((line) => line.split(' > ')[0] ?? '');
    const key = (name: string) => namesAmong(words(name))[0]?.key ?? '';
    const round = wide.flatMap((a) =>
      wide.filter((b) => a !== b && includes(key(a), key(b)) && includes(key(b), key(a))),
    );
    expect(round).toEqual([]);
  });
});

test('a text is given its other names, those typed first', () => {
  expect(expandNames('un bahut blanc')).toEqual([
    ['un'],
    ['bahut', 'buffet', 'vaisselier', 'enfilade', 'sideboard'],
    ['blanc'],
  ]);
  expect(expandNames('Tables de chevet')[0]).toContain('nightstand');
  expect(expandNames('lavelinge')[0]).toContain('machine a laver');
  expect(expandNames('bricolage')[0]).toContain('perceuse');
  expect(expandNames('')).toEqual([]);
});

test.each([
  ['velo', 'vtt', true],
  ['vtt', 'velo', false],
  ['poussette', 'landau', true],
  ['couch', 'canape', true],
  ['table', 'table de chevet', false],
  ['bricolage', 'perforateur', true],
  ['inconnu', 'inconnu', true],
  ['inconnu', 'autre', false],
])('« %s » includes « %s »: %s', (wanted, other, isIncluded) => {
  expect(includes(wanted, other)).toBe(isIncluded);
});

describe('what does where the other is looked for', () => {
  test.each([
    ['escabeau', 'échelle télescopique'],
    ['échelle', 'escabeau'],
    ['perforateur', 'perceuse'],
    ['perceuse', 'perforateur Bosch'],
    ['landau', 'poussette'],
    ['poussette', 'landau'],
    ['réfrigérateur', 'frigo'],
    ['frigo', 'réfrigérateur-congélateur'],
    ['téléviseur', 'télé Samsung'],
    ['clic-clac', 'canapé lit'],
    ['canapé', 'clic-clac'],
    ['karcher', 'nettoyeur haute pression'],
    ['pressure washer', 'kärcher'],
    ['tondeuse', 'tracteur-tondeuse'],
    ['tracteur-tondeuse', 'tondeuse'],
    ['ladder', 'escabeau'],
    ['stepladder', 'échelle'],
    ['valise', 'sac de voyage'],
  ])('« %s » ← « %s »', (wish, title) => {
    expect(isAnswer(likenessTo(wish)(title))).toBe(true);
    const asked = namesAmong(words(wish)).flatMap(allNames);
    expect(namesAmong(words(title)).some(({ typed }) => asked.includes(typed))).toBe(true);
  });

  test.each([
    ['escabeau', 'tréteau'],
    ['vtt', 'vélo de course'],
    ['perforateur', 'perforatrice de bureau'],
    ['clic-clac', 'fauteuil'],
    ['lit bébé', 'matelas gonflable'],
  ])('« %s » is not answered by « %s »', (wish, title) => {
    expect(isAnswer(likenessTo(wish)(title))).toBe(false);
  });

  test('it comes behind what is that', () => {
    const answer = likenessTo('escabeau');
    expect(answer('échelle')).toBeLessThan(answer('escabeau en bois'));
  });
});

test.each([
  ['bicyclete', 'bicyclette'],
  ['refrijerateur', 'refrigerateur'],
  ['perseuse', 'perceuse'],
  ['chaine', undefined],
  ['velo', undefined],
  ['xylographe', undefined],
])('« %s » may be meant as « %s »', (typed, meant) => {
  expect(meantAmong(namesAmong([typed]))[0]?.meant).toBe(meant);
});

describe('how well a title answers', () => {
  test.each<[wish: string, title: string, likeness: keyof typeof LIKENESS]>([
    ['chaise', 'chaise', 'same'],
    ['frigo', 'petit réfrigérateur blanc', 'same'],
    ['chaises', 'table avec 4 chaises', 'same'],
    ['livres', 'carton de livres', 'same'],
    ['aide pour déménager', 'coup de main déménagement', 'same'],
    ['desk lamp', 'lampe de bureau', 'same'],
    // what only describes may be missing, and is no thing of its own
    ['bocaux vides', 'bocaux', 'same'],
    ['bocaux', 'bocaux vides', 'same'],
    ['bocaux vides', 'bocaux en verre', 'same'],
    ['lampe vintage', 'lampe', 'same'],
    ['livres pour enfants', 'bouquins jeunesse', 'same'],
    ['plants', 'pieds de tomates', 'same'],
    ['vélo', 'vélo fille pliable', 'kind'],
    ['fauteil', 'fauteuil en velours', 'slip'],
    ['canapé', 'housse de canapé', 'about'],
    ['canape', 'housse de cannapé', 'aboutWithSlip'],
    ['vélo enfant', 'vélo bleu', 'head'],
    ['poussette double', 'poussette canne', 'head'],
    ['vélo enfant', 'vélo de course', 'none'],
    ['poussette canne', 'poussette', 'head'],
    ['chaise', 'chaîne hi-fi', 'none'],
    ['table de chevet', 'table de ping-pong', 'none'],
    ['', 'chaise', 'none'],
    ['chaise', '', 'none'],
  ])('« %s » ← « %s »: %s', (wish, title, likeness) => {
    expect(likenessTo(wish)(title)).toBe(LIKENESS[likeness]);
  });

  test('what for does not count when precision does', () => {
    expect(isAnswer(likenessTo('perceuse pour deux trous')('perceuse'))).toBe(false);
    expect(isAnswer(answersTo('perceuse pour deux trous')('perceuse'))).toBe(true);
    expect(isAnswer(answersTo('aide pour déménager')('vélo'))).toBe(false);
  });

  test('anything may be typed, and takes no time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), fc.string({ maxLength: 300 }), (wish, title) => {
        expect(Object.values(LIKENESS)).toContain(likenessTo(wish)(title));
        expect(answersTo(title)(wish)).toBeGreaterThanOrEqual(LIKENESS.none);
      }),
      { numRuns: 300 },
    );
    const start = performance.now();
    const answers = answersTo('une perceuse');
    for (let i = 0; i < 1_000; i++) answers(`fauteuil en velours vert ${i}`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
