import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { z } from 'zod';
import * as acts from './acts.ts';
import { browserFiles } from './browser-files.ts';
import { CannotAct } from './cannot-act.ts';
import { threadOf } from './core.ts';
import { graphApi } from './graph-api.ts';
import { liveView } from './live-view.ts';
import { loopbackOnly } from './loopback-only.ts';
import type { Meta, PersonOptions } from './meta.ts';
import { photoRoutes } from './meta-server.ts';
import { carryOut, phoneAct } from './phone-acts.ts';
import { samplePhotos } from './sample-photos.ts';
import { stepsOf } from './steps.ts';
import type { Thread } from './world.ts';

export interface EmulatorOptions {
  /** Made by `createMeta`, with the same clock as the bot's. */
  meta: Meta;
  /** Address of this server, `http://127.0.0.1:3000`: where the bot fetches people's photos. */
  baseUrl: string;
  /**
   * Moves the clock on by one step, the bot's as well: `(ms) => clock.advance(ms)`, and a nudge to timed work. Resolves when
   * what was due has been said: a window may have closed by the next step.
   */
  onAdvance: (ms: number) => unknown;
  /** Who is there from the start. */
  people?: DefaultPerson[];
  /** Origins besides `baseUrl` from which the bot's pictures come, e.g. that of PUBLIC_URL. */
  imageOrigins?: string[];
}

interface DefaultPerson extends PersonOptions {
  /** Is the phone dark until somebody turns it on? */
  isOff?: true;
}

export const DEFAULT_PEOPLE: DefaultPerson[] = [
  {
    name: 'Amélie',
    psid: '7000000000000001',
    note: 'donne',
    hint: 'Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi',
  },
  { name: 'Yann', psid: '7000000000000002', note: 'voisin', hint: 'Je cherche une perceuse pour dimanche' },
  { name: 'Nina', psid: '7000000000000005', note: 'nouvelle venue' },
  { name: 'Soizic', psid: '7000000000000003', note: 'admin' },
  { name: 'Gwen', psid: '7000000000000004', note: 'admin', isOff: true },
];

const MAX_PHOTO = 25 * 1024 * 1024;
const YEAR = 366 * 24 * 60 * 60 * 1000;

const faultAsked = z.object({
  fault: z.enum([
    '500-after-accepting',
    'timeout-after-accepting',
    'refuse:613',
    'refuse:2',
    'copies',
    'signature',
    'no-echo',
    'clear',
  ]),
});

/**
 * Meta on this machine, and phones to speak to the bot with. Registers, all under `/emulator` and for loopback only:
 * the page, the Graph API (`/emulator/graph`, for META_GRAPH_URL) and people's photos (`/emulator/photos/…`).
 * Register it WITHOUT a prefix, in local mode only. Closing the server closes `meta` too.
 */
export async function emulatorPlugin(app: FastifyInstance, options: EmulatorOptions): Promise<void> {
  const { meta, baseUrl, people = DEFAULT_PEOPLE } = options;
  meta.core.baseUrl = baseUrl.replace(/\/$/, '');
  const featured = people.flatMap(({ isOff, ...who }) => {
    const { pageId, psid } = meta.person(who);
    return isOff ? [] : [`${pageId}/${psid}`];
  });
  const live = liveView(meta, () => featured);
  app.addHook('preClose', async () => live.close());
  app.addHook('onClose', () => meta.close());
  await app.register(
    async (inside) => {
      loopbackOnly(inside);
      await inside.register(graphApi, { prefix: '/graph', meta });
      await inside.register(photoRoutes, { meta });
      browserFiles(inside, [...new Set([meta.core.baseUrl, ...(options.imageOrigins ?? [])].map(originOf))]);
      // what m.me is on the web: whoever follows the link picks up a phone
      inside.get<{ Params: { pageId: string }; Querystring: { ref?: string } }>('/m.me/:pageId', (request, reply) => {
        const link = new URLSearchParams({ page: request.params.pageId, ref: request.query.ref ?? '' });
        return reply.redirect(`/emulator?${link}`);
      });
      inside.get('/live', (_request, reply) => {
        reply.hijack();
        live.open(reply.raw);
      });
      await inside.register(browserRoutes, { ...options, featured });
    },
    { prefix: '/emulator' },
  );
}

const originOf = (url: string): string => new URL(url).origin;

