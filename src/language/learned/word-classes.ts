import { remembered } from '../words/remembered.ts';

const classOf = new Map<string, string>();
function add(letter: string, text: string): void {
  for (const word of text.split(/\s+/)) if (word !== '') classOf.set(word, letter);
}

// H: people of one's own
add(
  'H',
  `fils fille filles fillette garcon garcons enfant enfants bebe bebes loulou loulous ado ados aine ainee cadet cadette jumeaux jumelles gamin gamine gosse gosses petit-fils petite-fille petits-enfants
  mari femme epoux epouse copain copine compagnon compagne conjoint mere pere maman papa mamie papi papy meme pepe grand-mere grand-pere beau-pere belle-mere soeur frere tante oncle cousin cousine neveu niece
  voisin voisine voisins voisines ami amie amis amies collegue coloc famille parents son daughter kid kids child children baby boy girl twins husband wife mum mom dad mother father sister brother nephew niece friend neighbour neighbor grandma grandson`,
);
// A: animals that are looked after
add(
  'A',
  'chat chats chatte chaton chatons chien chiens chienne chiot poule poules poulettes lapin lapins hamster tortue perruche canari poisson poissons minou minette toutou cat cats dog dogs kitten puppy hens chickens rabbit hamster',
);
// B: what hurts
add(
  'B',
  'dos genou genoux epaule hanche poignet jambe cheville sciatique arthrose tendinite platre bequilles lumbago operation operee opere hopital back knee shoulder wrist leg ankle',
);
// K: where things lie
add(
  'K',
  'garage cave grenier placard placards tiroir tiroirs jardin balcon cour entree couloir hall trottoir portail muret palier debarras abri armoire shed attic basement loft cupboard drawer garden driveway doorstep porch kerb',
);
// E: what things are needed for
add(
  'E',
  'fete fetes mariage bapteme anniversaire anniv soiree kermesse spectacle match reveillon communion concert pique-nique barbecue apero party wedding birthday picnic concert christening',
);
// X: what does not go any more
add(
  'X',
  'panne casse cassee casses cassees mort morte creve crevee lache grille fuit bouche bouchee coince coincee peter pete broken broke died dead flat stuck leaking leaks',
);
// W: who does things well
add(
  'W',
  'retraite retraitee etudiant etudiante prof professeur institutrice instit infirmiere infirmier plombier menuisier electricien couturiere jardinier mecanicien mecano informaticien bricoleur bricoleuse coiffeuse coiffeur comptable traducteur traductrice lyceen lyceenne ancien ancienne retired teacher nurse student plumber gardener handy',
);

/** The letter of a word's class; undefined: a word of its own. */
export const classLetter = (word: string): string | undefined => classOf.get(word);

const SKELETON = new Set(
  `je j on nous tu vous il elle ils elles mon ma mes notre nos vos votre ton ta tes son sa un une des du le la les qui quelqu contre pour avec sans si ne pas plus me moi te lui leur en ce cette et mais
  i we you my our your his her it they them a an the some any who anyone someone for with if not no can could`.split(
    /\s+/,
  ),
);
/** Whether a token tells how a sentence is built: who, whose, what class of thing. */
export const isBone = remembered((token) => /^[A-Z?!^$]$/.test(token) || SKELETON.has(token));
