import { expect, test } from 'vitest';
import { readByRules, readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const intentOf = (text: string): string => readMessage(text, context).intent;

test.each([
  // said of somebody who can
  ['je connais un bon plombier', 'other'],
  ['je connais quelqu’un qui répare les vélos', 'other'],
  ['oui je connais une dame qui fait ça très bien à Plérin', 'other'],
  ['I know a guy who fixes phones near the station', 'other'],
  ['essayez le garage de la rue Jules Ferry', 'other'],
  ['ma voisine connaît un très bon rémouleur', 'other'],
  ['je connais un peu le violon, je montre volontiers', 'post'],
  ['qui connaît un bon plombier ?', 'question'],
  // as a search box is told
  ['chercher poussette', 'command'],
  ['rechercher déguisement', 'command'],
  ['chercher une tondeuse', 'command'],
  ['Chercher garde de chien', 'command'],
  ['cherche poussette', 'post'],
  ['chercher mon fils à l’école jeudi, qui peut ?', 'post'],
  // gone, in two words
  ['parquet pris', 'cancel'],
  ['cahiers donnés ce midi', 'cancel'],
  ['raquettes données au club', 'cancel'],
  ['chair already promised, closing this', 'cancel'],
  ['christmas jumpers claimed, all three', 'cancel'],
  ['les plants de tomates, tous partis', 'cancel'],
  ['rallonge 5 prises à donner', 'post'],
  ['supprimer mes données', 'command'],
  ['pas pris', 'other'],
  // asked without its mark
  ['la ponceuse prend quel papier', 'question'],
  ['ces sacs de gravier ils sont où exactement', 'question'],
  ['le thermomix c’est lequel déjà', 'question'],
  ['vous êtes à quel étage pour la gazinière', 'question'],
  ['à quelle heure passez vous prendre les encombrants', 'question'],
  ['les rideaux ils font combien de hauteur', 'question'],
  ['le violon contre n’importe quel instrument', 'post'],
])('« %s » is a %s', (text, wanted) => {
  expect(intentOf(text)).toBe(wanted);
});

test.each([
  ['détecteur de métaux à emprunter, mon alliance est dans la pelouse', ['détecteur de métaux']],
  ['sac de voyage à emprunter, roulettes ok', ['sac de voyage']],
  ['pressoir à pommes à emprunter, j’ai 100 kilos qui pourrissent', ['pressoir à pommes']],
  ['crutches available on loan, adult size', ['crutches']],
  ['je cherche à emprunter une remorque, même petite', ['remorque']],
  ['à donner contre bons soins 2 chatons', ['chatons']],
  ['contre bons soins, je donne un lapin', ['lapin']],
  ['nettoyeur vapeur 2j max', ['nettoyeur vapeur']],
  ['je prête ma perceuse, 2j max', ['perceuse']],
  ['je prête ma perceuse 3 jours pas plus', ['perceuse']],
  ['dispo ce we et le suivant', []],
])('« %s » names %j', (text, items) => {
  expect(readMessage(text, context).items).toEqual(items);
});

test('whose « … à emprunter » is, is not said', () => {
  expect(readByRules('tente à emprunter, quatre places', context).byRules.ask).toBe('direction');
  expect(readMessage('je cherche une tente à emprunter', context)).toMatchObject({ direction: 'request', ask: null });
});
