import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import QRCode from 'qrcode';
import { keywordOf } from '../community/posts/rules.ts';
import { inTwo } from '../community/posts/title.ts';
import type { Shown } from '../conversation/bubble.ts';
import type { Db } from '../database/database.ts';
import type { MessengerLink } from '../messenger/deep-link.ts';
import { drawPostPoster, drawTownPoster } from './poster.ts';
import { findPosterFacts, type PosterFacts, photoOf, readPhoto } from './poster-facts.ts';
import { hasTag, shareFlights } from './square/serve.ts';

export interface PostersOptions {
  db: Db;
  link: MessengerLink;
  /** A sentence of flows/poster, as it is read on any later day. */
  say(key: string, args: Record<string, Shown>, timezone: string): string;
}

/** To be changed with what poster.ts makes of the same words: whoever has the old sheet is given the new one. */
const LOOKS = 1;
/** As many of the last papers are kept, some with a photo of a few hundred kilobytes. */
const KEPT = 40;
const DRAWN_AT_ONCE = 2;

interface Route {
  Params: { town: string; number?: string };
}

/**
 * What is printed and put up: `/<town>/affiche.pdf`, `/<town>/<number>/affiche.pdf`, and their codes alone as `qr.svg` and
 * `qr.png`. Everybody may open them; nobody's name is on them.
 */
export async function posters(app: FastifyInstance, options: PostersOptions): Promise<void> {
  const { db, link } = options;
  const kept = new Map<string, Buffer>();
  const share = shareFlights<Buffer>(DRAWN_AT_ONCE);
  for (const path of ['/:town', '/:town/:number']) {
    const papers: [file: string, type: string, (facts: PosterFacts) => Promise<Drawing>][] = [
      ['affiche.pdf', 'application/pdf', (facts) => sheetOf(options, facts)],
      ['qr.svg', 'image/svg+xml', async (facts) => codeOf(link(facts.pageId, facts.ref), 'svg')],
      ['qr.png', 'image/png', async (facts) => codeOf(link(facts.pageId, facts.ref), 'png')],
    ];
    for (const [file, type, drawingOf] of papers) {
      app.get<Route>(`${path}/${file}`, async (request, reply) => {
        const facts = await find(request.params);
        if (!facts) return notThere(reply);
        const { name, draw } = await drawingOf(facts);
        const etag = `"${createHash('sha256').update(`${LOOKS} ${file} ${name}`).digest('base64url').slice(0, 22)}"`;
        reply.header('cache-control', 'no-cache').header('etag', etag);
        if (hasTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
        const body = await made(etag, draw);
        return send(reply, type, body);
      });
    }
  }

  async function made(etag: string, draw: Drawing['draw']): Promise<Buffer> {
    const already = kept.get(etag);
    if (already) return already;
    const body = await share(etag, draw);
    kept.set(etag, body);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return body;
  }

  async function find({ town, number }: Route['Params']): Promise<PosterFacts | null> {
    if (!/^[a-z0-9-]{1,80}$/.test(town)) return null;
    if (number === undefined) return await findPosterFacts(db, town, null);
    return /^[1-9]\d{0,8}$/.test(number) ? await findPosterFacts(db, town, Number(number)) : null;
  }
}

/** It may be gone in a minute: whoever keeps a copy asks again, and is told that it is still right. */
function send(reply: FastifyReply, type: string, body: Buffer): FastifyReply {
  return reply
    .type(type)
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

/** What is on a paper, and how it is drawn. */
interface Drawing {
  name: string;
  draw(): Promise<Buffer>;
}

function codeOf(link: string, type: 'svg' | 'png'): Drawing {
  const draw = async () =>
    type === 'png'
      ? await QRCode.toBuffer(link, { width: 1024, errorCorrectionLevel: 'Q' })
      : Buffer.from(await QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'Q' }));
  return { name: link, draw };
}

async function sheetOf({ db, link, say: speak }: PostersOptions, facts: PosterFacts): Promise<Drawing> {
  const { town, post } = facts;
  const say = (name: string, args: Record<string, Shown> = {}) => speak(`poster.${name}`, args, town.timezone);
  const place = town.name;
  const common = { brand: say('brand', { place }), link: link(facts.pageId, facts.ref) };
  if (!post) {
    const poster = {
      ...common,
      title: say('title-town', { place }),
      headline: say('headline'),
      place: say('headline-place', { place }),
      lead: say('lead'),
      examples: [say('example-give'), say('example-lend'), say('example-service')],
      scan: say('scan'),
      orLink: say('or-link'),
    };
    return { name: JSON.stringify(poster), draw: () => drawTownPoster(poster) };
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
  const poster = {
    ...common,
    title: say('title-post', { thing, keyword }),
    kind: say('kind', { direction, kind }),
    thing,
    details,
    answer: say('answer'),
    answerKeyword: say('answer-keyword'),
    keyword,
  };
  const photo = await photoOf(db, post);
  return {
    name: JSON.stringify([poster, photo]),
    draw: async () => drawPostPoster({ ...poster, photo: photo === null ? null : await readPhoto(db, photo) }),
  };
}
