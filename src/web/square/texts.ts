import type { Both } from './words.ts';

/** A whole text: its title, what it is about in a line, and its parts. */
export interface Text {
  path: string;
  title: Both;
  lead: Both;
  parts: readonly Part[];
}
export interface Part {
  title: Both;
  /** A paragraph; or the lines of a list. */
  blocks: readonly (Both | readonly Both[])[];
}

export const HOW_IT_WORKS: Text = {
  path: '/comment-ca-marche',
  title: ['Comment ça marche', 'How it works'],
  lead: [
    'Parallèle est une conversation Messenger avec la Page de ta ville. Pas d’application à installer, pas de compte à créer, pas d’argent.',
    'Parallèle is a Messenger conversation with your town’s Page. No app to install, no account to create, no money.',
  ],
  parts: [
    {
      title: ['Tu as quelque chose', 'You have something'],
      blocks: [
        [
          'Écris-le comme tu le dirais : « Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi ». Ajoute une photo si tu veux. Le bot te montre ce qu’il a compris ; tu touches « Publier », et l’annonce a son mot-clé : FAUTEUIL 42.',
          'Write it as you would say it: “I’m giving away a green velvet armchair in Cesson, to be collected before Saturday”. Add a photo if you like. The bot shows what it understood; you tap “Publish”, and the post has its keyword: ARMCHAIR 42.',
        ],
        [
          'Dons, prêts, échanges et coups de main se publient de la même façon, et les demandes aussi : « Je cherche une perceuse pour dimanche ».',
          'Gifts, loans, swaps and help are published in the same way, and so are requests: “I’m looking for a drill for Sunday”.',
        ],
      ],
    },
    {
      title: ['Quelque chose te plaît', 'You like something'],
      blocks: [
        [
          'Touche le bouton de l’annonce, ou écris son mot-clé. Qui l’a publiée reçoit les réponses et choisit ; la première réponse l’emporte, ou un tirage au sort, si l’annonce le dit. Qui attend connaît sa place, et monte quand quelqu’un laisse la sienne.',
          'Tap the post’s button, or write its keyword. Whoever published it gets the answers and chooses; the first one has it, or a draw decides, where the post says so. Whoever waits knows their place, and moves up when somebody gives theirs back.',
        ],
        [
          'Ensuite, vous vous écrivez à travers le bot pour convenir d’un moment : personne ne voit le profil Facebook de l’autre.',
          'Then you write to each other through the bot to agree on a time: neither sees the other’s Facebook profile.',
        ],
      ],
    },
    {
      title: ['On reste entre voisins', 'It stays between neighbours'],
      blocks: [
        [
          'Chaque ville a ses admins, des habitants bénévoles. Là où la ville l’a choisi, ils regardent qui arrive. Ce qui ressemble à une arnaque attend leur regard avant d’être vu, et chacun peut signaler une annonce en deux gestes.',
          'Each town has its admins, volunteers who live there. Where the town has chosen so, they look at who comes in. What looks like a swindle waits for them before anybody sees it, and anybody can report a post in two taps.',
        ],
        [
          'Sur cette page web, on voit ce qui se partage, jamais qui. Rien ne se vend : pour vendre, il y a d’autres endroits.',
          'On this website you see what is shared, never by whom. Nothing is sold: there are other places for that.',
        ],
      ],
    },
    {
      title: ['Ce que Messenger ne permet pas', 'What Messenger does not allow'],
      blocks: [
        [
          'Une Page ne peut t’écrire que dans les 24 heures qui suivent ton dernier geste. Ce qui arrive ensuite t’attend à ton retour, en premier. Cette page, elle, se lit à toute heure.',
          'A Page may write to you only within 24 hours of your last act. What happens after that waits for you, first in line. This website can be read at any hour.',
        ],
      ],
    },
  ],
};

export const OPEN_TOWN: Text = {
  path: '/ouvrir-un-parallele',
  title: ['Ouvrir un Parallèle dans ma ville', 'Open a Parallèle in my town'],
  lead: [
    'Il faut une personne qui a envie, deux ou trois voisins pour commencer, et une conversation de cinq minutes.',
    'It takes somebody who feels like it, two or three neighbours to begin with, and a conversation of five minutes.',
  ],
  parts: [
    {
      title: ['Dans Messenger', 'On Messenger'],
      blocks: [
        [
          'Écris « ouvrir un parallèle » à une Page Parallèle. Le bot te demande ta commune (et celles d’à côté, si vous partagez déjà tout), si un admin regarde les nouvelles personnes, la question à leur poser, et les règles de la maison. Tu peux tout changer ensuite avec « réglages ».',
          'Write “open a parallèle” to a Parallèle Page. The bot asks for your town (and those next to it, if you share everything already), whether an admin looks at newcomers, the question to ask them, and the rules of the house. You can change all of it later with “settings”.',
        ],
      ],
    },
    {
      title: ['Les premiers jours', 'The first days'],
      blocks: [
        [
          'Ce qui marche, d’après ceux qui l’ont fait : publier soi-même trois vraies annonces, en parler dans le groupe Facebook de la ville, et être deux ou trois admins, pour que personne n’attende.',
          'What works, say those who have done it: publish three real posts yourself, speak of it in the town’s Facebook group, and be two or three admins, so that nobody waits.',
        ],
        [
          'Être admin prend quelques minutes par jour, depuis son téléphone : accueillir, retirer ce qui n’a pas sa place, et c’est tout. Le bot suit les réponses, les rendez-vous et les prêts.',
          'Being an admin takes a few minutes a day, from a phone: welcome people, take down what does not belong, and that is all. The bot looks after answers, meetings and loans.',
        ],
      ],
    },
    {
      title: ['Ce que ça coûte', 'What it costs'],
      blocks: [
        [
          'Rien à la ville, rien aux habitants. Parallèle est un logiciel libre (AGPL) : une association ou une mairie peut aussi l’installer chez elle, avec sa propre Page.',
          'Nothing to the town, nothing to its people. Parallèle is free software (AGPL): an association or a town hall may also run it on its own, with its own Page.',
        ],
      ],
    },
  ],
};

