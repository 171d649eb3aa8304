import type { Direction, Kind } from '../../community/posts/post.table.ts';
import type { Locale } from '../../conversation/book.ts';
import { typeset } from '../../conversation/speak/typography.ts';

export type Both = readonly [fr: string, en: string];

/** The short words of the public pages; « {x} » is a value. Whole texts stand in texts.ts. */
const WORDS = {
  skip: ['Aller au contenu', 'Skip to content'],
  otherLanguage: ['English', 'Français'],
  towns: ['Toutes les villes', 'All towns'],
  tagline: ['Entre voisins, on donne, on prête, on échange, on s’aide.', 'Neighbours give, lend, swap and help.'],
  howItWorks: ['Comment ça marche', 'How it works'],
  openTown: ['Ouvrir un Parallèle dans ma ville', 'Open a Parallèle in my town'],
  privacy: ['Confidentialité', 'Privacy'],
  terms: ['Conditions', 'Terms'],
  about: ['À propos', 'About'],
  feed: ['Suivre par un lecteur de flux (Atom)', 'Follow with a feed reader (Atom)'],
  push: ['Déjà membre ? Reçois des notifications', 'Already a member? Get notifications'],
  life: ['La vie de la ville', 'The life of the town'],

  homeTitle: ['Parallèle, le partage entre voisins', 'Parallèle, sharing between neighbours'],
  homeHeading: [
    'Ce que tu n’utilises plus fera un heureux au coin de la rue',
    'What you no longer use will delight somebody round the corner',
  ],
  homeLead: [
    'On donne, on prête, on échange et on se rend service, sans argent, en écrivant sur Messenger à la Page de sa ville.',
    'People give, lend, swap and help each other, without money, by writing on Messenger to their town’s Page.',
  ],
  tryIt: ['Essayer avec de faux téléphones', 'Try it on make-believe phones'],
  findTown: ['Ta ville, par son nom ou son code postal', 'Your town, by name or postcode'],
  find: ['Chercher', 'Search'],
  townsHere: ['Les villes', 'The towns'],
  townsFound: ['Les villes qui répondent à « {q} »', 'Towns that answer “{q}”'],
  noTown: ['Pas encore de Parallèle pour « {q} ».', 'No Parallèle for “{q}” yet.'],
  noTownYet: ['Aucune ville n’a encore son Parallèle ici.', 'No town has its Parallèle here yet.'],
  noTownDo: [
    'Écris le nom de ta ville à une Page Parallèle dans Messenger : je te préviens le jour où elle ouvre.',
    'Write your town’s name to a Parallèle Page on Messenger: you are told the day it opens.',
  ],
  posts0: ['rien en ce moment', 'nothing right now'],
  posts1: ['une annonce', 'one post'],
  posts: ['{n} annonces', '{n} posts'],

  townTitle: ['{place} : dons, prêts, échanges et coups de main', '{place}: gifts, loans, swaps and help'],
  townLead: [
    'Ce qui se donne, se prête, s’échange et se demande entre voisins, en ce moment.',
    'What neighbours are giving, lending, swapping and asking for right now.',
  ],
  townDescription: [
    '{count} à {place} en ce moment. Tout est gratuit, entre voisins, par Messenger.',
    '{count} in {place} right now. Everything is free, between neighbours, on Messenger.',
  ],
  join: ['Rejoindre dans Messenger', 'Join on Messenger'],
  joinTyped: [
    'Le lien n’ouvre rien ? Écris « {place} » à la Page Parallèle dans Messenger.',
    'Link not working? Write “{place}” to the Parallèle Page on Messenger.',
  ],
  joinHeading: ['Tu habites {place} ou tout près ?', 'Do you live in {place} or close by?'],
  joinText: [
    'Ouvre la conversation et dis bonjour : il n’y a rien à installer, pas de compte à créer. Ensuite, publier tient en un message (« Je donne un fauteuil à Cesson ») et répondre en un mot-clé.',
    'Open the conversation and say hello: nothing to install, no account to create. Then one message publishes a post (“I’m giving away an armchair”) and a keyword answers one.',
  ],
  joinApproval: [
    'Un admin de la ville regarde qui arrive, pour qu’on reste entre voisins.',
    'An admin of the town looks at who comes in, so that it stays between neighbours.',
  ],
  filters: ['Choisir ce qui s’affiche', 'Choose what is shown'],
  all: ['Tout', 'Everything'],
  kinds_give: ['Dons', 'Gifts'],
  kinds_lend: ['Prêts', 'Loans'],
  kinds_swap: ['Échanges', 'Swaps'],
  kinds_service: ['Coups de main', 'Help'],
  searchLabel: ['Chercher une chose ou un quartier', 'Look for a thing or a neighbourhood'],
  searchHint: ['vélo, perceuse, Cesson…', 'bike, drill, Cesson…'],
  offers: ['Proposé par tes voisins', 'Offered by neighbours'],
  requests: ['Tes voisins cherchent', 'Neighbours are looking for'],
  found: ['{count} pour « {q} »', '{count} for “{q}”'],
  nothingNow: ['Rien en ce moment.', 'Nothing right now.'],
  nothingDo: [
    'Le premier don est souvent le plus simple : une plante, des livres, un pot de confiture.',
    'The first gift is often the easiest: a plant, some books, a pot of jam.',
  ],
  nothingFound: ['Rien pour « {q} » en ce moment.', 'Nothing for “{q}” right now.'],
  nothingFoundDo: [
    'Dans Messenger, écris « préviens-moi pour {q} » : tu le sauras dès que quelqu’un en propose.',
    'On Messenger, write “let me know if someone has {q}”: you will know as soon as somebody offers it.',
  ],
  nothingOfKind: ['Rien de ce genre en ce moment.', 'Nothing of this kind right now.'],
  seeAll: ['Tout voir', 'See everything'],
  more: ['Annonces plus anciennes', 'Older posts'],
  newest: ['Revenir aux plus récentes', 'Back to the newest'],

  offer_give: ['À donner', 'To give'],
  offer_lend: ['À prêter', 'To lend'],
  offer_swap: ['À échanger', 'To swap'],
  offer_service: ['Coup de main proposé', 'Help offered'],
  request_give: ['Cherche', 'Wanted'],
  request_lend: ['Cherche à emprunter', 'Wanted on loan'],
  request_swap: ['Cherche, en échange', 'Wanted, in a swap'],
  request_service: ['Cherche un coup de main', 'Help wanted'],
  take_give: ['Je prends', 'I’ll take it'],
  take_lend: ['Je l’emprunte', 'I’ll borrow it'],
  take_swap: ['J’échange', 'I’ll swap'],
  take_service: ['Ça m’intéresse', 'I’m interested'],
  help: ['Je peux aider', 'I can help'],
  queueUp: ['Si ça se libère', 'If it frees up'],
  promised: ['Déjà promis, mais tu peux te mettre dans la file', 'Promised already, but you may join the line'],
  helped: [
    'Quelqu’un s’en occupe déjà, mais tu peux te proposer aussi',
    'Somebody is on it already, but you may offer too',
  ],
  where: ['Où', 'Where'],
  until: ['Jusqu’au {day}', 'Until {day}'],
  back: ['Prêté, de retour le {day}', 'On loan, back on {day}'],
  loan: ['Durée : {x}', 'For: {x}'],
  deposit: ['Caution : {x}', 'Deposit: {x}'],
  inReturn: ['Contre : {x}', 'In return for: {x}'],
  inReturnAny: ['Contre ce que tu veux', 'In return for anything'],
  when: ['Quand : {x}', 'When: {x}'],
  duration: ['Combien de temps : {x}', 'How long: {x}'],
  left0: [
    'Tout est promis, mais il arrive que quelqu’un laisse sa place',
    'All promised, though people do give up their place',
  ],
  left1: ['Il en reste un', 'One left'],
  left: ['Il en reste {n}', '{n} left'],
  helper1: ['Il manque une personne', 'One person needed'],
  helpers: ['Il manque {n} personnes', '{n} people needed'],
  since: ['Publié le {day}', 'Published {day}'],
  answer: ['Répondre dans Messenger', 'Answer on Messenger'],
  answerTyped: [
    'Ou écris simplement le mot-clé {keyword} à la Page Parallèle dans Messenger.',
    'Or simply write the keyword {keyword} to the Parallèle Page on Messenger.',
  ],
  answerOnPaper: [
    'Pour répondre, écris {keyword} à la Page Parallèle dans Messenger, ou vise ce code avec ton téléphone.',
    'To answer, write {keyword} to the Parallèle Page on Messenger, or point your phone at this code.',
  ],
  answerNew: [
    'Tu n’es pas encore du voisinage ? Le même bouton t’y fait entrer, et ta réponse attend.',
    'Not one of the neighbours yet? The same button brings you in, and your answer is kept.',
  ],
  postDescription: [
    '{place}. Pour répondre : {keyword}, dans Messenger.',
    '{place}. To answer: {keyword}, on Messenger.',
  ],
  alike: ['Aussi à {place}', 'Also in {place}'],
  share: ['Partager dans un groupe Facebook', 'Share in a Facebook group'],
  poster: ['Affiche à imprimer (PDF)', 'Poster to print (PDF)'],
  endedTitle: ['Cette annonce est terminée', 'This post has ended'],
  endedText: [
    'L’annonce n° {number} de {place} n’est plus d’actualité. D’autres choses attendent preneur.',
    'Post no. {number} in {place} is over. Other things are still up for grabs.',
  ],
  allOf: ['Toutes les annonces de {place}', 'All posts in {place}'],
  photoOf: ['Photo {n} : {item}', 'Photo {n}: {item}'],

  unknownTitle: ['Ici, il n’y a rien', 'There is nothing here'],
  unknownPage: [
    'Cette page n’existe pas, ou n’existe plus. L’adresse est peut-être incomplète.',
    'This page does not exist, or no longer does. The address may not be whole.',
  ],
  unknownTown: ['Il n’y a pas de Parallèle à cette adresse.', 'There is no Parallèle at this address.'],
  unknownPost: [
    'L’annonce n° {number} n’existe pas à {place}, ou n’est pas visible pour le moment.',
    'There is no post no. {number} in {place}, or it cannot be seen at the moment.',
  ],
  toHome: ['Voir les villes', 'See the towns'],
} as const satisfies Record<string, Both>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(locale: Locale): Say {
  return (word, values = {}) => {
    const text: string = WORDS[word][locale === 'fr' ? 0 : 1];
    return typeset(
      locale,
      text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    );
  };
}

export const kindWord = (direction: Direction, kind: Kind): Word => `${direction}_${kind}`;

export function countWord(say: Say, n: number): string {
  return n === 0 ? say('posts0') : n === 1 ? say('posts1') : say('posts', { n });
}
