import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { deletionCode, parseSignedRequest } from '../messenger/signature.ts';
import { escapeHtml, privatePage, sendPrivatePage } from './html.ts';

export interface DataDeletionOptions {
  appSecret: string;
  /** The address people see, without a slash at the end. */
  publicUrl: string;
  /** Keeps the code of a request; the same code may come again. */
  remember(code: string, at: Date): Promise<unknown>;
  /** When the request of this code came; null when there was none. */
  recall(code: string): Promise<Date | null>;
  now(): Date;
}

/** A `signed_request` is a few hundred bytes. */
const BODY_LIMIT = 16 * 1024;

/**
 * The callbacks Meta asks of every app: data deletion with its status page, and deauthorisation. A Fastify plugin with
 * its own form parser, which no other route shares: to be registered, not called.
 *
 * The id Meta sends is that of a Facebook Login user, which in Europe cannot be matched to anybody on Messenger: the
 * request is tracked and answered, and the page says where deletion really happens.
 */
export async function dataDeletion(app: FastifyInstance, options: DataDeletionOptions): Promise<void> {
  const { appSecret, publicUrl, remember, recall, now } = options;
  await app.register(formbody, { bodyLimit: BODY_LIMIT });

  app.post<{ Body: unknown }>('/data-deletion', async (request, reply) => {
    const signed = signedRequest(request.body);
    if (signed === null || parseSignedRequest(signed, appSecret) === null) return refuse(reply);
    const code = deletionCode(signed, appSecret);
    await remember(code, now());
    return reply.send({ url: `${publicUrl}/data-deletion/${code}`, confirmation_code: code });
  });

  app.get<{ Params: { code: string } }>('/data-deletion/:code', async (request, reply) => {
    const { code } = request.params;
    const at = /^[0-9a-f]{1,64}$/.test(code) ? await recall(code) : null;
    return at === null
      ? sendPrivatePage(reply, 404, page('Demande inconnue', UNKNOWN))
      : sendPrivatePage(reply, 200, page('Ta demande de suppression', known(code, at)));
  });

  app.post<{ Body: unknown }>('/deauthorize', async (request, reply) => {
    const signed = signedRequest(request.body);
    if (signed === null || parseSignedRequest(signed, appSecret) === null) return refuse(reply);
    // Somebody who runs the Page has removed the app: the Page's token is dead from now on.
    request.log.error({ event: 'deauthorized' }, 'the app was removed from Facebook: a new Page token is needed');
    return reply.send({ ok: true });
  });
}

function refuse(reply: { code(status: number): { send(body: object): unknown } }): unknown {
  return reply.code(400).send({ error: 'signed_request missing or not signed by Meta' });
}

function signedRequest(body: unknown): string | null {
  const signed = typeof body === 'object' && body !== null && 'signed_request' in body ? body.signed_request : null;
  return typeof signed === 'string' ? signed : null;
}

const IN_THE_CHAT =
  '<p>Pour que tout ce que Parallèle garde sur toi soit effacé, écris « supprimer mes données » à la Page de ta ville, ' +
  'dans Messenger : là, on te reconnaît. Tu confirmes une fois, tu as quatorze jours pour changer d’avis, puis il ne ' +
  'reste rien de toi. « mes données » te montre d’abord ce qui est gardé.</p>' +
  '<p lang="en">To have everything Parallèle holds on you erased, write “delete my data” to your town’s Page in ' +
  'Messenger: there you are recognised. You confirm once, you have fourteen days to change your mind, then nothing of ' +
  'you is left. “my data” first shows you what is held.</p>';

const UNKNOWN =
  '<p>Aucune demande ne porte ce code. Vérifie l’adresse : elle t’a été donnée par Facebook.</p>' +
  '<p lang="en">No request has this code. Check the address: Facebook gave it to you.</p>' +
  IN_THE_CHAT;

function known(code: string, at: Date): string {
  return (
    `<p>Reçue de Facebook le ${dayIn('fr', at)}. Code de suivi : <code>${escapeHtml(code)}</code>.</p>` +
    '<p>Facebook nous a transmis un identifiant qui, en Europe, ne permet de retrouver personne sur Messenger, et ' +
    'Parallèle ne garde aucune donnée sous cet identifiant : il n’y a donc rien d’autre à effacer à ce titre.</p>' +
    `<p lang="en">Received from Facebook on ${dayIn('en', at)}. Facebook passed on an identifier that, in Europe, ` +
    'leads to nobody on Messenger, and Parallèle holds nothing under it: there is nothing more to erase on its account.</p>' +
    IN_THE_CHAT
  );
}

function dayIn(locale: 'fr' | 'en', at: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(at);
}

const page = (title: string, content: string): string => privatePage({ lang: 'fr', title }, content);
