import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPost } from './read-post.ts';

/** Sunday 22 November 2026, noon in Paris. */
const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test('one message is enough', () => {
  expect(readPost('Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi', context)).toEqual({
    direction: 'offer',
    kind: 'give',
    item: 'fauteuil en velours vert',
    quartier: 'Cesson',
    until: '2026-11-27T22:59:59.000Z',
    confidence: 'strong',
  });
});

test('how many, and against what', () => {
  expect(readPost('Bonjour, j’échange 5 pots de confiture contre une douzaine d’œufs, à Robien', context)).toEqual({
    direction: 'offer',
    kind: 'swap',
    item: 'pots de confiture',
    quantity: 5,
    quartier: 'Robien',
    inReturn: 'œufs',
    confidence: 'strong',
  });
});

describe('the item: as typed, without what is not the thing', () => {
  test.each([
    ['Je donne un Fauteuil club !!', 'fauteuil club'],
    ['JE DONNE UN FRIGO AMÉRICAIN', 'frigo américain'],
    ['A DONNER frigo', 'frigo'],
    ['Je donne une TV LED', 'TV LED'],
    ['je donne une petite table basse svp', 'petite table basse'],
    ['Je donne de la confiture', 'confiture'],
    ['je donne l’armoire de ma grand-mère', 'armoire de ma grand-mère'],
    ['je donne un fauteil troué', 'fauteil troué'],
    ['🎁 je donne un vélo 🚲 rouge 🎁', 'vélo rouge'],
    ['je donne une table, 4 chaises et un buffet', 'table, 4 chaises et un buffet'],
    ['Je donne :\n- une table\n- 4 chaises', 'table, 4 chaises'],
    ['je donne un canapé, très bon état, à venir chercher', 'canapé'],
    ['je donne un canapé qui ne me sert plus', 'canapé'],
    ['je donne un canapé (bon état)', 'canapé'],
    ['je donne des habits (0-6 mois) et un lit', 'habits (0-6 mois) et un lit'],
    ['je donne 5 kg de pommes', '5 kg de pommes'],
    ['je donne une robe à fleurs taille 38/40', 'robe à fleurs taille 38/40'],
    ['je donne une machine a coudre', 'machine a coudre'],
    ['à donner canapé 3 places gratuit', 'canapé 3 places'],
    ['je cherche une échelle pour nettoyer mes gouttières', 'échelle'],
    ['cherche quelqu’un pour m’aider à déménager', 'aide pour déménager'],
    ['besoin d’un coup de main pour monter un meuble', 'coup de main pour monter un meuble'],
    ['looking for someone to help me move a sofa', 'help to move a sofa'],
    ["I'm giving away three wooden chairs", 'wooden chairs'],
  ])('%s → %s', (text, item) => {
    expect(readPost(text, context)?.item).toBe(item);
  });

  test('no longer than a post allows', () => {
    const item = readPost(`je donne ${'un très grand meuble ancien '.repeat(20)}`, context)?.item ?? '';
    expect(item.length).toBeLessThanOrEqual(80);
    expect(item).toMatch(/^très grand meuble\b.*\S$/);
  });
});

describe('the quartier', () => {
  test.each([
    ['je donne un lit à Cesson', 'Cesson'],
    ['je donne un lit a cesson', 'Cesson'],
    ['JE DONNE UN LIT A CESSON', 'Cesson'],
    ['je donne un lit sur Saint-Brieuc', 'Saint-Brieuc'],
    ['je donne un lit a saint brieuc', 'Saint Brieuc'],
    ['je donne un lit à Plérin sur Mer', 'Plérin sur Mer'],
    ['je donne un lit au Légué', 'Légué'],
    ['je donne un lit quartier de la gare', 'la gare'],
    ['je donne un lit, quartier Robien', 'Robien'],
    ['je donne un lit près de la gare', 'la gare'],
    ['je donne un lit en centre-ville', 'centre-ville'],
    ['je donne un lit, au 12 rue de Gouédic', 'rue de Gouédic'],
    ["J'habite à Robien et je donne un lit", 'Robien'],
    ['giving away a bed in Cesson', 'Cesson'],
    ['je donne une machine à laver', undefined],
    ['JE DONNE UNE TABLE A REPASSER', undefined],
    ['je donne un sac a dos', undefined],
    ['je donne une tarte aux pommes', undefined],
    ['je donne un lit à qui veut', undefined],
    ['je donne un meuble à roulettes', undefined],
    ['looking for a drill', undefined],
  ])('%s → %s', (text, quartier) => {
    expect(readPost(text, context)?.quartier).toBe(quartier);
  });

  test('places that are known are found however they are typed', () => {
    const places = ['Les Villages', 'Saint-Jouan'];
    expect(readPost('je donne un lit saint jouan', { ...context, places })?.quartier).toBe('Saint-Jouan');
    expect(readPost('je donne un lit, LES VILLAGES', { ...context, places })).toMatchObject({
      item: 'lit',
      quartier: 'Les Villages',
    });
  });
});

