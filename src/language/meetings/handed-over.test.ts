import { expect, test } from 'vitest';
import { readHandedOver } from './handed-over.ts';

test.each([
  ['c’est prêté à Yann', 'giver', true, 'Yann'],
  ['c’est prêté', 'giver', false, undefined],
  ['C’est donné !', 'giver', false, undefined],
  ['voilà, c’est donné à Amélie', 'giver', true, 'Amélie'],
  ['il est venu la chercher', 'giver', true, undefined],
  ['Yann est passé la prendre hier', 'giver', true, 'Yann'],
  ['elle l’a récupérée', 'giver', true, undefined],
  ['je l’ai donnée hier', 'giver', false, undefined],
  ['je lui ai remis le vélo', 'giver', true, undefined],
  ['j’ai prêté la perceuse à Yann', 'giver', true, 'Yann'],
  ['la perceuse est prêtée', 'giver', false, undefined],
  ['it’s lent to Yann', 'giver', true, 'Yann'],
  ['she came to collect it', 'giver', true, undefined],
  ['Yann has it now', 'giver', true, 'Yann'],
  ['je l’ai récupérée', 'taker', false, undefined],
  ['c’est bon je l’ai récupérée', 'taker', false, undefined],
  ['je suis allée la chercher', 'taker', false, undefined],
  ['I picked it up', 'taker', false, undefined],
  ['I’ve got it, thanks', 'taker', false, undefined],
  ['perceuse prêtée à Yann', 'giver', true, 'Yann'],
  ['la petite échelle donnée à Amélie hier', 'giver', true, 'Amélie'],
  ['lent to Yann', 'giver', true, 'Yann'],
  ['drill lent to Yann', 'giver', true, 'Yann'],
  ['c’est fait', null, false, undefined],
  ['c bon jai la lampe', 'taker', false, undefined],
  ['ça y est j’ai récupéré le fauteuil', 'taker', false, undefined],
  ['ça y est je l’ai', 'taker', false, undefined],
  ['jlai', 'taker', false, undefined],
  ['c bon jl’ai merci', 'taker', false, undefined],
  ['g recu la lampe merci', 'taker', false, undefined],
  ['j’ai bien la lampe, merci Amélie', 'taker', false, undefined],
  ['I’ve got the lamp, thanks', 'taker', false, undefined],
  ['la lampe est bien arrivée merci', 'taker', false, undefined],
  ['lampe bien récupérée, merci Marie', 'taker', false, undefined],
  ['merci jai bien recu la lampe', 'taker', false, undefined],
  ['c bon je l’ai récup', 'taker', false, undefined],
  ['got the lamp, thanks', 'taker', false, undefined],
  ['jlai récupéré hier', 'taker', false, undefined],
  ['inès est venue', 'giver', true, 'ines'],
  ['Inès est bien venue hier', 'giver', true, 'Inès'],
  ['elle est passée ce matin', 'giver', true, undefined],
  ['Kate came this morning', 'giver', true, 'Kate'],
  ['he showed up, thanks', 'giver', true, undefined],
  ['c bon j’ai tout merci', 'taker', false, undefined],
  ['got everything, thanks Yann', 'taker', false, undefined],
  ['le frigo c fait merci erwan', null, false, undefined],
  ['c’est fait le frigo', null, false, undefined],
  ['salut, le déménagement est fini merci beaucoup', null, false, undefined],
  ['l’armoire est montée, merci Erwan', null, false, undefined],
  ['c’est fait merci Erwan', null, false, undefined],
  ['paul l’a prise', 'giver', true, 'paul'],
  ['c’est paul qui l’a prise hier', 'giver', true, 'paul'],
  ['fatou les a récupérées ce matin', 'giver', true, 'fatou'],
  ['tom est venu aussi', 'giver', true, 'tom'],
  ['tom came too', 'giver', true, 'tom'],
  ['échange fait avec fatou', null, true, 'fatou'],
  ['l’échange est fait', null, false, undefined],
  ['le troc est fait merci', null, false, undefined],
  ['c’est réglé avec tom', null, true, 'tom'],
  ['the swap is done', null, false, undefined],
  ['swap done with kate', null, true, 'kate'],
  ['we swapped', null, false, undefined],
  ['on a fait l’échange', null, false, undefined],
  ['on a bien fait l’échange merci', null, false, undefined],
  ['on a fait l’échange avec Paul', null, true, 'Paul'],
  // nobody is named
  ['c’est fait avec lui', null, false, undefined],
  ['c’est réglé avec elle', null, false, undefined],
  ['c’est réglé avec eux merci', null, false, undefined],
  ['it’s done with him', null, false, undefined],
  ['swap done with them', null, false, undefined],
  ['c’est fait avec plaisir', null, false, undefined],
  ['all done with joy', null, false, undefined],
  ['all done with Joy', null, true, 'Joy'],
  ['Joy took it', 'giver', true, 'Joy'],
  ['all done with thanks', null, false, undefined],
  ['all done with care', null, false, undefined],
  ['someone picked it up', 'giver', true, undefined],
  ['Someone picked it up', 'giver', true, undefined],
  ['somebody took it', 'giver', true, undefined],
  ['somebody came', 'giver', true, undefined],
  ['madame est venue le chercher', 'giver', true, undefined],
  ['Madame est venue le chercher', 'giver', true, undefined],
  ['monsieur l’a pris', 'giver', true, undefined],
  ['quelqu’un est venu la chercher', 'giver', true, undefined],
  ['monsieur et madame sont passés', 'giver', true, undefined],
  ['the fridge is done, thanks Erwan', null, false, undefined],
])('« %s » settles a promise', (text, by, isOfSomebody, name) => {
  expect(readHandedOver(text)).toEqual({ by, isOfSomebody, ...(name === undefined ? {} : { name }) });
});

