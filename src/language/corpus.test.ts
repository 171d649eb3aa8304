import { describe, expect, test } from 'vitest';
import { readPost } from './read-post.ts';

/** Sunday 22 November 2026, noon in Paris. */
const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

/**
 * Messages as people type them, one a line: text | what it is | item | quartier | until | in return.
 * What it is: « offer give », « request lend » …, « sale », or « - » for no post.
 */
const CORPUS = `
Bonjour, je donne un canapé d'angle gris, à venir chercher à Plérin avant dimanche | offer give | canapé d'angle gris | Plérin | 2026-11-28
slt je donne 1 lit bb avec matelas | offer give | lit bb avec matelas
Bjr tt le monde, jdonne une télé qui marche encore | offer give | télé
donne canapé convertible bon état | offer give | canapé convertible bon état
A DONNER CANAPE 3 PLACES | offer give | canape 3 places
à donner : lot de livres policiers | offer give | lot de livres policiers
Petit bureau d'écolier à donner, quartier Robien | offer give | petit bureau d'écolier | Robien
j'ai une poussette à donner si ça intéresse quelqu'un | offer give | poussette
jai un frigo a donner, il fonctionne bien | offer give | frigo
J'ai des plants de tomates en trop, servez vous | offer give | plants de tomates
on a beaucoup de courgettes au jardin, qui en veut ? | offer give | courgettes
Il me reste 2 sacs de terreau | offer give | sacs de terreau
qui veut des pommes ? | offer give | pommes
Quelqu'un serait intéressé par un clic-clac ? | offer give | clic-clac
Quelqu'un veut des cartons de déménagement ? à prendre avant mercredi | offer give | cartons de déménagement | | 2026-11-24
Don de vêtements fille 4 ans | offer give | vêtements fille 4 ans
Don : machine à laver Brandt | offer give | machine à laver Brandt
Je fais don de mes manuels de lycée | offer give | manuels de lycée
Je me sépare de mon aquarium 60 litres | offer give | aquarium 60 litres
je me debarasse de vieux pots de fleurs | offer give | vieux pots de fleurs
Je cède gratuitement 3 chaises de jardin | offer give | chaises de jardin
J'offre un sapin de noël artificiel, dispo ce week-end | offer give | sapin de noël artificiel | | 2026-11-22
Gratuit : palettes en bois à récupérer rue de Brest | offer give | palettes en bois | rue de Brest
Bonsoir, nous donnons notre ancien micro-ondes | offer give | ancien micro-ondes
Je souhaite donner des jouets | offer give | jouets
je voudrais donner une table basse ikea | offer give | table basse ikea
je peux donner des boutures de monstera | offer give | boutures de monstera
je vous donne mes vieux magazines | offer give | vieux magazines
frigo vide avant vacances : yaourts, salade et fromage à donner ce soir | offer give | yaourts, salade et fromage | | 2026-11-22
Donne 12 bocaux vides | offer give | bocaux vides
Je donne six verres à pied | offer give | verres à pied
🎁 A donner 🎁 vélo fille 16 pouces 🚲 | offer give | vélo fille 16 pouces
Coucou ! Je donne un tapis berbère 😊 à Cesson | offer give | tapis berbère | Cesson
je donne une armoire mais il faut être 2 pour la porter | offer give | armoire
je donne un matelas 140x190, à récupérer dans le centre-ville | offer give | matelas 140x190 | centre-ville
Je donne de la terre végétale à Trégueux, jusqu'au 30 | offer give | terre végétale | Trégueux | 2026-11-30
Je donne un aspirateur d'ici vendredi sinon déchetterie | offer give | aspirateur | | 2026-11-27
Je donne mon vieux vélo à retaper | offer give | vieux vélo à retaper
jeux de société à donner, à prendre cette semaine | offer give | jeux de société | | 2026-11-29
Je donne des croquettes pour chat, mon chat n'en veut plus | offer give | croquettes pour chat
Giving away a sofa, must go by Friday | offer give | sofa | | 2026-11-27
Free firewood, collect in Langueux | offer give | firewood | Langueux
I'm giving away some baby clothes | offer give | baby clothes
I have a desk to give away | offer give | desk
Anyone want a kitchen table? | offer give | kitchen table
who wants tomatoes? we have too many | offer give | tomatoes
To give away: two garden chairs near the station | offer give | garden chairs | the station
Je prête ma perceuse pour le week-end | offer lend | perceuse | | 2026-11-22
Je peux prêter un barnum 3x3 | offer lend | barnum 3x3
je prete volontiers mon appareil a raclette | offer lend | appareil a raclette
Remorque à prêter sur Yffiniac | offer lend | remorque | Yffiniac
J'ai une échelle à prêter si besoin | offer lend | échelle
On prête notre vidéoprojecteur | offer lend | vidéoprojecteur
Dispo pour prêter une tondeuse | offer lend | tondeuse
I can lend my pressure washer | offer lend | pressure washer
Happy to lend a ladder this weekend | offer lend | ladder | | 2026-11-22
Step ladder to lend | offer lend | step ladder
J'échange confiture de mûres contre œufs | offer swap | confiture de mûres | | | œufs
échange canapé 2 places contre fauteuil | offer swap | canapé 2 places | | | fauteuil
Troc : BD contre mangas | offer swap | BD | | | mangas
je troque mes plants de salade contre des graines | offer swap | plants de salade | | | graines
Je propose un échange : pain maison contre légumes | offer swap | pain maison | | | légumes
je cherche à échanger ma plancha contre un barbecue | offer swap | plancha | | | barbecue
Qui veut échanger des boutures ? | offer swap | boutures
vélo 20 pouces à échanger contre vélo 24 pouces | offer swap | vélo 20 pouces | | | vélo 24 pouces
Je donne des légumes contre un coup de main au jardin | offer swap | légumes | | | coup de main
swap my bread maker for a blender | offer swap | bread maker | | | blender
I'd like to trade books for plants | offer swap | books | | | plants
Je peux aider à remplir des papiers | offer service | aide pour remplir des papiers
Je propose mon aide pour le jardinage | offer service | aide pour le jardinage
je propose de garder des chats pendant les vacances | offer service | garder des chats
Je peux garder vos enfants le mercredi | offer service | garder vos enfants
je donne des cours d'anglais | offer service | cours d'anglais
Je donne un coup de main en informatique à Plérin | offer service | coup de main en informatique | Plérin
Dispo pour aider à déménager samedi | offer service | aide pour déménager | | 2026-11-28
Je propose un covoiturage pour Rennes vendredi | offer service | covoiturage pour Rennes | | 2026-11-27
Si quelqu'un a besoin d'un coup de main pour bricoler je suis dispo | offer service | bricoler
I can help with homework | offer service | help with homework
Happy to walk dogs | offer service | walk dogs
Je cherche un vélo pour ma fille de 6 ans | request give | vélo pour ma fille de 6 ans
cherche frigo même petit | request give | frigo même petit
Recherche poussette double svp | request give | poussette double
bonjour a tous je recherche un bureau gratuit merci d'avance | request give | bureau
slt jcherche des cartons pr demenager | request give | cartons
Je suis à la recherche d'un lit parapluie | request give | lit parapluie
Quelqu'un aurait des bocaux en verre ? | request give | bocaux en verre
qqn a des boites d'oeufs vides ? | request give | boites d'oeufs vides
Est ce que quelqu'un donne un canapé ? | request give | canapé
est-ce que quelqu'un aurait un micro onde à donner sur Saint Brieuc | request give | micro onde | Saint Brieuc
Auriez-vous des chutes de tissu ? | request give | chutes de tissu
J'ai besoin d'une table à langer | request give | table à langer
besoin de vêtements garçon 8 ans | request give | vêtements garçon 8 ans
Il me faudrait un peu de peinture blanche, même un fond de pot | request give | peinture blanche
je suis preneuse de plants de fraisiers | request give | plants de fraisiers
Je suis preneur d'un four si quelqu'un en a un | request give | four
je récupère les vieilles cassettes audio | request give | vieilles cassettes audio
je voudrais une étagère | request give | étagère
Qui aurait des graines de haricots ? | request give | graines de haricots
Looking for a cot | request give | cot
Does anyone have egg boxes? | request give | egg boxes
I need moving boxes by Thursday | request give | moving boxes | | 2026-11-26
We're looking for a desk in Plérin | request give | desk | Plérin
Je cherche à emprunter une perceuse pour samedi | request lend | perceuse | | 2026-11-28
qui peut me prêter une échelle demain ? | request lend | échelle | | 2026-11-23
Quelqu'un pourrait me prêter un appareil à fondue ce soir | request lend | appareil à fondue | | 2026-11-22
quelqu'un aurait une remorque à prêter ? | request lend | remorque
je cherche une ponceuse pour 2 jours | request lend | ponceuse
besoin d'une perceuse 10 minutes | request lend | perceuse
J'emprunterais bien un karcher | request lend | karcher
qq1 peut me depanner d'une scie sauteuse | request lend | scie sauteuse
Can I borrow a drill tomorrow? | request lend | drill | | 2026-11-23
could anyone lend me a tent for the weekend | request lend | tent | | 2026-11-22
Does anyone have a ladder I could borrow? | request lend | ladder
Cherche quelqu'un pour m'aider à déménager samedi matin | request service | aide pour déménager | | 2026-11-28
besoin d'aide pour monter une armoire | request service | aide pour monter une armoire
Je cherche un coup de main pour porter un piano, samedi 28 | request service | coup de main pour porter un piano | | 2026-11-28
Quelqu'un peut garder mon chat du 20 au 27 décembre ? | request service | garder mon chat | | 2026-12-27
Qui peut m'aider à tailler ma haie à Cesson ? | request service | aide pour tailler ma haie | Cesson
cherche baby-sitter vendredi soir | request service | baby-sitter | | 2026-11-27
Recherche covoit Saint-Brieuc Lamballe tous les matins | request service | covoit Saint-Brieuc Lamballe
Qui sait réparer une machine à coudre ? | request service | réparer une machine à coudre
jaurais besoin dun coup de main pour remplir un dossier | request service | coup de main pour remplir un dossier
j'aurais besoin qu'on m'aide à porter un frigo | request service | aide pour porter un frigo
Need help moving on Saturday | request service | help moving | | 2026-11-28
Looking for someone to water my plants | request service | water my plants
Je cherche des œufs en échange de confiture | request swap | œufs | | | confiture
je vends mon canapé 80€ | sale | canapé
Vends table en chêne, petit prix | sale | table en chêne
A vendre vélo homme 50 euros | sale | vélo homme
Poussette 30€ à venir chercher | sale | poussette
For sale: bike, 40€ | sale | bike
je cherche à acheter un scooter | sale | scooter
Surplus de mirabelles, venez vous servir | offer give | mirabelles
A récupérer devant le 8 rue Pasteur : étagère métallique | offer give | étagère métallique | rue Pasteur
deux places de concert à donner pour ce soir | offer give | places de concert | | 2026-11-22
Je donne vélo d'appartement, prévoir grand véhicule | offer give | vélo d'appartement
il me reste du carrelage blanc (3 m2) si quelqu'un bricole | offer give | carrelage blanc (3 m2)
Quelqu'un aurait-il un tire-bouchon à me prêter ce soir ? | request lend | tire-bouchon | | 2026-11-22
Je recherche un prêt de tente pour le week-end du 5 décembre | request lend | tente | | 2026-12-06
Un voisin peut-il m'aider à changer une ampoule ? | request service | aide pour changer une ampoule
J'aide volontiers pour les papiers administratifs | offer service | aide pour papiers administratifs
Échange 2 heures de ménage contre cours d'anglais | offer swap | 2 heures de ménage | | | cours d'anglais
je mets à disposition ma remorque | offer lend | remorque
Je vends pas je donne ! Canapé rouge | offer give | canapé rouge
plus besoin de mon siège auto, je le donne | offer give | siège auto
cherche famille pour chaton | offer give | chaton
besoin d un camion pour demenager le 28 | request lend | camion | | 2026-11-28
could someone give me a lift to Rennes tomorrow? | request service | lift to Rennes | | 2026-11-23
offering French lessons | offer service | french lessons
Does anybody have a pram they don't need anymore? | request give | pram
est-ce que tu peux me prêter 20€ ? | -
je suis en vacances jusqu'au 30 | -
J'ai bien reçu le vélo merci | -
Bonjour | -
bonsoir tout le monde | -
merci beaucoup ! | -
ok super merci | -
Sophie | -
Je m'appelle Jean-Pierre | -
J'habite à Robien depuis 10 ans | -
Saint-Brieuc | -
22000 | -
au 14 rue des Lilas | -
FAUTEUIL 42 | -
je prends le fauteuil 42 stp | -
je veux bien le 42, je peux passer demain | -
le fauteuil m'intéresse | -
je suis intéressée | -
il est encore dispo ? | -
c'est à quel étage ? | -
comment on fait pour donner ? | -
où est-ce que je dois venir ? | -
pourquoi mon annonce est refusée ? | -
qui a dit ça ? | -
c'est bon il est donné | -
le canapé est parti | -
j'ai trouvé preneur | -
non finalement je ne donne plus | -
je peux passer vers 18h ? | -
à demain alors | -
je suis en retard désolé | -
mdr | -
stop | -
aide | -
quelqu'un a vu mon chat noir ? | -
ça marche | -
thank you so much | -
is it still available? | -
what is this? | -
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([text = '', what = '', item = '', quartier = '', until = '', inReturn = '']) => ({
    text,
    what,
    item,
    quartier,
    until,
    inReturn,
  }));

/** A reading in the words of the corpus. */
function summary(text: string) {
  const read = readPost(text, context);
  return {
    what: !read ? '-' : read.sale ? 'sale' : `${read.direction} ${read.kind}`,
    item: read?.item ?? '',
    quartier: read?.quartier ?? '',
    // the day by the clocks of Paris: the end of a day is 22:59 UTC in winter
    until: read?.until?.slice(0, 10) ?? '',
    inReturn: read?.inReturn ?? '',
  };
}

test('the corpus is long enough to mean something', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
});

describe('as people type', () => {
  test.each(CORPUS)('$text', ({ text, ...expected }) => {
    expect(summary(text)).toEqual(expected);
  });
});

test('direction and kind hang neither on accents nor on case nor on apostrophes', () => {
  for (const { text, what } of CORPUS) {
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe');
    for (const variant of [plain, plain.toLowerCase(), text.toUpperCase(), text.replace(/'/g, '’')]) {
      expect([variant, summary(variant).what]).toEqual([variant, what]);
    }
  }
});

test('a message is read in no time', () => {
  const start = process.cpuUsage();
  for (const { text } of CORPUS) readPost(text, context);
  const { user, system } = process.cpuUsage(start);
  // 0.2 ms on a quiet machine; of processor time, since tests run on busy ones
  expect((user + system) / 1000 / CORPUS.length).toBeLessThan(3);
});
