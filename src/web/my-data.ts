import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { isPrivateLinkGood, usePrivateLink } from '../community/members/private-link.ts';
import type { Db } from '../database/database.ts';
import { readHeld } from '../retention/held.ts';
import { sendForOne, sendPrivatePage } from './html.ts';
import { askPage, gonePage, heldJson, heldPage } from './my-data-page.ts';

export interface MyDataOptions {
  db: Db;
  publicUrl: string;
  now(): Date;
  /** Of whoever has no town. */
  timezone: string;
}

type Link = { Params: { token: string } };

/**
 * « mes données » (a Fastify plugin, to be registered). The link shows a button, and the button the data: what previews
 * links by fetching them uses nothing up: as a page to be read, or as a file to be kept. No cookie: whoever has the link is let in, once, within its hour.
 */
export async function myData(app: FastifyInstance, options: MyDataOptions): Promise<void> {
  const { db, publicUrl, now, timezone } = options;
  await app.register(formbody, { bodyLimit: 1024 });

  app.get<Link>('/my-data/:token', async (request, reply) => {
    const isGood = await isPrivateLinkGood(db, request.params.token, 'data', now());
    return isGood ? sendPrivatePage(reply, 200, askPage()) : sendPrivatePage(reply, 404, gonePage());
  });

  app.post<Link & { Body: unknown }>('/my-data/:token', async (request, reply) => {
    const memberId = await usePrivateLink(db, request.params.token, 'data', now());
    if (memberId === null) return sendPrivatePage(reply, 404, gonePage());
    const member = await db
      .selectFrom('member')
      .leftJoin('town', 'town.id', 'member.town_id')
      .select(['member.locale', 'town.timezone'])
      .where('member.id', '=', memberId)
      .executeTakeFirstOrThrow();
    const held = await readHeld(db, memberId);
    const name = member.locale === 'fr' ? 'mes-donnees' : 'my-data';
    if (isFile(request.body)) {
      reply.header('content-disposition', `attachment; filename="${name}.json"`);
      return sendForOne(reply, 200, heldJson(held), "default-src 'none'", 'application/json');
    }
    const html = heldPage(held, {
      locale: member.locale,
      timezone: member.timezone ?? timezone,
      photoUrl: (key) => `${publicUrl}/photos/${key}.jpg`,
    });
    return sendPrivatePage(reply.header('content-disposition', `inline; filename="${name}.html"`), 200, html);
  });
}

const isFile = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'as' in body && body.as === 'file';
