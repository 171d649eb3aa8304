import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeWord, readKeyword, similarWord } from './keyword.ts';

describe('a claim', () => {
  test.each([
    ['fauteuil 42', 'FAUTEUIL', 42, undefined],
    ['FAUTEUIL42', 'FAUTEUIL', 42, undefined],
    ['Fauteuil  42', 'FAUTEUIL', 42, undefined],
    ['fauteuil-42', 'FAUTEUIL', 42, undefined],
    ['fauteuil n°42', 'FAUTEUIL', 42, undefined],
    ['fauteuil #42', 'FAUTEUIL', 42, undefined],
    ['« FAUTEUIL 42 »', 'FAUTEUIL', 42, undefined],
    ['FAUTEUIL 42 👍', 'FAUTEUIL', 42, undefined],
    ['42', null, 42, undefined],
    ['42 !', null, 42, undefined],
    ['4️⃣2️⃣', null, 42, undefined],
    ['#42', null, 42, undefined],
    ['le 42', null, 42, undefined],
    ['n° 42', null, 42, undefined],
    ['annonce 42', null, 42, undefined],
    ['42 svp', null, 42, undefined],
    ['oui 42', null, 42, undefined],
    ['je prends le fauteuil 42', 'FAUTEUIL', 42, undefined],
    ['Je prends le 42', null, 42, undefined],
    ['FAUTEUIL 42 svp', 'FAUTEUIL', 42, undefined],
    ['fauteuil 42 s’il vous plaît', 'FAUTEUIL', 42, undefined],
    ['fauteil 42', 'FAUTEIL', 42, undefined],
    ['je veux bien le 42', null, 42, undefined],
    ['je suis preneuse du 42', null, 42, undefined],
    ['Je suis intéressé par le fauteuil 42', 'FAUTEUIL', 42, undefined],
    ['le fauteuil 42 m’intéresse', 'FAUTEUIL', 42, undefined],
    ["le 42 m'interesse beaucoup", null, 42, undefined],
    ['moi je veux bien le fauteuil vert 42', 'FAUTEUIL', 42, undefined],
    ["l'échelle 7", 'ECHELLE', 7, undefined],
    ['lave-linge 12', 'LAVELINGE', 12, undefined],
    ['réponse au 42', null, 42, undefined],
    ["I'll take chair 42", 'CHAIR', 42, undefined],
    ['Can I have the armchair 42 please?', 'ARMCHAIR', 42, undefined],
    ["I'm interested in number 42", null, 42, undefined],
    ['FAUTEUIL 42, je peux passer ce soir', 'FAUTEUIL', 42, 'je peux passer ce soir'],
    ['FAUTEUIL 42 je peux passer ce soir', 'FAUTEUIL', 42, 'je peux passer ce soir'],
    ['Fauteuil 42 ! Il est pour ma mère.', 'FAUTEUIL', 42, 'Il est pour ma mère.'],
    ['Bonjour, je prends le fauteuil 42 svp, je peux passer demain ?', 'FAUTEUIL', 42, 'je peux passer demain ?'],
    ['je peux passer ce soir pour le fauteuil 42', 'FAUTEUIL', 42, 'je peux passer ce soir'],
    ['42, je peux venir', null, 42, 'je peux venir'],
    ['fauteuil 42\nÀ demain Élodie', 'FAUTEUIL', 42, 'À demain Élodie'],
    ["I'll take chair 42, I can come tonight", 'CHAIR', 42, 'I can come tonight'],
  ])('%s', (text, word, number, rest) => {
    expect(readKeyword(text)).toEqual({ word, number, sure: true, ...(rest === undefined ? {} : { rest }) });
  });
});

describe('perhaps a claim', () => {
  test.each([
    ['je prends le fauteuil', 'FAUTEUIL', null],
    ['le fauteuil m’intéresse', 'FAUTEUIL', null],
    ["I'll take the armchair please", 'ARMCHAIR', null],
    ['le fauteuil 42 est toujours dispo ?', 'FAUTEUIL', 42],
  ])('%s', (text, word, number) => {
    expect(readKeyword(text)).toMatchObject({ word, number, sure: false });
  });
});

describe('a thing and days', () => {
  test.each([
    ['la raclette le 19', 'le 19'],
    ['raclette le 19 décembre', 'le 19 décembre'],
    ['la raclette pour le 19', 'pour le 19'],
    ['la raclette du 19 au 21', 'du 19 au 21'],
    ['la raclette samedi', 'samedi'],
    ['the raclette on Saturday', 'on Saturday'],
  ])('« %s »', (text, rest) => {
    expect(readKeyword(text)).toEqual({ word: 'RACLETTE', number: null, sure: false, rest });
  });
});