describe('« contre »', () => {
  test.each([
    ['je donne des tomates contre un gâteau', 'swap', 'gâteau'],
    ['je donne un chaton contre bons soins', 'give', undefined],
    ['je donne un lit, à poser contre un mur', 'give', undefined],
    ['troc plants de tomates contre livres de poche', 'swap', 'livres de poche'],
    ['je cherche des œufs en échange de confiture', 'swap', 'confiture'],
    ['swap jam for eggs', 'swap', 'eggs'],
    ['confiture contre œufs', 'swap', 'œufs'],
  ])('%s', (text, kind, inReturn) => {
    expect([readPost(text, context)?.kind, readPost(text, context)?.inReturn]).toEqual([kind, inReturn]);
  });
});

describe('sales', () => {
  test.each([
    'je vends un canapé',
    'Vends vélo 20€',
    'table à vendre',
    'canapé à donner 50 euros',
    'selling my bike',
    'je loue ma remorque 20 € la journée',
    'je cherche à acheter un vélo',
  ])('%s', (text) => {
    expect(readPost(text, context)).toMatchObject({ sale: true });
  });
  test.each([
    'je donne un vélo, valeur 200 €',
    'je prête ma remorque, caution 50 euros',
    'je donne un lit, 0 €',
    'je donne un lit acheté 300€',
  ])('no sale: %s', (text) => {
    expect(readPost(text, context)?.sale).toBeUndefined();
  });
});

describe('no post', () => {
  test.each([
    '',
    ' ',
    '👍',
    'Bonjour',
    'Bonjour à tous',
    'Merci !',
    'merci pour le fauteuil',
    'oui',
    'ok',
    'non',
    'Marie',
    "Moi c'est Thomas",
    'Je m’appelle Marie',
    "J'habite à Robien",
    'Je suis de Cesson',
    'Cesson',
    'Saint-Brieuc',
    '22000',
    'quartier de la gare',
    '12 rue de la Gare',
    'avant samedi',
    'FAUTEUIL 42',
    'je prends le fauteuil 42',
    'je veux bien le 42',
    'je suis preneur du 42',
    'je suis preneur',
    'comment ça marche ?',
    'comment donner un objet ?',
    "c'est quoi l'adresse ?",
    'est-ce que je peux vendre un vélo ?',
    'qui a pris le fauteuil ?',
    'il est toujours dispo ?',
    "c'est donné",
    "j'ai donné le fauteuil",
    'donné !',
    'je ne donne plus le fauteuil',
    'je ne cherche plus',
    'je peux passer ce soir',
    'je vous donne mon adresse : 3 rue des Lilas',
    "j'ai besoin d'aide",
    'aide',
    'mes annonces',
    'annuler',
    'non c’est à Plérin',
    'je cherche mon annonce',
    'hello',
    'how does it work?',
    'thanks for the chair',
  ])('%j', (text) => {
    expect(readPost(text, context)).toBeNull();
  });
});

describe('weak: something is missing or not quite said', () => {
  test.each([
    'je donne',
    'je veux donner quelque chose',
    'j’ai des cartons en trop',
    'il me reste des tomates',
    'confiture contre œufs',
  ])('%s', (text) => {
    expect(readPost(text, context)?.confidence).toBe('weak');
  });
});

test('a list of which nothing stays leaves no space behind the thing', () => {
  expect(readPost('vends aurait , un', context)?.item).toBe('aurait');
});

