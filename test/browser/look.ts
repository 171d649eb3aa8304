import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/*
 * How a page looks, against a reference. Letters differ between machines, so pictures are compared from afar: both are
 * shrunk until a line of text is a grey bar. What remains is the layout, its colours and its pictures.
 */
const REFERENCES = new URL('./references/', import.meta.url);
const KEPT = { width: 400, quality: 60 };
const AFAR = { width: 75, height: 56 };
/** Of 255, over the three colours: so much is another colour. */
const OTHER = 24;

export interface Difference {
  /** Of 255, over all pixels and colours. */
  mean: number;
  /** Of the pixels, those that have another colour; 0 to 1. */
  share: number;
}

/**
 * Another font of about that width comes to 5.8 and 0.05 at most, things on top of one another to 8.7 and 0.10 at least, a
 * page without its style sheet to 145 and more; square.test.ts proves it.
 */
export const TOLERANCE: Difference = { mean: 7, share: 0.08 };

export async function differenceOf(one: Buffer, other: Buffer): Promise<Difference> {
  const [left, right] = await Promise.all([fromAfar(one), fromAfar(other)]);
  let sum = 0;
  let others = 0;
  for (let at = 0; at < left.length; at += 3) {
    const by = [0, 1, 2].map((colour) => Math.abs((left[at + colour] ?? 0) - (right[at + colour] ?? 0)));
    sum += by.reduce((all, each) => all + each, 0);
    if (Math.max(...by) > OTHER) others += 1;
  }
  return { mean: sum / left.length, share: (others * 3) / left.length };
}

export const isAlike = ({ mean, share }: Difference): boolean => mean <= TOLERANCE.mean && share <= TOLERANCE.share;

/**
 * The reference of that name. With LOOK_UPDATE=1, as `npm run screenshots` sets it, it is made anew of this picture;
 * look at the change, it is the test.
 */
export async function referenceFor(name: string, png: Buffer): Promise<Buffer> {
  const file = new URL(`${name}.webp`, REFERENCES);
  if (process.env.LOOK_UPDATE === '1') {
    await mkdir(REFERENCES, { recursive: true });
    await writeFile(file, await sharp(png).resize(KEPT.width).webp({ quality: KEPT.quality, effort: 6 }).toBuffer());
  }
  if (!existsSync(file)) throw new Error(`No reference ${name}: run \`npm run screenshots\` and look at it.`);
  return await readFile(file);
}

function fromAfar(picture: Buffer): Promise<Buffer> {
  return sharp(picture)
    .flatten({ background: '#ffffff' })
    .resize({ ...AFAR, fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
}
