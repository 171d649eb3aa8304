import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { Db, Trx } from '../../database/database.ts';
import { pageOf } from '../../database/page-of.ts';

/** How the keys of drawn pictures begin: they are made for one message and go with it. */
const DRAWN = 'drawn-';
const KEEP_MS = 30 * 24 * 60 * 60_000;

/** Keeps a drawing (SVG) as a picture of our own photo address. @returns its key */
export async function keepDrawing(
  trx: Trx,
  { memberId, svg, now }: { memberId: string; svg: string; now: Date },
): Promise<string> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const key = `${DRAWN}${randomBytes(16).toString('base64url')}`;
  await trx
    .insertInto('media')
    .values({
      key,
      page_id: pageOf(memberId),
      member_id: memberId,
      url: '',
      state: 'ready',
      mime: 'image/png',
      width: info.width,
      height: info.height,
      bytes: data,
      created_at: now,
    })
    .execute();
  return key;
}

/** Drawings whose message is long gone. @returns how many */
export async function forgetDrawings(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('media')
    .where('key', 'like', `${DRAWN}%`)
    .where('created_at', '<', new Date(now.getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
