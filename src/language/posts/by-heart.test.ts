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
  ['les parpaings c’est du 15 ou du 20', 'question'],
  ['c’est lundi ou mardi déjà', 'question'],
  // warm words
  ['t’es une perle', 'thanks'],
  ['vous êtes des anges ❤️', 'thanks'],
  ['Je vous suis bien reconnaissante pour les livres', 'thanks'],
  ['je vous serais reconnaissante de me prêter une échelle', 'post'],
  ['Quelle gentillesse, je suis émue', 'thanks'],
  ['quelle perceuse il faut pour du béton ?', 'question'],
  ['ta tjr le bureau', 'question'],
  // what one is no longer able to do takes nothing back
  ['Depuis mon opération je ne peux plus descendre mes poubelles', 'post'],
  ['je ne peux plus venir chercher la commode', 'cancel'],
  // of somebody, what they did
  ['Un individu sonne chez les personnes âgées en se réclamant de votre page', 'report'],
  ['Le monsieur venu prendre le buffet a été fort désagréable', 'report'],
  ['la dame du 12 m’a bousculée et insultée', 'report'],
  ['une personne malade cherche quelqu’un pour ses courses', 'post'],
  // a price without its sign
  ['Two bar stools, twenty each', 'sale'],
  ['l’armoire de ma grand-mère, je la laisse à 250 à quelqu’un du quartier', 'sale'],
  ['groupe électrogène, faire offre', 'sale'],
  ['je laisse ma remorque pour 2 jours à qui veut', 'post'],
  ['je cède mon tour de jardin pour 2027, parcelle 12', 'post'],
  // named, and asked for
  ['le coq. je le prends', 'claim'],
  ['les jeux d’éveil, c’est pour moi', 'claim'],
  // the town, and nobody's thing
  ['la réunion de mercredi est reportée, le chauffage est en panne', 'other'],
  ['le marché de Noël est annulé', 'other'],
  ['nan c’est bon j’ai mon covoit', 'cancel'],
  ['Merci de renseigner vos coordonnées bancaires pour votre dossier', 'spam'],
  ['Devenez ambassadeur de notre marque et touchez vos premières commissions', 'spam'],
  ['le pommier a donné, je ne monte plus à l’échelle : les pommes sont à qui les cueille', 'post'],
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