describe('the thing alone, and what is said besides', () => {
  test.each([
    [
      'je suis intéressée par le canapé, ma fille dort par terre, je peux venir samedi',
      'CANAPE',
      'ma fille dort par terre, je peux venir samedi',
    ],
    [
      'je prends le vélo. Ma fille en a besoin. Je passe demain vers 18h',
      'VELO',
      'Ma fille en a besoin. Je passe demain vers 18h',
    ],
    ['je prends le vélo et je passe demain', 'VELO', 'je passe demain'],
    ['je prends le vélo pour ma fille', 'VELO', 'pour ma fille'],
    ['ma fille dort par terre, je prends le canapé', 'CANAPE', 'ma fille dort par terre'],
    ['I’d like the bike because mine is broken', 'BIKE', 'because mine is broken'],
    ['I’ll take the bike, I’m coming at 6pm', 'BIKE', 'I’m coming at 6pm'],
    ['je prends le vélo svp, merci', 'VELO', undefined],
    ['je suis intéressé par le canapé si toujours dispo', 'CANAPE', undefined],
  ])('%s', (text, word, rest) => {
    expect(readKeyword(text)).toEqual({ word, number: null, sure: false, ...(rest === undefined ? {} : { rest }) });
  });

  test.each([
    ['frigo 42 avec ma camionnette samedi', 42, 'avec ma camionnette samedi'],
    ['frigo 42 (samedi avec une camionnette)', 42, '(samedi avec une camionnette)'],
    ['fridge 42 with a van on Saturday', 42, 'with a van on Saturday'],
    [
      'je prends le frigo, avec une camionnette je peux passer samedi',
      null,
      'avec une camionnette je peux passer samedi',
    ],
    ['bonjour je suis au 3e sans ascenseur mais je prends le frigo', null, 'je suis au 3e sans ascenseur'],
  ])('%s: said beside', (text, number, rest) => {
    const read = readKeyword(text);
    expect(read).toMatchObject({ number });
    expect(read?.rest).toContain(rest);
  });
  test.each([
    'Merci pour le canapé, il est super !',
    'merci beaucoup pour la table 42',
    'thank you so much for the armchair',
  ])('%s: thanks for what one has', (text) => expect(readKeyword(text)).toBeNull());
  test.each(['table 42 avec rallonge', 'lego 42 (avec la boîte)'])('%s: a title', (text) => {
    expect(readKeyword(text)).toBeNull();
  });

  test.each(['je prends la table 12 places, je passe demain', 'je prends le vélo, je donne un frigo'])(
    'not %s',
    (text) => expect(readKeyword(text)).toBeNull(),
  );
});

describe('no claim', () => {
  test.each([
    'la raclette est libre samedi ?',
    'rdv le 19',
    'raclette samedi',
    '',
    'Bonjour',
    'Marie',
    'rdv à 18h',
    'à 18h',
    '18h',
    'demain 18h',
    'je donne 42 livres',
    'Je donne fauteuil 42',
    '5 pots de confiture',
    '2 chaises',
    'table et 4 chaises',
    'canapé 3 places',
    'taille 42',
    'pointure 42',
    '12 rue de la gare',
    'le 12/12',
    "jusqu'au 30",
    'le 30 novembre',
    '06 12 34 56 78',
    '3 jours',
    '20€',
    '20 euros',
    '1,5 m',
    'cherche vélo 16',
    'approuver 12',
    'refuser 12 pas d’ici',
    'je veux un vélo',
    'merci',
    'quartier de la gare',
  ])('%s', (text) => {
    expect(readKeyword(text)).toBeNull();
  });

  test('any text is read without a throw, whatever its case and accents', () => {
    const typed = fc.array(
      fc.constantFrom('je', 'prends', 'le', 'fauteuil', 'Échelle', '42', ',', '!', "l'", 'n°', '7h', 'à', '👍', '\n'),
    );
    fc.assert(
      fc.property(typed, fc.string({ unit: 'binary', maxLength: 50 }), (pieces, noise) => {
        const text = pieces.join(' ') + noise;
        const { word, number } = readKeyword(text) ?? {};
        const upper = readKeyword(pieces.join(' ').toUpperCase());
        const plain = readKeyword(pieces.join(' '));
        expect([upper?.word, upper?.number]).toEqual([plain?.word, plain?.number]);
        if (word != null) expect(word).toMatch(/^[A-Z]{2,18}$/);
        if (number != null) expect(number).toBeGreaterThan(0);
      }),
    );
  });
});

