import { expect, test } from 'vitest';
import { readDraw, readOwn } from './own-post.ts';

test.each([
  ['retirer chaises 13', 'withdraw', 'chaises 13', false],
  ['retirer chaises', 'withdraw', 'chaises', false],
  ['Retirer les chaises', 'withdraw', 'chaises', false],
  ['supprimer l’annonce', 'withdraw', '', true],
  ['supprime mon annonce de chaises', 'withdraw', 'chaises', true],
  ['annule mon annonce 13 stp', 'withdraw', '13', true],
  ['je veux retirer mon annonce', 'withdraw', '', true],
  ['retirer', 'withdraw', '', false],
  ['supprimer', 'withdraw', '', false],
  ['delete my post about the chairs', 'withdraw', 'chairs', true],
  ['remove CHAIRS 13', 'withdraw', 'chairs 13', false],
  ['modifier chaises', 'change', 'chaises', false],
  ['modifier mon annonce', 'change', '', true],
  ['edit chairs 13', 'change', 'chairs 13', false],
  ['qui a répondu ?', 'answers', '', true],
  ['qui a répondu pour les chaises', 'answers', 'chaises', true],
  ['les réponses chaises 13', 'answers', 'chaises 13', false],
  ['réponses', 'answers', '', true],
  ['voir les réponses', 'answers', '', true],
  ['who answered?', 'answers', '', true],
  ['see the answers for the chairs', 'answers', 'chairs', true],
  ['les réponses pour le fauteuil', 'answers', 'fauteuil', true],
  ['réponses pour le fauteuil en velours', 'answers', 'fauteuil en velours', true],
  ['réponse pour demain', 'answers', 'demain', false],
] as const)('%s', (text, wants, named, isSure) => expect(readOwn(text)).toEqual({ wants, named, isSure }));

test.each([
  'enlever un nid de guêpes',
  'supprimer mes données',
  'retirer ma réponse',
  'changer de ville',
  'modifier mon prénom',
  'changer d’avis',
  'je peux retirer les chaises demain ?',
  'je change mes fenêtres, je donne les anciennes à qui veut venir',
  'annuler',
  'je donne un fauteuil',
  'qui peut m’aider à déménager ?',
])('not %s', (text) => expect(readOwn(text)).toBeNull());

test.each([
  ['non enlève le fauteuil', 'fauteuil'],
  ['finalement retire la lampe', 'lampe'],
])('%s withdraws', (text, named) => {
  expect(readOwn(text)).toMatchObject({ wants: 'withdraw', named });
});

test.each([
  ['voir aspirateur', 'show', 'aspirateur', false],
  ['mon annonce tondeuse', 'show', 'tondeuse', false],
  ['voir mon annonce de tondeuse', 'show', 'tondeuse', false],
  ['où en est le canapé ?', 'show', 'canape', false],
  ['mon annonce marche plus ?', 'list', '', true],
  ['mon annonce tondeuse marche plus?', 'list', 'tondeuse', true],
  ['où en est mon annonce', 'list', '', true],
  ['my post is still up?', 'list', '', true],
  ['pas de reponse encore ?', 'answers', '', true],
  ['toujours pas de réponse pour le canapé', 'answers', 'canape', true],
  ['no answers yet?', 'answers', '', true],
  ['renouvelle mon annonce', 'renew', '', true],
  ['prolonge mon annonce svp', 'renew', '', true],
  ['prolonge le canapé', 'renew', 'canape', false],
  ["prolonge mon annonce d'une semaine", 'renew', '', true],
  ['prolonge mon annonce pour une semaine', 'renew', '', true],
  ['prolonge mon annonce encore une semaine', 'renew', '', true],
  ['prolonge mon annonce de 2 semaines', 'renew', '', true],
  ['prolonge mon annonce pour encore 15 jours stp', 'renew', '', true],
  ['prolonge mon annonce de quelques jours', 'renew', '', true],
  ['prolonge mon annonce encore un peu', 'renew', '', true],
  ["prolonge mon annonce jusqu'à dimanche", 'renew', '', true],
  ['extend my post by a week', 'renew', '', true],
  ['extend my post for two more weeks', 'renew', '', true],
  ['prolonge de 2 semaines le canapé', 'renew', 'canape', false],
  ["prolonge le canapé d'un mois", 'renew', 'canape', false],
  ['prolonge le body 12 mois de 2 semaines', 'renew', 'body 12 mois', false],
  ['renouveler VELO 42', 'renew', 'velo 42', false],
  ['remets mon annonce en ligne', 'renew', '', true],
  ['renew my post about the chairs', 'renew', 'chairs', true],
  ['ajoute une photo au vélo', 'photo', 'velo', false],
  ['add a picture to the bike', 'photo', 'bike', false],
  ['enlève la photo', 'photo-off', '', false],
  ['retire la photo du vélo', 'photo-off', 'velo', false],
  ['je veux annuler ma demande de pelouse', 'withdraw', 'pelouse', true],
] as const)('%s', (text, wants, named, isSure) => expect(readOwn(text)).toEqual({ wants, named, isSure }));

