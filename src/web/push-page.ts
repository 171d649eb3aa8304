import { typeset } from '../conversation/speak/typography.ts';
import { escapeHtml, privatePage } from './html.ts';

type Both = readonly [fr: string, en: string];

/** What the page says, by what is true in the browser that shows it (browser/push-page.js). */
const STATES = {
  ready: [
    'Ton navigateur va te demander s’il peut montrer des notifications de Parallèle. Touche le bouton, puis dis oui. Elles disent de quoi il s’agit, jamais les mots de tes voisins.',
    'Your browser will ask whether it may show notifications of Parallèle. Tap the button, then say yes. They tell what it is about, never your neighbours’ words.',
  ],
  done: [
    'C’est fait : ce navigateur te prévient quand Messenger est fermé à Parallèle. Tu peux fermer cette page. Pour arrêter, écris « plus de push » dans Messenger.',
    'Done: this browser tells you when Messenger is closed to Parallèle. You may close this page. To stop, write “no more push” in Messenger.',
  ],
  'in-app': [
    'Les notifications ne marchent pas ici, dans Messenger. Ouvre cette page dans ton navigateur : menu ⋮ ou ⋯, puis « Ouvrir dans le navigateur ».',
    'Notifications do not work here, inside Messenger. Open this page in your browser: menu ⋮ or ⋯, then “Open in browser”.',
  ],
  iphone: [
    'Sur iPhone et iPad, il faut deux gestes de plus : ouvre cette page dans Safari, touche Partager puis « Sur l’écran d’accueil », et ouvre-la depuis l’écran d’accueil. Il faut iOS 16.4 ou plus récent.',
    'On iPhone and iPad it takes two more steps: open this page in Safari, tap Share then “Add to Home Screen”, and open it from the Home Screen. This needs iOS 16.4 or newer.',
  ],
  nowhere: [
    'Ce navigateur ne sait pas recevoir de notifications. Ouvre ce lien avec un autre, à jour : Chrome, Firefox, Edge ou Safari.',
    'This browser cannot receive notifications. Open this link with another one that is up to date: Chrome, Firefox, Edge or Safari.',
  ],
  refused: [
    'Ton navigateur bloque les notifications de Parallèle, et lui seul peut changer ça : dans ses réglages, à côté de l’adresse, autorise les notifications, puis recharge cette page.',
    'Your browser blocks the notifications of Parallèle, and only it can change that: in its settings, beside the address, allow notifications, then reload this page.',
  ],
  enough: [
    'Tu as déjà cinq appareils, et ce lien a servi. Écris « plus de push » dans Messenger : tous sont enlevés, et tu peux recommencer.',
    'You already have five devices, and this link is used up. Write “no more push” in Messenger: all are removed, and you can start again.',
  ],
  unknown: [
    'Ce navigateur passe par un service de notifications que Parallèle ne connaît pas. Rien n’a été gardé ; essaie ce lien avec un autre navigateur.',
    'This browser uses a notification service that Parallèle does not know. Nothing was kept; try this link with another browser.',
  ],
  failed: [
    'Ça n’a pas marché : ton navigateur ou le réseau n’a pas suivi. Réessaie dans un moment.',
    'That did not work: your browser or the network did not follow. Try again in a while.',
  ],
  dead: [
    'Ce lien ne sert plus : il a déjà servi, il a plus de 24 heures, ou un autre l’a remplacé. Si c’est déjà fait, il n’y a rien d’autre à faire ; sinon, écris « push » dans Messenger pour en recevoir un nouveau.',
    'This link is of no use any more: it has been used, is more than 24 hours old, or another took its place. If it is done already, there is nothing else to do; if not, write “push” in Messenger to get a new one.',
  ],
} as const satisfies Record<string, Both>;

const BUTTONS: Readonly<Partial<Record<keyof typeof STATES, Both>>> = {
  ready: ['Recevoir les notifications', 'Get notifications'],
  failed: ['Réessayer', 'Try again'],
};
const NO_SCRIPT: Both = [
  'Cette page a besoin de JavaScript, que ton navigateur a coupé.',
  'This page needs JavaScript, which your browser has turned off.',
];

/** The page of a good link. @param key the public half of ours, base64url */
export function tiePage(key: string, manifest: string): string {
  const states = Object.entries(STATES).map(([state, words]) => {
    const button = BUTTONS[state as keyof typeof STATES];
    const tap = button ? `<button>${escapeHtml(button.join(' · '))}</button>` : '';
    return `<section data-state="${state}" hidden>${both(words)}${tap}</section>`;
  });
  return page(
    `<link rel="manifest" href="${escapeHtml(manifest)}"><div id="push" data-key="${escapeHtml(key)}" aria-live="polite">` +
      `${states.join('')}</div><noscript>${both(NO_SCRIPT)}</noscript>` +
      '<script type="module" src="/push/page.js"></script>',
  );
}

/** Of a link that is none. */
export function deadPage(): string {
  return page(both(STATES.dead));
}

/** In both languages: whose it is, is told to nobody. */
const both = ([fr, en]: Both): string =>
  `<p>${escapeHtml(typeset('fr', fr))}</p><p lang="en">${escapeHtml(typeset('en', en))}</p>`;

const page = (content: string): string =>
  privatePage({ lang: 'fr', title: 'Notifications', heading: 'Parallèle' }, content);
