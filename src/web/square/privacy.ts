import type { Text } from './texts.ts';

/** True to docs/retention.md and docs/security.md: whoever changes what is kept changes these words. */
export const PRIVACY: Text = {
  path: '/confidentialite',
  title: ['Confidentialité', 'Privacy'],
  lead: [
    'Ce que Parallèle sait de toi, pourquoi, jusqu’à quand, et comment tout effacer.',
    'What Parallèle knows of you, why, until when, and how to have it all erased.',
  ],
  parts: [
    {
      title: ['En lisant ces pages', 'Reading these pages'],
      blocks: [
        [
          'Rien ne te suit : pas de cookie, pas de mesure d’audience, rien qui vienne d’un autre site, et les visites ne sont pas notées une à une. Les boutons « Messenger » mènent chez Meta, qui a ses propres règles.',
          'Nothing follows you: no cookie, no statistics of visits, nothing from another site, and visits are not written down one by one. The “Messenger” buttons lead to Meta, which has rules of its own.',
        ],
        [
          'Une annonce montre ici son titre, sa photo, son quartier et sa date, jamais un nom ni un contact. Terminée, elle ne montre plus rien.',
          'A post shows its title, photo, neighbourhood and date here, never a name or a contact. Once it has ended it shows nothing.',
        ],
      ],
    },
    {
      title: ['En écrivant au bot', 'Writing to the bot'],
      blocks: [
        [
          [
            'Un numéro que Facebook donne à notre Page pour toi ; ni ton profil, ni tes amis, ni ton adresse.',
            'A number that Facebook gives our Page for you; neither your profile, nor your friends, nor your address.',
          ],
          [
            'Le prénom, le quartier et la langue que tu donnes, ta réponse à la question des admins, et leur décision.',
            'The first name, neighbourhood and language you give, your answer to the admins’ question, and their decision.',
          ],
          [
            'Ce que tu publies : annonces, photos (sans le lieu ni l’appareil, qui en sont retirés), réponses, rendez-vous, messages transmis.',
            'What you publish: posts, photos (without place or camera, which are taken out), answers, meetings, messages passed on.',
          ],
          [
            'Une adresse e-mail, seulement si tu la donnes et la confirmes. Les navigateurs que tu relies pour des notifications : leur adresse chez qui les transmet, et les clés qui les chiffrent ; ils nous disent quand ils affichent une annonce que tu guettes.',
            'An e-mail address, only if you give and confirm it. Browsers you tie for notifications: their address at whoever passes these on, and the keys that encrypt them; they tell us when they show a post you watch for.',
          ],
          [
            'Si tu commentes une annonce sur la Page Facebook : tes mots le temps d’y répondre, et une empreinte de ton numéro.',
            'If you comment on a post on the Facebook Page: your words until they are answered, and a fingerprint of your number.',
          ],
          [
            'Les signalements, blocages, rendez-vous manqués et remerciements, pour que la vie commune reste agréable.',
            'Reports, blocks, missed meetings and thanks, so that living together stays pleasant.',
          ],
        ],
        [
          'Tout cela sert à faire marcher ce que tu demandes (le service, article 6.1.b du RGPD) et à tenir les arnaques dehors (l’intérêt légitime de tous, article 6.1.f). L’e-mail et les notifications reposent sur ton accord, que tu retires quand tu veux. Rien n’est vendu, rien ne sert à de la publicité, et ce que tu écris n’est lu par aucun service d’intelligence artificielle : les règles qui comprennent les messages sont dans le programme.',
          'All this makes what you ask for work (the service, article 6.1.b of the GDPR) and keeps swindles out (the legitimate interest of all, article 6.1.f). E-mail and notifications rest on your consent, which you may withdraw at any time. Nothing is sold, nothing serves advertising, and no artificial-intelligence service reads what you write: the rules that understand messages are part of the program.',
        ],
      ],
    },
    {
      title: ['Qui voit quoi', 'Who sees what'],
      blocks: [
        [
          [
            'Tout le monde : tes annonces sont publiques, ici sur le web, et leur texte et leur photo peuvent être recopiés sur la Page Facebook de la ville, toujours sans ton nom. Écris « membres seulement » après avoir publié : l’annonce quitte les deux.',
            'Everybody: your posts are public, here on the web, and their words and photo may be copied onto the town’s Facebook Page, never with your name. Write “members only” after publishing: the post leaves both.',
          ],
          [
            'Les voisins à qui tu réponds, ou qui te répondent : ton prénom.',
            'Neighbours whom you answer, or who answer you: your first name.',
          ],
          [
            'La personne à qui tu écris par le bot : ce que tu lui écris, jamais ton profil.',
            'Whoever you write to through the bot: what you write to them, never your profile.',
          ],
          [
            'Les admins de ta ville : ton prénom, ta réponse à leur question, tes annonces, les signalements.',
            'Your town’s admins: your first name, your answer to their question, your posts, reports.',
          ],
          [
            'Qui fait fonctionner Parallèle : la base de données, pour la tenir en état.',
            'Whoever runs Parallèle: the database, to keep it in order.',
          ],
          [
            'Meta : les messages passent par Messenger, et la Page est sur Facebook, sous ses propres règles.',
            'Meta: messages go through Messenger, and the Page is on Facebook, under its own rules.',
          ],
          [
            'L’éditeur de ton navigateur (Google, Mozilla, Apple…), si tu en relies un : qu’une notification passe, jamais ce qu’elle dit.',
            'Whoever makes your browser (Google, Mozilla, Apple…), if you tie one: that a notification goes by, never what it says.',
          ],
        ],
      ],
    },
    {
      title: ['Jusqu’à quand', 'Until when'],
      blocks: [
        [
          [
            'Ce que tu écris au bot et ce qu’il t’écrit : 7 jours après avoir été traité ou envoyé.',
            'What you write to the bot and what it writes to you: 7 days after it was dealt with or sent.',
          ],
          [
            'Les messages transmis entre deux voisins : 30 jours, ou 14 une fois que c’est terminé entre eux.',
            'Messages passed on between two neighbours: 30 days, or 14 once it is over between them.',
          ],
          [
            'Une annonce : ses photos et ton contact 45 jours après sa fin, ses mots un an. Il n’en reste qu’un compte.',
            'A post: its photos and your contact 45 days after its end, its words a year. Only a count is left.',
          ],
          [
            'Sa copie sur la Page Facebook : jusqu’à ce que tu l’en retires ou demandes à être oublié, sinon un an après sa fin. Un commentaire sur la Page : 30 jours chez nous.',
            'Its copy on the Facebook Page: until you take it off or ask to be forgotten, else a year after its end. A comment on the Page: 30 days with us.',
          ],
          [
            'Un e-mail ou un navigateur : jusqu’à ce que tu l’enlèves ou que tu partes ; une adresse jamais confirmée, 7 jours.',
            'An e-mail address or a browser: until you remove it or leave; an address never confirmed, 7 days.',
          ],
          [
            'Les mots d’une réponse : 45 jours après sa fin. Un remerciement : un an. Un rendez-vous manqué : un an.',
            'The words of an answer: 45 days after its end. A word of thanks: a year. A missed meeting: a year.',
          ],
          [
            'Toi : un an après ton départ, trois ans de silence au plus, ou 14 jours après l’avoir demandé.',
            'You: a year after you left, three years of silence at most, or 14 days after you asked.',
          ],
        ],
        [
          'Une photo peut rester un jour dans la mémoire des navigateurs ; quand quelqu’un partage une annonce sur Facebook, Facebook garde l’image du lien ; ce que Messenger montre sur les téléphones est à leurs propriétaires et à Meta.',
          'A picture may stay in browsers for a day; when somebody shares a post on Facebook, Facebook keeps the picture of the link; what Messenger shows on people’s phones is theirs and Meta’s.',
        ],
      ],
    },
    {
      title: ['Voir, corriger, effacer', 'See, correct, erase'],
      blocks: [
        [
          [
            'Écris « mes données » à la Page de ta ville : tout ce qui est gardé sur toi, par un lien qui ne s’ouvre qu’une fois.',
            'Write “my data” to your town’s Page: everything held on you, by a link that opens only once.',
          ],
          [
            'Dis ce qui change (« je m’appelle Anne », « j’habite à Robien ») : c’est corrigé.',
            'Say what has changed (“my name is Anne”, “I live in Robien”): it is corrected.',
          ],
          [
            'Écris « supprimer mes données » : une confirmation, 14 jours pour changer d’avis, puis il ne reste rien de toi.',
            'Write “delete my data”: one confirmation, 14 days to change your mind, then nothing of you is left.',
          ],
        ],
        [
          'Depuis les réglages de Facebook, tu peux aussi demander la suppression ; Facebook te donne alors l’adresse d’une page qui dit où en est ta demande. En Europe, Facebook ne nous dit pas qui demande : c’est pourquoi la suppression se fait dans la conversation, où l’on te reconnaît.',
          'You may also ask for deletion from Facebook’s settings; Facebook then gives you the address of a page that shows where your request stands. In Europe Facebook does not tell us who asks: that is why deletion happens in the conversation, where you are recognised.',
        ],
        [
          'Tu peux aussi te plaindre à la CNIL (cnil.fr).',
          'You may also complain to your data-protection authority, in France the CNIL (cnil.fr).',
        ],
      ],
    },
  ],
};
