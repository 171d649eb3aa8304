import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CHART, drawLifeKinds, drawLifeWeeks, type Light, NARROW_CHART } from '../../community/impact/charts.ts';
import { type Life, readLife } from '../../community/impact/life.ts';
import { keepBriefly } from '../../community/keep-briefly.ts';
import { readTowns } from '../../community/posts/listed-towns.ts';
import { readAllPosts, readBoard, type TownBoard, type WebFilter } from '../../community/posts/on-the-web.ts';
import { createShelves, readPostPage, searchBoard } from '../../community/posts/shelf.ts';
import { slugOf } from '../../community/towns/slug.ts';
import type { Db } from '../../database/database.ts';
import type { Reading, Square } from './context.ts';
import { atomFeed, sitemap } from './feed.ts';
import { lifeCsv } from './life-csv.ts';
import { lifePage } from './life-page.ts';
import { endedPage, postPage } from './post-page.ts';
import { PRIVACY } from './privacy.ts';
import { readingOf } from './reading.ts';
import { type Made, made, sendPublic, shareFlights } from './serve.ts';
import { shareCards } from './share-cards.ts';
import { STYLE, STYLE_URL } from './style.ts';
import { missingPage, textPage } from './text-page.ts';
import { HOW_IT_WORKS, OPEN_TOWN, TERMS } from './texts.ts';
import { KINDS, townPage } from './town-page.ts';
import { MOST_TOWNS, townsPage } from './towns-page.ts';

export interface SquareOptions extends Omit<Square, 'styleUrl'> {
  db: Db;
  now(): Date;
}

const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="#b8532c"/><path d="M20 46 30 18M34 46 44 18" fill="none" stroke="#fff6ec" stroke-width="7" stroke-linecap="round"/></svg>';

const TEXTS = [HOW_IT_WORKS, OPEN_TOWN, PRIVACY, TERMS];
/** As many pages are made at a time: each takes one of the few connections that passers-by have. */
const AT_ONCE = 4;
/** Posts on one page: with long titles, pictures and all, it stays under 50 kB. */
const PAGE = 15;
const ALIKE = 3;
/** Whoever asks so soon for a page that would be the same is given what was made; a page is some 30 kB with its facts. */
const SAME_MS = 10_000;
const SAME_PAGES = 300;
const HOUR_MS = 3_600_000;
/** As a sitemap may hold at most. */
const MOST_URLS = 40_000;
const YEAR_S = 31_536_000;

type Look = readonly [Light, typeof CHART | typeof NARROW_CHART];

/** What a town's life is told by. */
const LIFE: readonly [
  path: string,
  tell: (reading: Reading, life: Life, look: Look) => [type: string, text: string],
][] = [
  ['/:town/vie', (reading, life) => ['text/html', lifePage(reading, life)]],
  ['/:town/vie.csv', (reading, life) => ['text/csv', lifeCsv(reading, life)]],
  ['/:town/vie/semaines.svg', ({ locale }, life, look) => ['image/svg+xml', drawLifeWeeks(life, locale, ...look)]],
  ['/:town/vie/genres.svg', ({ locale }, life, look) => ['image/svg+xml', drawLifeKinds(life, locale, ...look)]],
];

type Asked = { Querystring: Record<string, unknown> };
type OfTown = Asked & { Params: { town: string } };
type OfPost = Asked & { Params: { town: string; number: string } };

