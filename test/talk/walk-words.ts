import type { Reader } from '../../src/conversation/book.ts';
import type { WalkPost } from './model.ts';
import type { randomFrom } from './random.ts';

/** What the random walk has people write, tap and hear of. */

/** What people write, by the question it answers; each of them also comes at every other question. */
export const ANSWERS: Record<string, readonly string[]> = {
  choice: [
    'don',
    'un prêt',
    'je propose',
    'demande',
    'Échange',
    'swap',
    'un coup de main',
    'a loan',
    'peut-être',
    'bleu',
  ],
  text: [
    'il fait quelle taille ?',
    'je sais pas',
    'non laisse tomber',
    'elle marche encore ?',
    'fauteuil',
    'un vieux vélo',
    'lampe',
    'chaises',
    'chatons',
    '06 12 34 56 78',
    'table basse 2 places',
    'x',
    'é'.repeat(90),
    'à '.repeat(160),
    '🪑🪑🪑',
    '😀',
    'marie@laposte.net',
    'mon adresse : paul@example.org',
  ],
  place: ['Cesson', 'à Robien', 'b', 'near the station', 'un quartier dont le nom est vraiment beaucoup trop long'],
  name: [
    'Zoé',
    "je m'appelle Anne-Lise",
    "moi c'est Zoé",
    'en fait oui',
    '123',
    'Marie-Charlotte-Alexandrine-Joséphine',
    'my name is Kate',
    '***',
  ],
  number: ['3', 'deux', '0', '1000', 'beaucoup', '-1', '2,5'],
  date: ['samedi', 'demain', 'dans 3 jours', 'hier', 'le 12 décembre 2031', 'un jour', 'tomorrow', '31/12'],
  period: ['ce week-end', 'du 5 au 7 décembre', 'demain', 'hier', 'le 3 mars 2031', 'quand tu veux', 'this weekend'],
  town: [
    'st brieuc',
    'st brieuc, quartier Robien, moi c’est Hugo',
    'non c pas la bonne ville',
    'le bourg',
    '22000',
    'Quintin',
    'Brest',
    'Saint-Denis',
    'nulle part',
  ],
  images: ['pas de photo', 'non', 'passer'],
};
export const COMMANDS = [
  ...[
    'aide',
    'annuler',
    'retour',
    'menu',
    'passer',
    'oui',
    'non',
    'bonjour',
    'merci',
    'help',
    'cancel',
    'back',
    'Merci !',
  ],
  ...['mes données', 'supprimer mes données', 'annuler la suppression', 'my data', 'delete my data'],
  ...['quitter', 'changer de ville', 'changer de prénom', 'langue', 'english', 'français', 'quitter la liste'],
  ...[
    'je déménage à Quintin',
    'je déménage à Brest',
    'j’habite maintenant à Robien',
    'mon quartier c’est Plérin',
    'call me Kate',
    'me prévenir',
    'e-mail',
    'e-mail',
    'plus d’e-mails',
    'résumé par mail',
    'daily digest',
    'plus de résumé',
    'pas sur la page',
    'affiche',
    'partager dans un groupe',
    'push',
    'push',
    'plus de push',
    'ouvrir un parallèle',
    'ouvrir un parallèle',
    'annonces',
    'près de moi',
    'mes alertes',
    ...[
      'villes voisines',
      'suivre Quintin',
      'suivre Brest',
      'suivre Plouha',
      'suivre Saint-Brieuc',
      'ne plus suivre Quintin',
    ],
    'je connais Anne',
  ],
  ...[
    'donner',
    'prêter',
    'demander',
    'mes annonces',
    'mes réponses',
    'mes rdv',
    'les mercis',
    'bilan',
    'débloquer',
    'fin',
    'stop',
    'demain 18h',
    'mon numéro : 06 12 34 56 78',
    'https://voisins.example.fr/ici',
    'on dit demain 18h ?',
    'mes prêts',
    'je conteste',
    'mes emprunts',
    'mes échanges',
    'je dois la rendre quand ?',
    'je suis de retour',
    'attente',
    'give',
    'request',
    'my posts',
    'waiting',
    'aide ?',
  ],
];
export const COMMANDS_OF_ADMINS = [
  ...[
    'membres',
    'membres zoé',
    'aide bannir',
    'il vend des trucs',
    'elle n’habite pas ici',
    'faux profil',
    'annonce fête samedi',
    'annonce',
    'admins',
    'réglages',
    'journal',
    'stats',
  ],
  ...['bannir', 'remettre', 'settings', 'members', 'attente'],
];
export const ONE_LINERS = [
  'Je donne un fauteuil en velours vert à Cesson avant samedi',
  'je cherche une perceuse',
  'Je donne 5 pots de confiture',
  'I am giving away a sofa near the station until Friday',
  'Je vends mon vélo 50 €',
  'je donne',
  'Je prête ma remorque ce week-end, quartier Robien',
  'je donne une table, 4 chaises et un buffet',
  'Je donne un lit et une commode à Robien avant samedi',
  'je donne 2 lampes, un miroir et un tapis à Cesson jusqu’à dimanche',
  "j'échange ma tondeuse contre un vélo",
  'Je donne des chatons',
  'je donne un chaton',
  'qui pour m’aider à déménager samedi matin ?',
  "c'est donné",
  'on m’a rendu la perceuse',
  'je l’ai rendu',
  "plutôt jusqu'à dimanche",
  'plutôt samedi prochain',
  'finalement du 5 au 7 décembre',
  'non, c’est à Plérin',
  'je donne des pots de confiture, appelez le 06 12 34 56 78',
  'bonjour je suis la',
  'annonces fauteuil',
  'vous avez des chaises ?',
  'préviens-moi pour une perceuse',
  'supprime l’alerte perceuse',
  'je prête ma perceuse',
  'je peux prêter une échelle',
  'je choisis Yann',
  'demande à Yann s’il peut venir demain',
  'je choisis Yann',
  'le premier',
  'Zoé',
  'Paul',
  'je choisis Zoé et Yann',
  'je choisis Zoé et Yann',
  'qui a répondu ?',
  'retirer mon annonce',
  'modifier mon annonce',
  'supprimer l’annonce de parapluie',
  'je peux aider',
  'signaler une annonce',
  ...['signaler Amélie', 'signaler Paul : il m’insulte', 'signaler Paul', 'signaler Zora'],
  ...[1, 2, 3, 4, 7, 12].map((number) => `signaler le ${number}`),
  'il se démonte ?',
  'c’est quelle taille ?',
  'je prends le fauteuil',
];
/** One message, a piece at a time; and what is said to somebody, about somebody, to nobody. */
export const PIECES = [
  ...['je donne', 'un fauteuil', 'vert', 'à Cesson', "j'arrive", 'je le prends', 'comment ça marche ici ?'],
  ...[
    'ya une petite tache dessus',
    'merci de venir le soir apres 18h',
    '2 jours max',
    '30e de caution',
    'non c’est pas ça',
  ],
  ...['mardi je peux plus, plutôt jeudi', 'supprime tout', 'que les chaises', 'c’est payé 10 € de l’heure', 'sans ça'],
  ...['parler à un humain', 'je veux signaler un membre qui m’a insulté', 'prêt d’argent à 2 % sans garantie'],
];
export const STRANGE = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'v1:do:give',
  '{ item }',
  'a'.repeat(2_500),
  '٣',
  '<b>',
  '% _ \\',
  'toString',
  '__proto__',
];
export const NEWS = [
  'mail-confirmed',
  'push-tied',
  'push-gone',
  'approved',
  'readmitted',
  'brought',
  'elsewhere',
  'fate',
  'fate',
  'ending',
  'expired',
  'draft-waits',
  'founding-accepted',
  'founding-refused',
  'page-moved',
  'page-followed',
];
export const GARBAGE = [
  '',
  'v1',
  'v1:a',
  'v1:a:x:y',
  'v1:a:t1:check:~ok.',
  'v9:do:give',
  'v1:do:',
  'v1:do:help',
  'v1:do:pick:abc',
  'v1:do:more:gone',
  'v1:do:alert',
  'GET_STARTED',
];
export const AFTER = [
  'after-done',
  'after-done',
  'after-not-yet',
  'after-not-yet',
  'after-nobody',
  'thank',
  'thank',
  'thank',
];