describe('makeWord', () => {
  test.each([
    ['fauteuil en velours vert', 'FAUTEUIL'],
    ['5 pots de confiture', 'CONFITURE'],
    ['pots de confiture', 'CONFITURE'],
    ['des pots', 'POTS'],
    ['vélo enfant', 'VELO'],
    ['aide pour déménager', 'DEMENAGER'],
    ['coup de main', 'COUP'],
    ["l'échelle", 'ECHELLE'],
    ['L’ÉCHELLE', 'ECHELLE'],
    ['petit frigo', 'FRIGO'],
    ['deux grandes tables', 'TABLES'],
    ['lave-linge Bosch', 'LAVELINGE'],
    ['t-shirts', 'TSHIRTS'],
    ['une douzaine d’œufs', 'OEUFS'],
    ['5 kg de pommes', 'POMMES'],
    ['green armchair', 'ARMCHAIR'],
    ['help with moving', 'MOVING'],
    ['TV', 'TV'],
    ['électroménagers divers', 'ELECTROMENAGERS'],
    ['', 'ANNONCE'],
    ['42', 'ANNONCE'],
    ['🚲', 'ANNONCE'],
  ])('%s → %s', (item, word) => {
    expect(makeWord(item)).toBe(word);
  });

  test('always 1 to 18 plain capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (item) => {
        expect(makeWord(item)).toMatch(/^[A-Z]{1,18}$/);
      }),
    );
  });

  test('a keyword is read back', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgilmnoprstuv'), minLength: 3, maxLength: 14 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 99_999 }), (item, number) => {
        const word = makeWord(`fauteuil${item}`);
        expect(readKeyword(`${word} ${number}`)).toEqual({ word, number, sure: true });
      }),
    );
  });
});

describe('similarWord', () => {
  test.each([
    ['fauteil', 'FAUTEUIL'],
    ['Fauteuils', 'FAUTEUIL'],
    ['fautueil', 'FAUTEUIL'],
    ['échelle', 'ECHELLE'],
    ['velo', 'VÉLO'],
    ['pot', 'POTS'],
    ['lave', 'LAVELINGE'],
    ['lave-linge', 'LAVELINGE'],
    ['perceuze', 'PERCEUSE'],
  ])('%s ~ %s', (a, b) => {
    expect([similarWord(a, b), similarWord(b, a)]).toEqual([true, true]);
  });
  test.each([
    ['table', 'SABLE'],
    ['lit', 'LOT'],
    ['fauteuil', 'VELO'],
    ['', ''],
    ['', 'FAUTEUIL'],
  ])('%s ≁ %s', (a, b) => {
    expect(similarWord(a, b)).toBe(false);
  });
});

describe('a keyword, and what is offered for the thing', () => {
  test.each([
    ['tondeuse 1, je propose un vélo enfant', 'je propose un vélo enfant'],
    ['Tondeuse 1 ! Je peux te proposer un gâteau', 'Je peux te proposer un gâteau'],
    ['TONDEUSE 1 : j’échange contre un vélo', 'j’échange contre un vélo'],
    ['tondeuse 1, I can swap a bike', 'I can swap a bike'],
  ])('« %s »', (text, rest) => {
    // it may be a post all the same: the town is asked whether there is such a keyword
    expect(readKeyword(text)).toEqual({ word: 'TONDEUSE', number: 1, sure: false, rest });
  });

  test('« tondeuse 1 contre un pot de miel » too', () => {
    expect(readKeyword('tondeuse 1 contre un pot de miel')).toMatchObject({ number: 1, rest: 'contre un pot de miel' });
  });

  test.each([
    'je donne 2 chaises, je propose aussi un banc',
    'canapé 2 places, je propose un échange',
    'j’échange 5 pots',
  ])('« %s » is a post', (text) => expect(readKeyword(text)).toBeNull());
});

describe('the thing first', () => {
  test.each([
    ['vélo bleu je le prends', { word: 'VELO', thing: 'velo bleu' }],
    ['le vélo bleu, je le veux bien', { word: 'VELO', thing: 'velo bleu' }],
    ['perceuse je la réserve stp', { word: 'PERCEUSE' }],
    ['la lampe, je la prends, je passe demain', { word: 'LAMPE', rest: 'je passe demain' }],
    ['vélo de ville à réparer je suis preneur', { word: 'VELO', thing: 'velo de ville a reparer' }],
  ])('« %s »', (text, read) => expect(readKeyword(text)).toMatchObject({ number: null, sure: false, ...read }));

  test.each(['ok je le prends', 'bonjour je la veux bien', 'super moi je les prends', 'demain je le prends'])(
    '« %s » names nothing',
    (text) => expect(readKeyword(text)).toBeNull(),
  );
});
