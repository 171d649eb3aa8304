import type { FastifyInstance, FastifyReply } from 'fastify';
import { readPhoto } from '../../community/photos/store.ts';
import { readWebPost, readWebTown } from '../../community/posts/on-the-web.ts';
import type { Locale } from '../../conversation/book.ts';
import type { Db } from '../../database/database.ts';
import { type CardFacts, postCardFacts, townCardFacts } from './card-facts.ts';
import { shareFlights } from './serve.ts';
import { drawCard } from './share-card.ts';
import { sayIn } from './words.ts';

type Asked = { Querystring: { lang?: unknown } };

/** As many of the last cards are kept: a link that is shared is asked for by several of Facebook's machines at once. */
const KEPT = 40;
const DRAWN_AT_ONCE = 2;

/** The pictures that shared links show (a Fastify plugin, to be registered). */
export async function shareCards(app: FastifyInstance, { db }: { db: Db }): Promise<void> {
  const share = shareFlights<Buffer>(DRAWN_AT_ONCE);
  const kept = new Map<string, Buffer>();

  async function draw(facts: CardFacts): Promise<Buffer> {
    const name = JSON.stringify(facts);
    const already = kept.get(name);
    if (already) return already;
    const bytes = await share(name, async () => {
      const photo = facts.photoKey === null ? null : await readPhoto(db, facts.photoKey);
      return await drawCard(facts, photo?.bytes ?? null);
    });
    kept.set(name, bytes);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return bytes;
  }

  async function send(reply: FastifyReply, facts: CardFacts | null): Promise<FastifyReply> {
    if (facts === null) return reply.code(404).header('cache-control', 'no-cache').type('text/plain').send('Not found');
    return reply
      .type('image/jpeg')
      .header('cache-control', 'public, max-age=86400')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'")
      .send(await draw(facts));
  }

  app.get<Asked>('/carte.jpg', async (request, reply) => {
    const say = sayIn(localeOf(request.query.lang));
    const [label, title, place] = ['Parallèle', say('homeHeading'), say('tagline')];
    return await send(reply, { label, title, place, keyword: null, kind: null, photoKey: null });
  });

  app.get<Asked & { Params: { town: string } }>('/:town/carte.jpg', async (request, reply) => {
    const town = await readWebTown(db, request.params.town.slice(0, 80));
    return await send(reply, town && townCardFacts(localeOf(request.query.lang), town));
  });

  app.get<Asked & { Params: { town: string; number: string } }>(
    '/:town/:number(^[1-9]\\d{0,8}$)/carte.jpg',
    async (request, reply) => {
      const { town, number } = request.params;
      const locale = localeOf(request.query.lang);
      const found = await readWebPost(db, town.slice(0, 80), Number(number));
      if (!found?.post) return await send(reply, null);
      // who kept the address of a post that is over is shown its town
      return await send(
        reply,
        found.post === 'ended' ? townCardFacts(locale, found.town) : postCardFacts(locale, found.town, found.post),
      );
    },
  );
}

function localeOf(lang: unknown): Locale {
  return lang === 'en' ? 'en' : 'fr';
}