/** What people write to each other. */
export const TALK = [
  ...[
    'demain 18h',
    'merci',
    'je suis devant',
    'fin',
    'stop',
    'mon numéro : 06 12 34 56 78',
    'moi c’est le 06 98 76 54 32',
  ],
  ...['regarde https://voisins.example.fr/ici', 'tu as des sangles ?', 'je prends le fauteuil'],
  ...['c’est donné', 'passer', 'salut Marie, je passe demain', 'Marie, mon numéro : 06 12 34 56 78'],
];

/** What a reader takes, about what is up now: posts of long ago are forgotten. */
export function wordsRead(reader: Reader, posts: readonly WalkPost[], random: ReturnType<typeof randomFrom>): string {
  const post = posts.findLast(({ outcome }) => outcome === null);
  if (reader === 'settled')
    return random.pick([
      ...['c’est prêté', 'je l’ai récupérée', 'il est venu la chercher', 'personne n’est venu'],
      'les deux sont venus',
    ]);
  if (reader === 'was-there') return random.pick(['oui j’y étais', 'mais je suis venue']);
  if (reader === 'longer')
    return random.pick(['je peux la garder jusqu’à dimanche ?', 'je peux la garder plus longtemps ?']);
  if (reader === 'calendar') return `calendrier ${random.pick(posts.slice(-5))?.word.toLowerCase() ?? 'perceuse'}`;
  if (reader === 'more') return 'ce soir 18h';
  if (reader === 'still-there')
    return random.pick(['encore dispo ?', `${post?.word.toLowerCase() ?? 'vélo'} encore dispo ?`]);
  if (reader === 'for-whom') return random.pick(['c pour qui le fauteuil deja', 'c’est pour qui ?']);
  if (reader === 'decline')
    return random.pick(['je dis non à Zoé', 'désolé Zoé c’est trop tard', 'pas Paul', 'trop tard']);
  if (reader === 'counter') return random.pick(['plutôt une douzaine', 'plutot contre des œufs']);
  if (reader === 'brings-back') return random.pick(['je le ramène demain', 'je le rapporte dans 3 semaines']);
  if (reader === 'move')
    return random.pick(['je change de quartier pour Robien', 'mon quartier c’est Robien', 'je déménage à Quintin']);
  if (reader === 'take-back') return 'annuler';
  if (reader === 'late-word') return 'on verra bien';
  if (reader === 'agreed') return 'oui';
  if (reader === 'calls-off')
    return random.pick(['annule le rdv', 'annule mon rdv avec Paul', 'décaler mon rdv avec Paul', 'annule samedi']);
  // about what one was shown a moment ago
  if (reader === 'question')
    return random.pick(['annonces', 'c’est quelle taille ?', 'il se démonte ?', 'elle marche encore ?']);
  if (reader === 'search' && random.below(2) === 0)
    return random.pick(['annonces', 'que les échanges', 'juste les prêts', 'les demandes', 'à Plérin']);
  if (reader === 'news')
    return random.pick([
      'pas de messages après 21h',
      'mes réglages',
      '1 message par semaine',
      'désactive les dons',
      'je mets une pause',
      'stop la pause',
    ]);
  if (reader === 'missing') return 'il ne me l’a pas rendue';
  if (reader === 'whose') return random.pick(['c’est donné', 'je donne un vélo', 'passer']);
  if (reader === 'accuse') return `signaler ${random.pick(['Amélie', 'Paul', 'Zora : elle crie'])}`;
  if (reader === 'flag') return `signaler le ${post?.number ?? 1}`;
  if (reader === 'own') {
    const word = random.pick(posts.slice(-5))?.word.toLowerCase() ?? 'fauteuil';
    const number = random.pick(posts.slice(-5))?.number ?? 1;
    return random.pick([
      `retirer ${number}`,
      'supprimer l’annonce de parapluie',
      `retirer ${word}`,
      `modifier ${word}`,
      `voir ${word}`,
      `prolonge ${word}`,
      `j’ai plus mon ${word}`,
      `ajoute une photo à ${word}`,
      `enlève la photo de ${word}`,
      `change la date de ${word}, c’est jusqu’à dimanche`,
      'mon annonce marche plus ?',
      'renouvelle mon annonce',
      `retirer mon annonce`,
      'qui a répondu ?',
      `réponses ${word}`,
      'tirer au sort',
      `tirage au sort pour ${word}`,
    ]);
  }
  // borrowed for some days, and asked for again for others
  const lent =
    reader === 'claim' ? posts.findLast(({ kind, outcome }) => kind === 'lend' && outcome === null) : undefined;
  if (lent && random.below(2) === 0)
    return `je prends ${lent.word} ${lent.number} ${random.pick(['ce week-end', 'du 5 au 7 décembre', 'demain'])}`;
  if (reader === 'choose')
    return random.pick([
      '2 pour Zoé et 1 pour Yann',
      'je choisis Zoé et Yann',
      'Paul',
      'le premier',
      'je choisis Yann',
    ]);
  if (reader === 'ask-somebody') return random.pick(['demande à Paul s’il peut venir', 'demande à Zoé']);
  if (reader === 'meant') return `je prends le ${random.pick(posts.slice(-3))?.word.toLowerCase() ?? 'vélo'}`;
  if (reader === 'block') return `bloquer ${random.pick(['anne', 'rex', 'paul'])}`;
  if (reader === 'called') return `${random.pick(['approuver', 'bannir', 'avertir'])} ${random.pick(['Zoé', 'Rex'])}`;
  return random.pick(reader === 'talk' ? TALK : ONE_LINERS);
}

/** Said when something was not understood: these must change. */
export const MISUNDERSTANDING =
  /^common\.(not-understood|got-(?!like)|photo-not-now|(choice|text|place|name|number|date|period|town)-)|-(too-short|too-long)$/;

/** What an m.me link may carry. */
export const aRef = (random: ReturnType<typeof randomFrom>): string =>
  random.pick(['town_saint-brieuc', `post_saint-brieuc_${1 + random.below(9)}`, 'move_x', 'nowhere']) ?? 'nowhere';