test('never throws, and says the same twice', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'je',
      'donne',
      'cherche',
      'un',
      'vélo',
      'à',
      'Cesson',
      'contre',
      'avant',
      'samedi',
      '3',
      '20€',
      ',',
      '.',
      '\n',
      ':',
      '-',
      '(',
      'prête',
      "quelqu'un",
      'aurait',
      'vends',
      'aide',
      'pour',
      "m'aider",
      '🚲',
      'the',
      'for',
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(pieces, fc.string({ unit: 'binary', maxLength: 100 }), (typed, noise) => {
      for (const text of [typed.join(' '), noise, noise + typed.join(' '), typed.join('')]) {
        const read = readPost(text, context);
        expect(readPost(text, context)).toEqual(read);
        if (read?.item !== undefined) {
          expect(read.item.length).toBeLessThanOrEqual(100);
          expect(read.item).toBe(read.item.trim());
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('long and hostile texts take no time', () => {
  const start = performance.now();
  for (const one of [
    'je donne ',
    'a a a ',
    '((((',
    ', , ',
    'quelqu’un ',
    'un deux trois ',
    '12/12 ',
    "d'ici le ",
    'à Cesson ',
    'contre ',
    '- ',
  ]) {
    readPost(one.repeat(5_000), context);
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});

test.each([
  ['Je donne un canapé, passez rue des Lilas on est là ce soir', 'rue des Lilas'],
  ['Free chairs on the doorstep, rue Victor-Hugo until Monday', 'rue Victor-Hugo'],
  ['Je donne une poussette, la Cassardière, à venir chercher', 'Cassardière'],
  ['je donne une scie à bande', undefined],
])('where it is: « %s »', (text, quartier) => {
  expect(readPost(text, { now: new Date('2026-11-24T11:00:00Z'), timezone: 'Europe/Paris' })?.quartier).toBe(quartier);
});

test('“I give away 5 jars of jam”', () => {
  expect(readPost('I give away 5 jars of jam', context)).toMatchObject({
    kind: 'give',
    item: 'jars of jam',
    quantity: 5,
  });
});

test.each([
  ['je donne mon canapé parce que je déménage', 'canapé'],
  ['je donne un vélo vu que je ne m’en sers plus', 'vélo'],
  ['je donne une table suite à mon déménagement', 'table'],
  ['je cherche des cartons en vue de mon déménagement', 'cartons'],
  ['je cherche une perceuse pour monter une étagère', 'perceuse'],
  ['i need a drill to put up a shelf', 'drill'],
  ['je cherche un vélo pour enfant 3 ans', 'vélo pour enfant 3 ans'],
  ['je donne des outils pour travailler le bois', 'outils pour travailler le bois'],
])('%s: why is no part of the thing, for whom is', (text, item) => {
  expect(readPost(text, context)?.item).toBe(item);
});

test.each([
  ['sofa, need gone by sunday', 'sofa', '2026-11-29'],
  ['a fridge need gone by friday', 'fridge', '2026-11-27'],
  ['free desk, must be gone by tomorrow', 'desk', '2026-11-23'],
])('%s: that is until when', (text, item, day) => {
  const post = readPost(text, context);
  expect({ direction: post?.direction, item: post?.item, day: post?.until?.slice(0, 10) }).toEqual({
    direction: 'offer',
    item,
    day,
  });
});

test.each([
  ['qqn aurait un porte vélo du 19 au 22 décembre', 'request lend'],
  ['besoin d’une table de camping pour la brocante du 6 décembre', 'request lend'],
  ['vous auriez pas un chauffage d’appoint à me passer quelques jours', 'request lend'],
  ['ya qqn ki a 1 clé dynamometrik', 'request lend'],
  ['machine à laver cherche nouveau foyer, 6kg', 'offer give'],
  ['cherche nouvelle famille pour mon canapé', 'offer give'],
  ['est-ce que quelqu’un récupère les bouchons plastique ? j’en ai un sac plein', 'offer give'],
  ['qui récupérerait du polystyrène ? grand carton', 'offer give'],
  ['propose fumier de cheval contre légumes', 'offer swap'],
  ['je propose de trier vos papiers', 'offer service'],
])('%s: %s', (text, what) => {
  const post = readPost(text, context);
  expect(`${post?.direction} ${post?.kind}`).toBe(what);
});

test.each([
  ['je donne des bûches jusqu’à mars', 'bûches', '2027-03-31'],
  ['je prête mon barnum jusqu’en mars', 'barnum', '2027-03-31'],
  ['je prête mon pressoir à l’automne', 'pressoir', undefined],
])('%s: months and seasons', (text, item, day) => {
  const post = readPost(text, context);
  const until = post?.until && new Date(post.until).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  expect({ item: post?.item, until, quartier: post?.quartier }).toEqual({ item, until: day, quartier: undefined });
});

test.each([
  ["j'aurais une armoire de ma belle mere qui prend la poussiere", 'armoire'],
  ["j'ai une table qui prend de la place", 'table'],
  ["j'ai une commode qui m'encombre", 'commode'],
  ['je donne une armoire qui prend la poussière', 'armoire'],
  ['qui prend une table basse ?', 'table basse'],
])('dust and room are taken by the thing, and nobody gives them: %s', (text, item) => {
  expect(readPost(text, context)).toMatchObject({ direction: 'offer', item });
});