export const TERMS: Text = {
  path: '/conditions',
  title: ['Conditions d’utilisation', 'Terms of use'],
  lead: ['Ce à quoi chacun peut s’attendre, en clair.', 'What everybody may expect, in plain words.'],
  parts: [
    {
      title: ['Ce qu’est Parallèle', 'What Parallèle is'],
      blocks: [
        [
          'Un service gratuit qui met en relation des voisins : il publie des annonces, transmet des réponses et des messages, rappelle des rendez-vous. Il ne vend rien, ne garde aucun objet, n’est partie à aucun accord entre voisins, et ne vérifie ni les objets ni les personnes au-delà de ce que font les admins.',
          'A free service that puts neighbours in touch: it publishes posts, passes on answers and messages, reminds people of meetings. It sells nothing, holds nothing, is no party to what neighbours agree on, and checks neither things nor people beyond what admins do.',
        ],
      ],
    },
    {
      title: ['Ce qui est demandé', 'What is asked of you'],
      blocks: [
        [
          [
            'Donner, prêter, échanger, aider : rien ne se vend ici, et personne ne demande d’argent ni de frais.',
            'Give, lend, swap, help: nothing is sold here, and nobody asks for money or fees.',
          ],
          [
            'Publier ce que tu as vraiment, tel qu’il est, et prévenir si tu ne peux plus venir.',
            'Post what you really have, as it is, and say so when you cannot come.',
          ],
          [
            'Publier seulement des photos et des mots qui sont à toi, sans rien dire d’autrui.',
            'Post only pictures and words of your own, and nothing about others.',
          ],
          ['Respecter la loi et tes voisins.', 'Keep to the law, and be kind to your neighbours.'],
        ],
        [
          'Ne se publient pas : les animaux, les médicaments, les armes, le tabac, l’alcool, la drogue, les papiers officiels, ce qui est sexuel, et ce que la loi interdit.',
          'Not to be posted: animals, medicines, weapons, tobacco, alcohol, drugs, official papers, anything sexual, and whatever the law forbids.',
        ],
      ],
    },
    {
      title: ['Ce qui est vérifié, et par qui', 'What is checked, and by whom'],
      blocks: [
        [
          'Des règles écrites (liens, argent, frais de livraison, même texte partout…) mettent une annonce en attente ; ce sont des personnes, les admins de la ville, qui décident, et elles ont accès au texte qui pose question. Deux signalements de personnes différentes cachent une annonce jusqu’à ce qu’un admin l’ait regardée. Ces règles font attendre ou refusent un texte, jamais une personne : cela, un admin en décide. Là où la ville l’a choisi, on entre sans attendre, ou après 48 heures.',
          'Written rules (links, money, delivery fees, the same text everywhere…) make a post wait; people, the town’s admins, decide, and they see the words in question. Two reports by different people hide a post until an admin has looked. These rules make a text wait or refuse it, never a person: that is for an admin to decide. Where the town has chosen so, people come in at once, or after 48 hours.',
        ],
        [
          'Si ton annonce est en attente ou retirée, on te dit pourquoi, et « contester » demande un nouveau regard. Un admin peut refuser ou exclure quelqu’un ; la raison lui est dite. Chaque décision est inscrite dans le journal de la ville.',
          'When your post waits or is taken down you are told why, and “contest” asks for another look. An admin may refuse somebody or put them out; they are told the reason. Each decision stands in the town’s journal.',
        ],
        [
          'Tu vois sur cette page une annonce qui n’a pas sa place ? Dans Messenger, écris « signaler » et son numéro : un membre de la ville peut le faire en deux gestes.',
          'You see a post here that does not belong? On Messenger, write “report” and its number: any member of the town can do so in two taps.',
        ],
      ],
    },
    {
      title: ['Sans garantie', 'No warranty'],
      blocks: [
        [
          'Parallèle est tenu avec soin et sans garantie de disponibilité. Essaie ce que tu prends, conviens d’un lieu où tu te sens bien, et ne prête que ce que tu peux te permettre de ne pas revoir.',
          'Parallèle is run with care and without warranty. Try what you take, agree on a place where you feel at ease, and lend only what you could bear to lose.',
        ],
        [
          'Messenger et Facebook appartiennent à Meta et ont leurs propres conditions. Tu pars quand tu veux : « quitter », ou « supprimer mes données ».',
          'Messenger and Facebook belong to Meta and have terms of their own. You leave when you like: “leave”, or “delete my data”.',
        ],
      ],
    },
  ],
};
