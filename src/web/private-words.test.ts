import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { Db } from '../database/database.ts';
import { stopToken } from '../side/links.ts';
import { mailPages } from './mail-pages.ts';
import { deadPage, tiePage } from './push-page.ts';

/** Words of the pages that are for one person. */

const KEY = Buffer.alloc(32, 7);
const BREAKING = /<p>[^<]*(?: [:;?!»]|« )/u;

async function stopPage(): Promise<string> {
  await using app = Fastify();
  await app.register(mailPages, { db: {} as Db, secretKey: KEY, now: () => new Date(), onConfirmed() {} });
  return (await app.inject(`/mail/stop/${stopToken(KEY, '1')}`)).body;
}

test('no line of them begins with a colon', async () => {
  for (const page of [tiePage('key', '/manifest'), deadPage(), await stopPage()]) expect(page).not.toMatch(BREAKING);
});

test('whoever opens the link that ends e-mails is not told that it is done: the button does it', async () => {
  const page = await stopPage();
  expect(page).toContain('touche le bouton.</p>');
  expect(page).toContain('tap the button.</p>');
});
