import type { WebTown } from '../../community/posts/web-post.ts';
import { typeset } from '../../conversation/speak/typography.ts';
import { html } from '../markup.ts';
import type { Reading } from './context.ts';
import { page } from './layout.ts';
import { PRIVACY } from './privacy.ts';
import { openGraph } from './tags.ts';
import { type Part, TERMS, type Text } from './texts.ts';
import type { Both } from './words.ts';

/** A whole text as a page, with whatever depends on this deployment. */
export function textPage(reading: Reading, text: Text): string {
  const { locale, square } = reading;
  const say = (both: Both) => typeset(locale, both[locale === 'fr' ? 0 : 1]);
  const parts = [...text.parts, ...ownParts(reading, text)];
  const content = html`<article class="text">
    <h1>${say(text.title)}</h1>
    <p class="lead">${say(text.lead)}</p>
    ${parts.map(
      ({ title, blocks }) => html`<section>
        <h2>${say(title)}</h2>
        ${blocks.map((block) => (isList(block) ? html`<ul>${block.map((line) => html`<li>${say(line)}</li>`)}</ul>` : html`<p>${say(block)}</p>`))}
      </section>`,
    )}
  </article>`;
  return page(
    reading,
    {
      path: text.path,
      title: `${say(text.title)} · Parallèle`,
      head: openGraph(reading, {
        url: `${square.publicUrl}${text.path}`,
        title: say(text.title),
        description: say(text.lead),
        image: `${square.publicUrl}/carte.jpg`,
        alt: 'Parallèle',
      }),
    },
    content,
  );
}

function isList(block: Both | readonly Both[]): block is readonly Both[] {
  return typeof block[0] !== 'string';
}

const FOUNDING: Readonly<Record<Reading['square']['founding'], Both>> = {
  open: [
    'Ici, chacun peut ouvrir sa ville : elle est ouverte dès ton « oui ».',
    'Here anybody may open their town: it opens with your “yes”.',
  ],
  approval: [
    'Ici, la personne qui fait fonctionner Parallèle regarde chaque demande avant que la ville n’ouvre.',
    'Here whoever runs Parallèle looks at each request before the town opens.',
  ],
  closed: [
    'Ici, on n’ouvre pas de ville par le bot pour le moment : tu peux te mettre sur la liste d’attente de ta commune en écrivant son nom.',
    'Here no town is opened by the bot at the moment: you can get onto your town’s waiting list by writing its name.',
  ],
};

function ownParts({ square }: Reading, text: Text): Part[] {
  if (text.path === '/ouvrir-un-parallele') {
    return [{ title: ['Sur ce site', 'On this site'], blocks: [FOUNDING[square.founding]] }];
  }
  if (text !== PRIVACY && text !== TERMS) return [];
  const who: Both =
    square.publisher === null
      ? [
          'La personne qui fait fonctionner ce Parallèle. Écris « parler à un humain » à la Page de ta ville : un admin te répond, et lui transmet.',
          'Whoever runs this Parallèle. Write “talk to a human” to your town’s Page: an admin answers, and passes it on.',
        ]
      : [square.publisher, square.publisher];
  return [{ title: ['Qui en répond', 'Who answers for it'], blocks: [who] }];
}

/** A page for what is not there. */
export function missingPage(
  reading: Reading,
  path: string,
  what: string,
  town: Pick<WebTown, 'name' | 'slug'> | null = null,
): string {
  const { say, to } = reading;
  const [back, words] = town ? [`/${town.slug}`, say('allOf', { place: town.name })] : ['/', say('toHome')];
  const content = html`<div class="nothing">
    <h1>${say('unknownTitle')}</h1>
    <p>${what}</p>
    <p class="doors"><a class="button large" href=${to(back)}>${words}</a></p>
  </div>`;
  const title = `${say('unknownTitle')} · Parallèle`;
  return page(reading, { path, title, isIndexed: false }, content);
}
