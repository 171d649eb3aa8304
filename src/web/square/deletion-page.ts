import { typeset } from '../../conversation/speak/typography.ts';
import { html } from '../markup.ts';
import type { Reading } from './context.ts';
import { page } from './layout.ts';
import type { Both } from './words.ts';

/** A request of Facebook's that somebody's data be deleted; null: there was none of this code. */
export interface DeletionStatus {
  code: string;
  at: Date | null;
}

const TITLE: Both = ['Ta demande de suppression', 'Your deletion request'];
const UNKNOWN_TITLE: Both = ['Demande inconnue', 'Unknown request'];
const UNKNOWN: Both = [
  'Aucune demande ne porte ce code. Vérifie l’adresse : elle t’a été donnée par Facebook.',
  'No request has this code. Check the address: Facebook gave it to you.',
];
const RECEIVED: Both = [
  'Reçue de Facebook le {day}. Code de suivi :',
  'Received from Facebook on {day}. Tracking code:',
];
const NOTHING: Both = [
  'Facebook nous a transmis un identifiant qui, en Europe, ne permet de retrouver personne sur Messenger, et Parallèle ne garde aucune donnée sous cet identifiant : il n’y a donc rien d’autre à effacer à ce titre.',
  'Facebook passed on an identifier that, in Europe, leads to nobody on Messenger, and Parallèle holds nothing under it: there is nothing more to erase on its account.',
];
const CHAT_TITLE: Both = ['Tout effacer', 'Erase everything'];
const IN_THE_CHAT: Both = [
  'Pour que tout ce que Parallèle garde sur toi soit effacé, écris « supprimer mes données » à la Page de ta ville, dans Messenger : là, on te reconnaît. Tu confirmes une fois, tu as quatorze jours pour changer d’avis, puis il ne reste rien de toi. « mes données » te montre d’abord ce qui est gardé.',
  'To have everything Parallèle holds on you erased, write “delete my data” to your town’s Page in Messenger: there you are recognised. You confirm once, you have fourteen days to change your mind, then nothing of you is left. “my data” first shows you what is held.',
];

/** Where a request stands that Facebook passed on: like every page, but for one person. */
export function deletionPage(reading: Reading, { code, at }: DeletionStatus): string {
  const { locale, to, say: word } = reading;
  const say = (both: Both) => typeset(locale, both[locale === 'fr' ? 0 : 1]);
  const title = say(at === null ? UNKNOWN_TITLE : TITLE);
  const day = at && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(at);
  const content = html`<article class="text">
    <h1>${title}</h1>
    ${
      day === null
        ? html`<p class="lead">${say(UNKNOWN)}</p>`
        : html`<p class="lead">${say(RECEIVED).replace('{day}', day)} <code>${code}</code></p><p>${say(NOTHING)}</p>`
    }
    <section>
      <h2>${say(CHAT_TITLE)}</h2>
      <p>${say(IN_THE_CHAT)}</p>
      <p><a href=${to('/confidentialite')}>${word('privacy')}</a></p>
    </section>
  </article>`;
  const path = `/data-deletion/${encodeURIComponent(code)}`;
  return page(reading, { path, title: `${title} · Parallèle`, isIndexed: false }, content);
}