test.each([
  'j’ai la lampe',
  'j’ai la perceuse, merci',
  'jai la remorque merci',
  'jai le nettoyeur merci bcp',
  'j’ai les chaises, merci beaucoup Marie',
  'coucou on a la tondeuse depuis hier, merci',
  'ok super j’ai l’échelle chez moi merci',
  'on a l’échelle, merci',
])('« %s » does where just that was promised', (text) =>
  expect(readHandedOver(text)).toEqual({ by: 'taker', isOfSomebody: false, isOfNamedOnly: true }),
);

test.each(['bien reçu merci', 'Bien reçu !', 'reçu merci', 'c bon bien recu', 'bien arrivé merci'])(
  '« %s » may be said of a message too',
  (text) => expect(readHandedOver(text)).toEqual({ by: 'taker', isOfSomebody: false, isDoubtful: true }),
);

test.each([
  ['bien reçu merci Yann !', 'Yann'],
  ['bien recu, merci beaucoup yann', 'yann'],
])('« %s » thanks somebody for it', (text, thanked) =>
  expect(readHandedOver(text)).toEqual({ by: 'taker', isOfSomebody: false, isDoubtful: true, thanked }),
);

test.each([
  'je suis venue',
  'le facteur est passé',
  'samedi est passé',
  'Noël est passé',
  'maman est passée',
  'on est passés vous voir',
  'j’ai une lampe merci',
  'j’ai la lampe si tu veux',
  'j’ai pas la lampe',
  'j’ai la lampe à donner',
  'j’ai la lampe et une table, merci de me dire',
  'moi j’ai la lampe',
  'c bon jai compris',
  'c’est bon j’ai trouvé',
  'ok j’ai une voiture',
  'bien reçu ton message',
  'c’est bon j’ai l’adresse',
  'merci pour la lampe',
  'la lampe arrivera demain merci',
  'pas encore récupérée',
  'tu l’as donnée ?',
  'je l’ai pris en photo',
  'je la récupère demain',
  'j’ai pris rendez-vous',
  'il vient la chercher ce soir',
  'je te l’ai donnée en main propre tu te souviens',
  'je donne un vélo',
  'j’ai eu un empêchement',
  'I gave you my number',
  'perceuse prêtée à un voisin',
  'il est gentil',
])('« %s » does not', (text) => expect(readHandedOver(text)).toBeNull());

test.each([
  'le frigo c’est pas fait',
  'c’est fait maison',
  // said of a post of one’s own, whoever got it
  'c’est fait pour le vélo',
  'la soupe est faite maison',
  'le frigo est fini de nettoyer demain',
  'c’est fait le frigo ?',
  'gâteau fait hier',
  'quand le frigo est monté dis-moi',
])('« %s » settles nothing', (text) => expect(readHandedOver(text)).toBeNull());

test.each([
  ['fatou a pris 2 chaises', 'giver', 'fatou'],
  ['Tom a emporté deux pots', 'giver', 'Tom'],
  ['paul en a pris 1', 'giver', 'paul'],
  ['ils ont pris 2 chaises', 'giver', undefined],
  ['tom took 2 chairs', 'giver', 'tom'],
  ['j’ai pris 1 chaise hier merci', 'taker', undefined],
])('« %s »: some of it has changed hands', (text, by, name) => {
  expect(readHandedOver(text)).toMatchObject({ by, isCounted: true, ...(name === undefined ? {} : { name }) });
});

test.each([
  'je prends 2 chaises',
  'ça a pris 2 heures',
  'fatou a pris 2 photos',
  'il a pris 2 jours',
  'fatou prend 2 chaises',
])('« %s »: nothing has', (text) => expect(readHandedOver(text)).toBeNull());

test.each([
  ['tom et paul sont passés', ['tom', 'paul']],
  ['tom, paul et zoé sont venus chercher les chaises', ['tom', 'paul', 'zoe']],
  ['Tom et Paul les ont récupérées hier', ['tom', 'paul']],
  ['tom et paul ont pris leurs chaises', ['tom', 'paul']],
  ['tom and kate came this morning', ['tom', 'kate']],
  ['tom and kate have both collected theirs', ['tom', 'kate']],
])('« %s » is said of several', (text, names) => {
  expect(readHandedOver(text)).toEqual({ by: 'giver', isOfSomebody: true, names });
});

test.each([
  'tom et paul passent demain',
  'tom et paul sont pas venus',
  'tom et moi sommes passés',
  'tom et paul sont venus ?',
  'les voisins et la mairie sont d’accord',
  'je donne table et chaises',
  'je cherche un échange',
  'échange possible avec un vélo',
  'j’échange avec fatou',
  'un échange est fait pour ça',
  // by message, perhaps
  'on a échangé',
  'on a bien échangé merci',
  'on a échangé avec Paul',
  'oui on a échangé avec paul',
])('« %s » tells of no such thing', (text) => {
  expect(readHandedOver(text)).toBe(null);
});