/** The public pages: what is shared in each town, for whoever passes by. What is not found here is nowhere. */
export async function square(app: FastifyInstance, { db, now, ...rest }: SquareOptions): Promise<void> {
  const common: Square = { ...rest, styleUrl: STYLE_URL };
  const share = shareFlights<Made>(AT_ONCE);
  const shelves = createShelves();

  /**
   * Answers with what `make` makes; whoever asks for the same page in the same language at that time shares it, whatever
   * else stands in their address (Facebook puts `fbclid` behind every link).
   * @param asked what is read of the address beside its path
   */
  async function answer(
    request: FastifyRequest<Asked>,
    reply: FastifyReply,
    make: (reading: Reading) => Promise<Made> | Made,
    asked: unknown = null,
  ): Promise<FastifyReply> {
    const reading = readingOf(request, common, now());
    const { routeOptions, params } = request;
    const name = JSON.stringify([reading.locale, reading.to(''), routeOptions.url, params, asked]);
    const flight = await share(name, async () => await make(reading));
    return sendPublic(request, reply, flight);
  }
  const html = (status: number, text: string) => made(status, 'text/html; charset=utf-8', text);
  const same = keepBriefly<Promise<Made>>(SAME_MS, SAME_PAGES);
  /** @param facts all that the page shows; beside the language, and by the hour the day on which a far date has a year */
  function show(reading: Reading, facts: object, page: () => string): Promise<Made> {
    const name = JSON.stringify([reading.locale, reading.to(''), Math.floor(reading.now.getTime() / HOUR_MS), facts]);
    const already = same.get(name);
    if (already) return already;
    const making = html(200, page());
    same.put(name, making);
    return making;
  }
  const unknownTown = (reading: Reading, path: string) =>
    html(404, missingPage(reading, path, reading.say('unknownTown')));

  app.get<Asked>('/', (request, reply) => {
    const words = wordsOf(request.query.q);
    const make = async (reading: Reading) =>
      html(200, townsPage(reading, await readTowns(db, { words, limit: MOST_TOWNS }, reading.now), words));
    return answer(request, reply, make, words);
  });
  for (const text of TEXTS) {
    app.get<Asked>(text.path, (request, reply) =>
      answer(request, reply, (reading) => html(200, textPage(reading, text))),
    );
  }

  // as people type it
  app.addHook<OfTown>('onRequest', async (request, reply) => {
    const asked = request.routeOptions.url?.startsWith('/:town') ? request.params.town : '';
    if (/^[\p{L}'’ -]{2,60}$/u.test(asked) && !['', asked].includes(slugOf(asked))) {
      const rest = request.url.slice(1).replace(/^[^/?]*/, '');
      return reply.redirect(`/${slugOf(asked)}${rest}`, 301);
    }
  });
  app.get<OfTown>('/:town', async (request, reply) => {
    const { town: slug } = request.params;
    const filter = filterOf(request.query);
    const make = async (reading: Reading) => {
      const board = await boardOf(slug, filter, reading.now);
      if (board === null) return unknownTown(reading, `/${encodeURIComponent(slug)}`);
      return await show(reading, { board, filter }, () => townPage(reading, board, filter));
    };
    return await answer(request, reply, make, filter);
  });
  app.get<OfTown>('/:town/feed.atom', (request, reply) =>
    answer(request, reply, async (reading) => {
      const board = await boardOf(request.params.town, { words: '', limit: 40 }, reading.now);
      if (board === null) return unknownTown(reading, '/');
      return made(200, 'application/atom+xml; charset=utf-8', atomFeed(reading, board));
    }),
  );
  for (const [path, tell] of LIFE) {
    app.get<OfTown>(path, (request, reply) => {
      const { town: slug } = request.params;
      const { night, narrow } = request.query;
      const look: Look = [night === '1' ? 'night' : 'day', narrow === '1' ? NARROW_CHART : CHART];
      if (path.endsWith('.csv') && isSlug(slug)) {
        const day = now().toISOString().slice(0, 10);
        void reply.header('content-disposition', `attachment; filename="parallele-${slug}-${day}.csv"`);
      }
      const make = async (reading: Reading) => {
        const life = isSlug(slug) ? await readLife(db, slug, reading.now) : null;
        if (life === null) return unknownTown(reading, '/');
        const [type, text] = tell(reading, life, look);
        return made(200, `${type}; charset=utf-8`, text);
      };
      return answer(request, reply, make, look);
    });
  }
  app.get<OfPost>('/:town/:number(^[1-9]\\d{0,8}$)', (request, reply) =>
    answer(request, reply, async (reading) => {
      const { town: slug } = request.params;
      const number = Number(request.params.number);
      const found = isSlug(slug)
        ? await readPostPage(db, shelves, slug, number, { limit: ALIKE, now: reading.now })
        : null;
      if (found === null) return unknownTown(reading, '/');
      const { town, post } = found;
      if (post === 'ended') return show(reading, { found, number }, () => endedPage(reading, found, number));
      if (post !== null) return show(reading, found, () => postPage(reading, found, post));
      const what = reading.say('unknownPost', { number, place: town.name });
      return html(404, missingPage(reading, `/${town.slug}/${number}`, what, town));
    }),
  );
  /** « Partager dans un groupe »: where Facebook's own page for it is, is told here alone. */
  app.get<OfPost>('/:town/:number(^[1-9]\\d{0,8}$)/partager', (request, reply) => {
    const { town, number } = request.params;
    const page = isSlug(town) ? `${common.publicUrl}/${town}/${number}` : common.publicUrl;
    return reply.redirect(`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(page)}`, 302);
  });
  await app.register(shareCards, { db });

  app.get(STYLE_URL, async (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', `public, max-age=${YEAR_S}, immutable`)
      .header('x-content-type-options', 'nosniff')
      .send(STYLE),
  );
  app.get('/favicon.svg', async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(FAVICON),
  );
  app.get('/robots.txt', async (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(
        `User-agent: *\nDisallow: /my-data/\nDisallow: /mail/\nDisallow: /push/\nDisallow: /data-deletion/\nDisallow: /emulator\n\nSitemap: ${common.publicUrl}/sitemap.xml\n`,
      ),
  );
  app.get<Asked>('/sitemap.xml', (request, reply) =>
    answer(request, reply, async () => {
      const towns = await readAllPosts(db, MOST_URLS);
      const paths = [
        ...['/', ...TEXTS.map(({ path }) => path)],
        ...towns.flatMap(({ slug }) => [`/${slug}`, `/${slug}/vie`]),
        ...towns.flatMap(({ slug, posts }) => posts.map((number) => `/${slug}/${number}`)),
      ];
      return made(200, 'application/xml; charset=utf-8', sitemap(common.publicUrl, paths));
    }),
  );

  app.setNotFoundHandler(async (request: FastifyRequest, reply) => {
    const [path = '', search] = request.url.split('?', 2);
    if (request.method === 'GET' && /^(?:\/[^/\\]+)+\/+$/.test(path)) {
      return reply.redirect(`${path.replace(/\/+$/, '')}${search === undefined ? '' : `?${search}`}`, 301);
    }
    const isReader = request.method === 'GET' && String(request.headers.accept ?? '').includes('text/html');
    if (!isReader) return reply.code(404).type('text/plain').send('Not found');
    const reading = readingOf(request, common, now());
    return sendPublic(request, reply, await html(404, missingPage(reading, '/', reading.say('unknownPage'))));
  });

  async function boardOf(slug: string, filter: WebFilter, at: Date): Promise<TownBoard | null> {
    if (!isSlug(slug)) return null;
    return await (filter.words === '' ? readBoard(db, slug, filter, at) : searchBoard(db, shelves, slug, filter, at));
  }
}

function filterOf(query: Record<string, unknown>): WebFilter {
  const before = Number(query.before);
  return {
    kind: KINDS.find((kind) => kind === query.kind),
    words: wordsOf(query.q),
    before: Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 ? before : undefined,
    limit: PAGE,
  };
}

function wordsOf(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().slice(0, 80) : '';
}

export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text);
}
