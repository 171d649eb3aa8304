import type { FastifyInstance, FastifyReply } from 'fastify';
import QRCode from 'qrcode';
import { keywordOf } from '../community/posts/rules.ts';
import { inTwo } from '../community/posts/title.ts';
import type { Shown } from '../conversation/bubble.ts';
import type { Db } from '../database/database.ts';
import type { MessengerLink } from '../messenger/deep-link.ts';
import { drawPostPoster, drawTownPoster } from './poster.ts';
import { findPosterFacts, type PosterFacts, readPhoto } from './poster-facts.ts';

export interface PostersOptions {
  db: Db;
  link: MessengerLink;
  /** A sentence of flows/poster, as it is read on any later day. */
  say(key: string, args: Record<string, Shown>, timezone: string): string;
}

interface Route {
  Params: { town: string; number?: string };
}

/**
 * What is printed and put up: `/<town>/affiche.pdf`, `/<town>/<number>/affiche.pdf`, and their codes alone as `qr.svg` and
 * `qr.png`. Everybody may open them; nobody's name is on them.
 */
export async function posters(app: FastifyInstance, options: PostersOptions): Promise<void> {
  const { db, link } = options;
  for (const path of ['/:town', '/:town/:number']) {
    app.get<Route>(`${path}/affiche.pdf`, async ({ params }, reply) => {
      const facts = await find(params);
      if (!facts) return notThere(reply);
      return send(reply, 'application/pdf', await draw(options, facts));
    });
    app.get<Route>(`${path}/qr.svg`, async ({ params }, reply) => {
      const facts = await find(params);
      if (!facts) return notThere(reply);
      const svg = await QRCode.toString(link(facts.pageId, facts.ref), { type: 'svg', errorCorrectionLevel: 'Q' });
      return send(reply, 'image/svg+xml', svg);
    });
    app.get<Route>(`${path}/qr.png`, async ({ params }, reply) => {
      const facts = await find(params);
      if (!facts) return notThere(reply);
      const png = await QRCode.toBuffer(link(facts.pageId, facts.ref), { width: 1024, errorCorrectionLevel: 'Q' });
      return send(reply, 'image/png', png);
    });
  }

  async function find({ town, number }: Route['Params']): Promise<PosterFacts | null> {
    if (!/^[a-z0-9-]{1,80}$/.test(town)) return null;
    if (number === undefined) return await findPosterFacts(db, town, null);
    return /^[1-9]\d{0,8}$/.test(number) ? await findPosterFacts(db, town, Number(number)) : null;
  }
}

/** It may be gone in a minute: whoever keeps a copy asks again. */
function send(reply: FastifyReply, type: string, body: Buffer | string): FastifyReply {
  return reply
    .type(type)
    .header('cache-control', 'no-cache')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    .send(body);
}

function notThere(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('Cette affiche n’existe pas, ou plus.');
}

async function draw({ db, link, say: speak }: PostersOptions, facts: PosterFacts): Promise<Buffer> {
  const { town, post } = facts;
  const say = (name: string, args: Record<string, Shown> = {}) => speak(`poster.${name}`, args, town.timezone);
  const place = town.name;
  const common = { brand: say('brand', { place }), link: link(facts.pageId, facts.ref) };
  if (!post) {
    return await drawTownPoster({
      ...common,
      title: say('title-town', { place }),
      headline: say('headline'),
      place: say('headline-place', { place }),
      lead: say('lead'),
      examples: [say('example-give'), say('example-lend'), say('example-service')],
      scan: say('scan'),
      orLink: say('or-link'),
    });
  }
  const { direction, kind, quartier } = post;
  const { item, details: told } = inTwo(post.item);
  const thing = item.charAt(0).toLocaleUpperCase('fr') + item.slice(1);
  const keyword = keywordOf(post);
  const details = [
    ...(told === null ? [] : [told]),
    say('place', { place, quartier: quartier ?? '' }),
    ...(post.in_return === null ? [] : [say('offered', { offered: post.in_return })]),
    ...(post.help_when === null ? [] : [post.help_when]),
    ...(post.until === null ? [] : [say('until', { until: { date: post.until.toISOString() } })]),
  ];
  return await drawPostPoster({
    ...common,
    title: say('title-post', { thing, keyword }),
    kind: say('kind', { direction, kind }),
    thing,
    details,
    answer: say('answer'),
    answerKeyword: say('answer-keyword'),
    keyword,
    photo: await readPhoto(db, post),
  });
}
