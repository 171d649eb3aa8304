import type { FastifyInstance } from 'fastify';
import { typeset } from '../conversation/speak/typography.ts';
import type { Db } from '../database/database.ts';
import { confirm, endDigest, isConfirmGood, isDigestStopGood, isStopGood, stop } from '../side/confirm.ts';
import { escapeHtml, privatePage, sendPrivatePage } from './html.ts';

export interface MailPagesOptions {
  db: Db;
  secretKey: Buffer;
  now(): Date;
  /** After an address was confirmed: its member hears of it. */
  onConfirmed(): void;
}

type Link = { Params: { token: string } };
type Both = readonly [fr: string, en: string];

const CONFIRM: Both = [
  'Pour recevoir ici ce qui te concerne quand Messenger est fermé à Parallèle, touche le bouton.',
  'To be told here what concerns you while Messenger is closed to Parallèle, tap the button.',
];
const CONFIRMED: Both = [
  'C’est confirmé. Tu peux fermer cette page ; tout se règle dans Messenger, avec le mot « e-mail ».',
  'Confirmed. You may close this page; everything is set in Messenger, with the word “e-mail”.',
];
const DEAD: Both = [
  'Ce lien ne sert plus : il a déjà servi, il a plus de deux jours, ou un autre l’a remplacé. Écris « e-mail » dans Messenger pour en recevoir un nouveau.',
  'This link is of no use any more: it has been used, is more than two days old, or another took its place. Write “e-mail” in Messenger to get a new one.',
];
const STOP: Both = [
  'Pour que Parallèle efface cette adresse et n’y écrive plus, touche le bouton.',
  'For Parallèle to erase this address and write to it no more, tap the button.',
];
const STOPPED: Both = [
  'C’est fait : cette adresse est effacée, Parallèle n’y écrit plus.',
  'Done: this address is erased, Parallèle writes to it no more.',
];
const DIGEST_STOP: Both = [
  'Pour ne plus recevoir le résumé des annonces, touche le bouton. Ce qui te concerne toi (une réponse, un rendez-vous) continue d’arriver à cette adresse.',
  'To get no more digests of posts, tap the button. What concerns you yourself (an answer, a meeting) still comes to this address.',
];
const DIGEST_STOPPED: Both = [
  'C’est fait : plus de résumé des annonces. Ce qui te concerne toi continue d’arriver ici ; dans Messenger, « plus d’e-mails » arrête tout.',
  'Done: no more digests of posts. What concerns you yourself still comes here; in Messenger, “no more e-mails” stops it all.',
];
const NO_LINK: Both = [
  'Ce lien est incomplet : ouvre-le tel qu’il est dans l’e-mail. Dans Messenger, « plus d’e-mails » fait la même chose.',
  'This link is not whole: open it as it stands in the e-mail. In Messenger, “no more e-mails” does the same.',
];
const NO_DIGEST_LINK: Both = [
  'Ce lien est incomplet : ouvre-le tel qu’il est dans l’e-mail. Dans Messenger, « plus de résumé » fait la même chose.',
  'This link is not whole: open it as it stands in the e-mail. In Messenger, “no more digest” does the same.',
];

/**
 * The links in mails (a Fastify plugin, to be registered). Each shows a button, and only the button does something: mail
 * programs fetch links to look at them. `stop` and `digest` take the one POST of RFC 8058 too. No page says whose address it is.
 */
export async function mailPages(app: FastifyInstance, options: MailPagesOptions): Promise<void> {
  const { db, secretKey, now, onConfirmed } = options;
  // the link says all: whether a form or a mail program comes (RFC 8058: multipart/form-data, or urlencoded) is the same
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 4096 }, (_request, _body, done) => done(null));

  app.get<Link>('/mail/confirm/:token', async (request, reply) => {
    const isGood = await isConfirmGood(db, secretKey, request.params.token, now());
    return isGood
      ? sendPrivatePage(reply, 200, page(CONFIRM, ['Oui, me prévenir ici', 'Yes, tell me here']))
      : sendPrivatePage(reply, 404, page(DEAD));
  });

  app.post<Link>('/mail/confirm/:token', async (request, reply) => {
    if (!(await confirm(db, secretKey, request.params.token, now()))) {
      return sendPrivatePage(reply, 404, page(DEAD));
    }
    onConfirmed();
    return sendPrivatePage(reply, 200, page(CONFIRMED));
  });

  app.get<Link>('/mail/stop/:token', async (request, reply) =>
    isStopGood(secretKey, request.params.token)
      ? sendPrivatePage(reply, 200, page(STOP, ['Ne plus recevoir d’e-mails', 'No more e-mails']))
      : sendPrivatePage(reply, 404, page(NO_LINK)),
  );

  app.post<Link>('/mail/stop/:token', async (request, reply) => {
    const isOurs = await stop(db, secretKey, request.params.token);
    return isOurs ? sendPrivatePage(reply, 200, page(STOPPED)) : sendPrivatePage(reply, 404, page(NO_LINK));
  });

  app.get<Link>('/mail/digest/:token', async (request, reply) =>
    isDigestStopGood(secretKey, request.params.token)
      ? sendPrivatePage(reply, 200, page(DIGEST_STOP, ['Plus de résumé', 'No more digests']))
      : sendPrivatePage(reply, 404, page(NO_DIGEST_LINK)),
  );

  app.post<Link>('/mail/digest/:token', async (request, reply) => {
    const isOurs = await endDigest(db, secretKey, request.params.token);
    return isOurs
      ? sendPrivatePage(reply, 200, page(DIGEST_STOPPED))
      : sendPrivatePage(reply, 404, page(NO_DIGEST_LINK));
  });
}

/** In both languages: whose it is, is told to nobody. */
function page([fr, en]: Both, button?: Both): string {
  const form = button ? `<form method="post"><button>${escapeHtml(button.join(' · '))}</button></form>` : '';
  const words = `<p>${escapeHtml(typeset('fr', fr))}</p><p lang="en">${escapeHtml(typeset('en', en))}</p>`;
  return privatePage({ lang: 'fr', title: 'E-mails', heading: 'Parallèle' }, words + form);
}