async function browserRoutes(app: FastifyInstance, options: EmulatorOptions & { featured: string[] }): Promise<void> {
  const { meta, onAdvance, featured } = options;
  const { core } = meta;
  const samples = samplePhotos();
  let moving: Promise<void> = Promise.resolve();
  const goOn = async (ms: number) => {
    for (const step of stepsOf(ms)) {
      await onAdvance(step);
      core.announce({ type: 'clock' });
    }
  };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'ignore'));
  app.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: MAX_PHOTO }, (_request, body, done) =>
    done(null, body),
  );

  app.get('/sticker.png', async (_request, reply) =>
    reply.type('image/png').send(Buffer.from(await samples.sticker())),
  );
  app.get<{ Params: { name: string } }>('/samples/:name', async (request, reply) => {
    const jpeg = await samples.jpeg(request.params.name.replace(/\.jpg$/, ''));
    return jpeg ? reply.type('image/jpeg').send(Buffer.from(jpeg)) : reply.code(404).send('Not found');
  });

  app.post<{ Params: { pageId: string; psid: string } }>('/phone/:pageId/:psid', async (request, reply) => {
    const asked = phoneAct.safeParse(request.body);
    const thread = threadOf(core, request.params.pageId, request.params.psid);
    if (!asked.success || !thread) return reply.code(400).send({ problem: 'Geste inconnu.' });
    delete thread.hint;
    const sample = asked.data.act === 'sample' ? await samples.jpeg(asked.data.name) : undefined;
    return started(carryOut(core, thread, asked.data, sample), thread, reply);
  });
  app.post<{ Params: { pageId: string; psid: string } }>('/photo/:pageId/:psid', async (request, reply) => {
    const thread = threadOf(core, request.params.pageId, request.params.psid);
    if (!thread || !Buffer.isBuffer(request.body)) return reply.code(400).send({ problem: 'Aucune photo reçue.' });
    delete thread.hint;
    const jpeg = await asPhoneSends(request.body);
    return started(acts.sendPhotos(core, thread, [jpeg]), thread, reply);
  });

  app.post('/people', async (request, reply) => {
    const asked = z.object({ name: z.string().trim().min(1).max(40) }).safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ problem: 'Il faut un prénom.' });
    const { pageId, psid } = meta.person({ name: asked.data.name });
    const key = `${pageId}/${psid}`;
    if (!featured.includes(key)) featured.push(key);
    return reply.send({ key });
  });
  app.post('/clock', async (request, reply) => {
    const asked = z.object({ ms: z.number().int().positive().max(YEAR) }).safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ problem: 'L’horloge ne va que vers l’avant, d’un an au plus.' });
    // one after another, should somebody press twice
    moving = moving.catch(() => {}).then(() => goOn(asked.data.ms));
    await moving;
    return reply.send({ now: core.clock.now().getTime() });
  });
  app.post('/fault', async (request, reply) => {
    const asked = faultAsked.safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ problem: 'Panne inconnue.' });
    const { fault } = asked.data;
    if (fault === 'clear') core.faults.clear();
    else if (fault === 'copies') core.faults.webhook.copies = 2;
    else if (fault === 'signature') core.faults.webhook.signature = 'wrong';
    else if (fault === 'no-echo') core.faults.echo = 'dropped';
    else core.faults.nextSends(1, fault);
    return reply.code(204).send();
  });
}

/** A phone's picture becomes a JPEG the right way up; what is no picture goes as it is, for the bot to refuse. */
async function asPhoneSends(bytes: Buffer): Promise<Uint8Array> {
  try {
    return await sharp(bytes).rotate().jpeg({ quality: 88 }).toBuffer();
  } catch {
    return bytes;
  }
}

interface Replies {
  code(status: number): { send(body?: object): unknown };
}

/** The phone is told at once; what its holder cannot do now (write to a blocked Page) is said in their words. */
async function started(doing: Promise<unknown>, thread: Thread, reply: Replies): Promise<unknown> {
  const problem = await Promise.race([
    doing.then(
      () => null,
      (error: unknown) => {
        if (error instanceof CannotAct) return error.told;
        throw error;
      },
    ),
    new Promise<null>((resolve) => setImmediate(() => resolve(null))),
  ]);
  if (problem === null) return reply.code(202).send({ key: `${thread.pageId}/${thread.psid}` });
  return reply.code(409).send({ problem });
}