test.each([
  [
    "change la date de mes pots, c'est jusqu'à dimanche",
    { named: 'pots', field: 'until', change: "c'est jusqu'à dimanche" },
  ],
  ["modifier ma proposition: c'est le jeudi", { named: '', isSure: true, change: "c'est le jeudi" }],
  ['change le titre de la table', { named: 'table', field: 'item' }],
])('%s', (text, read) => expect(readOwn(text)).toMatchObject({ wants: 'change', ...read }));

test.each([
  'voir les annonces',
  'prolonge de 2 jours',
  'prolonge le prêt',
  'je peux garder la perceuse plus longtemps ?',
  "mon annonce c'est pour des chaises",
  'pas de souci',
  'voir plus',
])('not %s', (text) => expect(readOwn(text)).toBeNull());

test.each([
  ['tirer au sort', ''],
  ['Tirage au sort pour les chaises', 'chaises'],
  ['draw lots', ''],
  ['je donne des tickets tirés au sort', null],
])('%s: to draw lots', (text, named) => expect(readDraw(text)).toBe(named));

test.each([
  ["j'ai plus mon canapé", 'over', 'canape'],
  ['je n’ai plus le vélo', 'over', 'velo'],
  ["c'est fait pour le canapé", 'over', 'canape'],
  ['mon vélo est parti', 'over', 'velo'],
  ['je retire le vélo', 'withdraw', 'velo'],
  ['remets le canapé', 'renew', 'canape'],
] as const)('%s: of one’s own', (text, wants, named) => expect(readOwn(text)).toMatchObject({ wants, named }));

test.each([
  ["il n'en reste plus que 2", '', '2 en tout'],
  ['il en reste 3 de miel', 'miel', '3 en tout'],
  ["j'en ai plus que deux", '', 'deux en tout'],
  ['only 2 left', '', '2 en tout'],
])('%s: so many are left', (text, named, change) =>
  expect(readOwn(text)).toMatchObject({ wants: 'change', named, change }),
);

test.each(["j'ai plus besoin de rien", "c'est bon pour moi", 'il me reste 3 chaises à donner'])(
  'of no post of their own: %s',
  (text) => expect(readOwn(text)).toBeNull(),
);

test.each([
  ['larmoire est montée merci a tous les 2 !!', 'armoire'],
  ["l'armoire est enfin montée", 'armoire'],
  ['ça y est, la haie est taillée, merci !', 'haie'],
  ['le vélo est réparé, super', 'velo'],
  ['les cartons sont déménagés', 'cartons'],
  ['the shelf is put up, thanks everyone', 'shelf'],
])('« %s »: what help was wanted for is done', (text, named) => {
  expect(readOwn(text)).toMatchObject({ wants: 'helped', named });
});

test.each([
  "l'armoire est montée en bois massif",
  "l'armoire est montée sur roulettes",
  "l'armoire est montée ?",
  "l'armoire n'est pas montée",
  "l'armoire est pas encore montée, merci",
  'la pelouse est tondue par Yann demain',
  'le vélo est réparé mais il manque une pédale',
  'une armoire montée',
  'mon armoire est à monter',
  'la porte est peinte en bleu',
  'le lave-linge est livré samedi',
  'la lampe sera posée demain',
])('« %s » says nothing of it', (text) => expect(['over', 'helped']).not.toContain(readOwn(text)?.wants));

test.each([
  'prolonge',
  "prolonge jusqu'à dimanche",
  "prolonger jusqu'au 15 stp",
  'renew until Sunday',
  'extend until Friday',
])('of the only post there is: %s', (text) =>
  expect(readOwn(text)).toEqual({ wants: 'renew', named: '', isSure: false, isBare: true }),
);

test("a thing behind its day: prolonge jusqu'à dimanche le canapé", () =>
  expect(readOwn("prolonge jusqu'à dimanche le canapé")?.isBare).toBeUndefined());
